/** A company as people call it, out of its registered name. Pure. */

/** Legal forms of many countries, the longer before the shorter; what parts their letters may be missing. */
const forms = [
  ...[
    'GmbH\\s*&\\s*Co\\.?\\s*(?:KGaA|KG|OHG)',
    'AG\\s*&\\s*Co\\.?\\s*(?:KGaA|KG|OHG)',
    '&\\s*Co\\.?\\s*(?:KGaA|KG|OHG)'
  ],
  ...[
    'g?GmbH',
    'Ges\\.?\\s?m\\.?\\s?b\\.?\\s?H\\.?',
    'mbH',
    'KGaA',
    'KG',
    'OHG',
    'GbR',
    'UG',
    'AG',
    'SE',
    'eG',
    'e\\.\\s?G\\.'
  ],
  ...[
    'e\\.\\s?V\\.',
    'eV',
    'e\\.\\s?K\\.',
    'e\\.\\s?Kfr\\.',
    'Sàrl',
    'S\\.?à\\.?\\s?r\\.?l\\.?',
    'S\\.?A\\.?R\\.?L\\.?'
  ],
  ...['Co\\.?,?\\s+(?:Ltd|Limited|Inc|LLC)\\.?', 'Company\\s+(?:Ltd|Limited)\\.?'],
  ...[
    '(?:Pty|Pvt|Private|Pte)\\.?\\s*(?:Ltd|Limited)\\.?',
    'Ltd\\.?',
    'Limited',
    'L\\.?L\\.?C\\.?',
    'L\\.?L\\.?P\\.?',
    'P\\.?L\\.?C\\.?'
  ],
  ...['Inc\\.?', 'Incorporated', 'Corp\\.?', 'CIC', 'C\\.I\\.C\\.', 'CIO', 'DAC', 'ULC'],
  ...[
    'B\\.?V\\.?',
    'N\\.?V\\.?',
    'S\\.A\\.S?\\.?',
    'SAS',
    'SA',
    'S\\.?p\\.?A\\.?',
    'S\\.?r\\.?l\\.?',
    'S\\.L\\.',
    'SL',
    'Lda\\.?'
  ],
  ...['AB', 'A/S', 'ApS', 'AS', 'ASA', 'Oyj?', 'sp\\.\\s?z\\s?o\\.\\s?o\\.', 's\\.r\\.o\\.', 'Kft\\.?', 'a\\.s\\.']
].join('|');

/** In “Brew Co Ltd” the “Co” is part of the name. */
const partOfName = /^Co(?:mpany)?\.?,?\s+(?=(?:Ltd|Limited|Inc|LLC))/iu;
const legalForm = new RegExp(`(?:\\s*,\\s*|\\s+)(${forms})(?=$|[\\s,(/])`, 'iu');
const tradingAs = /\s(?:t\/a|d\/b\/a|dba|trading as|doing business as)\s+(\S.*)$/iu;
/** Forms that are words otherwise count at the end alone, or before a comma or bracket. */
const atEnd = /^\s*(?:$|[,(/]|&|Inh)/iu;

/** “Northgate Fulfilment” for “Northgate Fulfilment Ltd.”; the name as given where nothing else would be left. */
export function shortCompany(name: string): string {
  const whole = name.replace(/\s+/gu, ' ').trim();
  const traded = tradingAs.exec(whole)?.[1];
  if (traded) return shortCompany(traded);
  let rest = whole;
  for (let found = legalForm.exec(rest); found; found = legalForm.exec(rest)) {
    const after = rest.slice(found.index + found[0].length);
    if (!atEnd.test(after)) break;
    const kept =
      /^Co\s/iu.test(found[1] ?? '') && partOfName.test(found[1] ?? '') && !/^Co[.,]/u.test(found[1] ?? '')
        ? ' Co'
        : '';
    rest = rest.slice(0, found.index) + kept;
  }
  const short = rest.replace(/\s*\([^)]*\)?\s*$/u, '').replace(/[\s,&]+$/u, '');
  return short === '' ? whole : short;
}
