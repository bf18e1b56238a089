/** Why a PDF does not open, told apart for the user: by what pdf.js throws, and by whether the file names an encryption. */

/** `locked`: a password opens it; `encrypted`: it was sealed in another way (certificates, other programs' locks); `damaged`: anything else. */
export function whyClosed(error: unknown, bytes: Uint8Array): 'locked' | 'encrypted' | 'damaged' {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'locked';
  // Not a PDF's structure at all: whatever its bytes say of an encryption, nobody can open it.
  if (name === 'InvalidPDFException') return 'damaged';
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt') ? 'encrypted' : 'damaged';
}
