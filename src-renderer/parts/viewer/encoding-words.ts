/** How encodings are called where the user chooses one. */
import { encodingChoices } from '$contract';

type Encoding = (typeof encodingChoices)[number];

const names: Record<Encoding, string> = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16, reversed)',
  'windows-1252': 'Western European (Windows)',
  'windows-1250': 'Central European (Windows)',
  'windows-1251': 'Cyrillic (Windows)',
  'windows-1253': 'Greek (Windows)',
  'windows-1254': 'Turkish (Windows)',
  'windows-1255': 'Hebrew (Windows)',
  'windows-1256': 'Arabic (Windows)',
  'windows-1257': 'Baltic (Windows)',
  'windows-874': 'Thai (Windows)',
  'iso-8859-2': 'Central European (ISO)',
  'iso-8859-15': 'Western European (ISO)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  cp850: 'Western European (DOS)',
  cp852: 'Central European (DOS)',
  cp437: 'United States (DOS)',
  cp866: 'Cyrillic (DOS)',
  macintosh: 'Western European (old Mac)',
  shift_jis: 'Japanese (Shift JIS)',
  'euc-jp': 'Japanese (EUC)',
  gbk: 'Chinese, simplified (GBK)',
  big5: 'Chinese, traditional (Big5)',
  'euc-kr': 'Korean (EUC)'
};

/** The name of an encoding by its label; the label where it has none. */
export const nameOfEncoding = (label: string): string => names[label as Encoding] ?? label;

export const encodingOptions = encodingChoices.map((value) => ({ value, label: names[value] }));
