/** Where a letter's blocks stand and how its date begins, by the recipient's language and country: one rule for every output. */

export interface LetterConventions {
  /** Whether the date stands above the recipient, as in the United States and Canada. */
  dateFirst: boolean;
  /** The side of the recipient's block; French letters have it at the right. */
  recipient: 'start' | 'end';
  /** The side of the date in every style; null where the style decides. */
  date: 'start' | 'end' | null;
  /** What stands before the date: the writer's town and this, e.g. `Berlin, `; null where no town is named. */
  afterTown: string | null;
  /** The field for the recipient's address that the country's standard has; null: the address follows the sender's. */
  addressField: 'din5008' | null;
}

const usual: LetterConventions = {
  dateFirst: false,
  recipient: 'start',
  date: null,
  afterTown: null,
  addressField: null
};

/**
 * Sources of the rules: DIN 5008 (German: address field of form B, town and date at the edge of the block of information, subject in bold without a word before it), AFNOR NF Z 11-001
 * (French: recipient at the right, `Paris, le …`), the block letter of US style guides (date above the inside address).
 */
export function letterConventions(language: string): LetterConventions {
  const [tongue = '', ...rest] = language.toLowerCase().split('-');
  const region = rest.find((part) => /^([a-z]{2}|\d{3})$/.test(part)) ?? '';
  if (tongue === 'de') {
    const swiss = region === 'ch' || region === 'li';
    return { ...usual, date: 'end', afterTown: ', ', addressField: swiss ? null : 'din5008' };
  }
  if (tongue === 'fr' && region !== 'ca') return { ...usual, recipient: 'end', date: 'end', afterTown: ', le ' };
  if (tongue === 'it') return { ...usual, recipient: 'end', afterTown: ', ' };
  if (tongue === 'en' && (region === 'us' || region === 'ca')) return { ...usual, dateFirst: true };
  if (tongue === 'fr' || (tongue === 'es' && region === 'us')) return { ...usual, dateFirst: true };
  return usual;
}

/** The date's line: the written date, after the writer's town where the language wants it and the address has one. */
export function dateLine(written: string, language: string, sender: string): string {
  const { afterTown } = letterConventions(language);
  const town = afterTown === null ? '' : townOf(sender);
  return town === '' ? written : `${town}${afterTown}${written}`;
}

/** The town of an address: what follows a postal code of four or five digits, e.g. `10115 Berlin`, `CH-8001 Zürich`. */
function townOf(address: string): string {
  const lines = address.split('\n').map((line) => /^(?:[A-Z]{1,2}-)?\d{4,5}\s+(\p{L}[^,\d]*)/u.exec(line.trim())?.[1]);
  return lines.findLast((town) => town !== undefined)?.trim() ?? '';
}

/** Whose address it is: its first line, unless that is a street's. Empty where no name stands there. */
export function nameAbove(address: string): string {
  const first = address.trim().split('\n')[0]?.trim() ?? '';
  return /[\d@]/.test(first) ? '' : first;
}
