/** How encodings are called where the user chooses one. */
import { encodingChoices } from '$contract';
import { t } from '../../i18n/messages';

type Encoding = (typeof encodingChoices)[number];

const names: Record<Encoding, string> = {
  'utf-8': t('evidence.utf8'),
  'utf-16le': t('evidence.utf16'),
  'utf-16be': t('evidence.utf16Reversed'),
  'windows-1252': t('evidence.western'),
  'windows-1250': t('evidence.centralEuropean'),
  'windows-1251': t('evidence.cyrillic'),
  'windows-1253': t('evidence.greek'),
  'windows-1254': t('evidence.turkish'),
  'windows-1255': t('evidence.hebrew'),
  'windows-1256': t('evidence.arabic'),
  'windows-1257': t('evidence.baltic'),
  'windows-874': t('evidence.thai'),
  'iso-8859-2': t('evidence.centralEuropeanIso'),
  'iso-8859-15': t('evidence.westernIso'),
  'koi8-r': t('evidence.cyrillicKoi'),
  cp850: t('evidence.westernDos'),
  cp852: t('evidence.centralEuropeanDos'),
  cp437: t('evidence.americanDos'),
  cp866: t('evidence.cyrillicDos'),
  macintosh: t('evidence.westernMac'),
  shift_jis: t('evidence.japaneseShiftJis'),
  'euc-jp': t('evidence.japaneseEuc'),
  gbk: t('evidence.chineseSimplified'),
  big5: t('evidence.chineseTraditional'),
  'euc-kr': t('evidence.korean')
};

/** The name of an encoding by its label; the label where it has none. */
export const nameOfEncoding = (label: string): string => names[label as Encoding] ?? label;

export const encodingOptions = encodingChoices.map((value) => ({ value, label: names[value] }));
