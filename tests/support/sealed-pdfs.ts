/** PDFs of one page that were sealed in ways that no password opens. */

const dictionaries = {
  'for certificates':
    '<< /Filter /Adobe.PubSec /V 4 /SubFilter /adbe.pkcs7.s5 /Recipients [<00>] /CF << /DefaultCryptFilter << /CFM /AESV2 >> >> >>',
  'by another program’s lock': '<< /Filter /FOPN_fLock /V 1 >>',
  'in a way of the future': '<< /Filter /Standard /V 9 /R 9 /O <00> /U <00> /P 0 >>'
};

export const sealedPdfs: readonly (readonly [string, Buffer<ArrayBuffer>])[] = Object.entries(dictionaries).map(
  ([name, dictionary]) => [name, pdfWith(dictionary)] as const
);

function pdfWith(encryption: string): Buffer<ArrayBuffer> {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>',
    encryption
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = String(file.length).padStart(10, '0');
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${at} 00000 n \n`;
  });
  const table = `xref\n0 5\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00><00>] >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}${table}${trailer}`, 'latin1');
}
