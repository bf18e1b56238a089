/** In which encodings a text can be read. */
/** Encodings that the user may choose for a text; empty: what the program finds best. Labels of the Encoding Standard, and DOS's. */
export const encodingChoices = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-874',
  'iso-8859-2',
  'iso-8859-15',
  'koi8-r',
  'cp850',
  'cp852',
  'cp437',
  'cp866',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'gbk',
  'big5',
  'euc-kr'
] as const;
