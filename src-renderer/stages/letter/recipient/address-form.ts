/** How the town's line of an address is written in a country: what it would look like there, from what the user wrote. */
import { regionName } from '../../../i18n/formats';

type Rewrite = (line: string) => string[] | null;

const upper = (text: string): string => text.trim().toLocaleUpperCase('en');

/** Postal code first: `10115 Berlin`. */
const codeFirst =
  (digits: RegExp, town: (text: string) => string = (text) => text.trim()): Rewrite =>
  (line) => {
    const code = digits.source;
    const before = new RegExp(`^((?:[A-Z]{1,2}-)?${code})\\s+(\\p{L}.*)$`, 'u').exec(line);
    const after = new RegExp(`^(\\p{L}[^\\d]*?),?\\s+((?:[A-Z]{1,2}-)?${code})$`, 'u').exec(line);
    if (before) return [`${before[1]} ${town(before[2] ?? '')}`];
    return after && [`${after[2]} ${town(after[1] ?? '')}`];
  };

/** The post town in capitals, the postcode on a line of its own (Royal Mail). */
const british: Rewrite = (line) => {
  const match = /^(?:(.*\S),?\s+)?([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$/iu.exec(line);
  if (!match) return null;
  const code = upper(`${match[2]} ${match[3]}`);
  return match[1] ? [upper(match[1].replace(/,$/, '')), code] : [code];
};

/** `Springfield, IL 62701` */
const american: Rewrite = (line) => {
  const match = /^(\p{L}[^\d,]*?),?\s+([A-Za-z]{2}),?\s+(\d{5}(?:-\d{4})?)$/u.exec(line);
  return match && [`${match[1]}, ${upper(match[2] ?? '')} ${match[3]}`];
};

/** `MONTRÉAL QC  H3Z 2Y7` (Canada Post: capitals, two spaces before the code). */
const canadian: Rewrite = (line) => {
  const match = /^(\p{L}[^\d,]*?),?\s+([A-Za-z]{2}),?\s+([A-Z]\d[A-Z])\s*(\d[A-Z]\d)$/iu.exec(line);
  return match && [upper(`${match[1]} ${match[2]}  ${match[3]} ${match[4]}`)];
};

/** `SYDNEY NSW 2000` */
const australian: Rewrite = (line) => {
  const match = /^(\p{L}[^\d,]*?),?\s+(NSW|VIC|QLD|SA|WA|TAS|ACT|NT),?\s+(\d{4})$/iu.exec(line);
  return match && [upper(`${match[1]} ${match[2]} ${match[3]}`)];
};

const five = codeFirst(/\d{5}/);
const four = codeFirst(/\d{4}/);
const spaced = codeFirst(/\d{3} ?\d{2}/);

/** By region of the BCP 47 tag; a country that is not here is left as the user wrote it. */
const rules: Partial<Record<string, Rewrite>> = {
  GB: british,
  US: american,
  CA: canadian,
  AU: australian,
  FR: codeFirst(/\d{5}/, upper),
  NL: codeFirst(/\d{4} ?[A-Z]{2}/, upper),
  ...{ DE: five, ES: five, IT: five, FI: five, EE: five, HR: five },
  ...{ AT: four, CH: four, DK: four, NO: four, HU: four, SI: four },
  ...{ CZ: spaced, SK: spaced, SE: spaced, GR: spaced },
  PL: codeFirst(/\d{2}-\d{3}/),
  PT: codeFirst(/\d{4}-\d{3}/)
};

function regionOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().region ?? '';
  } catch {
    return '';
  }
}

export const countryName = (language: string): string => regionName(regionOf(language) || 'ZZ');

/** The address with the last line that holds a postal code written as in the country; unchanged where nothing is to be done. */
export function addressAsIn(address: string, language: string): string {
  const rule = rules[regionOf(language)];
  const lines = address.split('\n');
  const at = lines.findLastIndex((line) => /\d/.test(line) && rule?.(line.trim()));
  const written = at === -1 ? null : rule?.(lines[at]?.trim() ?? '');
  if (!written) return address;
  // Written in two lines already: the code stands alone under its town.
  return lines.toSpliced(at, 1, ...written).join('\n');
}
