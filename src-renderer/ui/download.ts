/** Hands what lies at an address to the browser, which saves it or asks where to. Without a name it takes the one that the address says. */
export function download(address: string, fileName = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}
