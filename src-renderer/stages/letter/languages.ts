/** The languages offered for the date on a letter. */
import { languageName } from '../../i18n/formats';

const offered = [
  'en-GB',
  'en-US',
  'en-CA',
  'en-AU',
  'cs-CZ',
  'da-DK',
  'de-AT',
  'de-CH',
  'de-DE',
  'el-GR',
  'es-ES',
  'es-MX',
  'et-EE',
  'fi-FI',
  'fr-CA',
  'fr-FR',
  'hu-HU',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'lt-LT',
  'lv-LV',
  'nb-NO',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'ro-RO',
  'sk-SK',
  'sl-SI',
  'sv-SE',
  'tr-TR',
  'uk-UA',
  'zh-CN',
  'ar-EG',
  'he-IL',
  'hi-IN'
];

/** Every offered language and the current one, each with its name; the current one first when it is not offered. */
export function languageOptions(current: string): { value: string; label: string }[] {
  const tags = offered.includes(current) ? offered : [current, ...offered];
  return tags.map((value) => ({ value, label: languageName(value) }));
}
