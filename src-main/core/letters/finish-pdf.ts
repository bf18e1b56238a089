/** Completes a printed letter: who wrote it stands in the file, which Chromium's printing leaves out; and how many pages it has. */

interface FinishedPdf {
  bytes: Uint8Array;
  pages: number;
}

/** Everything that was printed stays as it is: tags, fonts, outline, title. */
export async function finishPdf(printed: Uint8Array, author: string): Promise<FinishedPdf> {
  // Loaded here because most runs never export.
  const { PDFDocument } = await import('pdf-lib');
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  if (author.trim() !== '') pdf.setAuthor(author.trim());
  pdf.setCreator('Second Impression');
  return { bytes: await pdf.save({ addDefaultPage: false, updateFieldAppearances: false }), pages: pdf.getPageCount() };
}
