/**
 * Letters as people type them, each piece with what a reader must read. Made piece by piece, so that no rule of the program decides what
 * is right: `typed` goes into the editor, `read` must come out of every output. An entry of a list of bullets reads `• text`.
 */
import fc from 'fast-check';

export interface Piece {
  typed: string;
  read: string;
}

const same = (text: string): Piece => ({ typed: text, read: text });
const as = (typed: string, read: string): Piece => ({ typed, read });

/** Written at the beginning of a line by people who think of the sentence. */
export const beginnings: Piece[] = [
  ...[
    '2019.',
    '12. Mai',
    '3. Oktober',
    '1. June',
    '31. Dezember 2024:',
    '01. Mai',
    '1. Halbjahr',
    '4. Quartal',
    '1999)'
  ],
  ...['1) first of all', '7) then', '0. Stufe', '1234567890. Teil', '12345678901) Teil', '10.000 €', '1.5 million'],
  ...['+49 151 0000000', '+ 12 % more', '+ also', '- 5 %', '- 3 °C', '- €5', '-5 degrees', '– 7 items', '− 8 %'],
  ...['# 1 in sales', '#1 of nine', '# 12 of 80', '> 90 % of them', '>5 years', '> €400', '< 3 days', '<3 weeks'],
  ...[
    '~2 weeks',
    '~90%~',
    '* excluding VAT',
    '*) see above',
    '§ 12',
    'A. Smith',
    'i. e. more',
    'a) the first',
    'I. Teil'
  ],
  ...[
    'C:\\temp\\new',
    '[1] is enclosed',
    '[CV]: attached',
    '[Note]: https',
    'Q1 | Q2 | Q3',
    '| alone |',
    '= 500 €',
    '=5',
    '-- Jo',
    '…'
  ],
  ...[
    '& so on',
    '@work',
    '"2019."',
    '(12.) Mai',
    '½ a year',
    '100% sure',
    '1/2 of it',
    '5*6*7',
    '24/7',
    '№ 5',
    '2.',
    '1.',
    '-',
    '+',
    '*'
  ]
].map(same);

/** In the middle of a line. */
export const words: Piece[] = [
  ...[
    'Dear Ms Lind,',
    'I ran the depot alone',
    'am 12. Mai',
    'on 3. June',
    'in 2019.',
    'Straße',
    'naïve',
    'l’été',
    '„so“',
    '“thus”'
  ],
  ...[
    '5*6*7',
    '2*3 and 4*5',
    'a*2 + b*3',
    'my_cv_final_v2.pdf',
    'snake_case',
    'C#',
    'C++',
    '.NET',
    '~2 weeks to ~3 weeks',
    '~5–~7'
  ],
  ...[
    '<3 days',
    '<b>bold</b>',
    '<name>',
    '</p>',
    '<Firma: Lind>',
    '<!-- no -->',
    'AT&T',
    'R&D',
    '&copyright;',
    '&nosuch;',
    'a & b',
    '&c.'
  ],
  ...[
    'C:\\temp',
    '50 %',
    '1.000,50 €',
    '$5',
    '5 €/h',
    '(31 %)',
    'e-mail',
    'Haus-\u00adbau',
    '10\u00a0kg',
    '12\u201314',
    '5 - 3',
    '3 > 2',
    '2 < 3'
  ],
  ...[
    'f[0](1)',
    '[sic]',
    '[ask first]',
    '(see [3])',
    'array[5](a)',
    '!',
    '#5',
    'No. 5',
    '| x |',
    'a|b',
    '^2',
    '10^6',
    '2**10',
    '{x}',
    '$x$'
  ],
  ...[
    '漢字',
    'Łódź',
    'ﬁne',
    '\\o/',
    'www.example.org',
    'https://example.org/a_b?c=d_e',
    'jo.sample@example.org',
    '+49 151 0',
    '1) and 2)',
    '--',
    '…'
  ]
].map(same);

/** Marks that somebody means. */
const marked: Piece[] = [
  as('**31 %**', '31 %'),
  as('*really*', 'really'),
  as('_truly_', 'truly'),
  as('~~old~~', 'old'),
  as('Kunden**zufrieden**heit', 'Kundenzufriedenheit'),
  as('un*believ*able', 'unbelievable'),
  as('***both***', 'both'),
  as('`code_x`', 'code_x'),
  as('`a & b`', 'a & b'),
  as('R&amp;D', 'R&D'),
  as('&auml;', 'ä'),
  as('&Lstrok;', 'Ł'),
  as('&#8364;5', '€5'),
  as('2\\*3', '2*3'),
  as('\\_x\\_', '_x_'),
  as('\\[draft\\]', '[draft]'),
  as('[our page](https://example.org/a_(b))', 'our page'),
  as('[**23 %** less](fact:0123456789)', '23 % less'),
  as('<https://example.org/x>', 'https://example.org/x'),
  as('<jo@example.org>', 'jo@example.org'),
  as('![our team](team.png)', 'our team')
];

const joined = (pieces: readonly Piece[], typed: string, read = typed): Piece =>
  as(pieces.map((each) => each.typed).join(typed), pieces.map((each) => each.read).join(read));

const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...marked));
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((pieces) => joined(pieces, ' '));
/** Begins with a letter, so that nothing in it can begin a block. */
const calmLine = phrase.map((piece) => joined([same('And'), piece, same('so.')], ' '));
const startingLine = fc
  .tuple(fc.constantFrom(...beginnings), phrase)
  .map((pieces) => joined([...pieces, same('so.')], ' '));
const lone = fc.constantFrom(...beginnings);

/** Two lines that would count together are a list and read alike; a pair of dashes is the list that it looks like, and made on purpose below. */
const bullet = /^[-*](?: |$)/;
const paragraph = fc
  .array(fc.oneof(calmLine, startingLine, lone), { minLength: 1, maxLength: 4 })
  .filter((lines) => lines.filter(({ typed }) => bullet.test(typed)).length < 2)
  // A line of dashes or equals signs under words is an underline; here it is none of ours.
  .map((lines) => joined(lines, '\n'));

const entries = fc.array(calmLine, { minLength: 2, maxLength: 4 });
const bullets = fc.tuple(entries, fc.constantFrom('- ', '* ')).map(([lines, mark]) =>
  joined(
    lines.map(({ typed, read }) => as(mark + typed, `• ${read}`)),
    '\n'
  )
);
const numbers = fc.tuple(entries, fc.constantFrom(0, 1, 4, 12, 98, 997)).map(([lines, first]) =>
  joined(
    lines.map((line, index) => joined([same(`${first + index}.`), line], ' ')),
    '\n'
  )
);
/** As typed, whatever they look like: they do not count up, or not in a way that a list prints. */
const oddNumbers = fc
  .tuple(
    entries,
    fc.constantFrom('3,7,12,4', '1,1,1,1', '2019,2020,2021,2022', '31,1,2,4', '01,02,03,04', '10,9,8,7'),
    fc.constantFrom('.', ')')
  )
  .map(([lines, typed, mark]) =>
    joined(
      lines.map((line, index) => joined([same(`${typed.split(',')[index]}${mark}`), line], ' ')),
      '\n'
    )
  );
const signed = fc
  .tuple(
    fc.array(fc.constantFrom('5 % waste', '€ 400 a month', '3 days', '½ an hour'), { minLength: 2, maxLength: 4 }),
    fc.constantFrom('- ', '+ ')
  )
  .map(([lines, mark]) => same(lines.map((line) => mark + line).join('\n')));
const nested = fc.tuple(entries, fc.constantFrom(1, 4), calmLine, calmLine).map(([lines, first, inner, deeper]) =>
  joined(
    lines.map((line, index) => {
      const mark = `${first + index}. `;
      const under = `\n${' '.repeat(mark.length)}- `;
      const [typed, read] = [
        line.typed + under + inner.typed + under + deeper.typed,
        `${line.read}\n• ${inner.read}\n• ${deeper.read}`
      ];
      return as(mark + typed, mark + read);
    }),
    '\n'
  )
);
const quote = fc.array(calmLine, { minLength: 1, maxLength: 3 }).map((lines) => {
  const { typed, read } = joined(lines, '\n');
  return as(typed.replace(/^/gm, '> '), read);
});
const heading = fc
  .tuple(fc.constantFrom('## ', '### '), calmLine)
  .map(([mark, line]) => as(mark + line.typed, line.read));
const underlined = fc
  .tuple(calmLine, fc.constantFrom('---', '====='))
  .map(([line, under]) => as(`${line.typed}\n${under}`, line.read));
const mailEnd = fc.constantFrom(...['Kind regards\n--\nJo Sample', 'Total\n=\n5 €', 'A line\n-\nanother'].map(same));
const cell = fc.constantFrom(
  ...['Month', '31 %', '12. Mai', '2019.', '5*6*7', '- 3', '1)', '+ 2', '**bold**', 'a & b'].map((text) =>
    as(text, text.replaceAll('**', text === '**bold**' ? '' : '**'))
  )
);
const table = fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 4 }).map((rows) => {
  const typed = rows.map(([one, two]) => `| ${one.typed} | ${two.typed} |`);
  return as(
    [typed[0], '|---|---|', ...typed.slice(1)].join('\n'),
    rows.map(([one, two]) => `${one.read} ${two.read}`).join('\n')
  );
});
/** Too many cells: the table would lose one, so it stays what was typed. */
const brokenTable = fc.constant(same('| Year | Sum |\n|---|---|\n| 2019. | 5 € | twelve |'));
const indented = fc
  .tuple(fc.constantFrom(' ', '  ', '   '), fc.oneof(calmLine, lone))
  .map(([gap, { typed, read }]) => as(gap + typed, read));
const address = fc.constantFrom(
  ...['    Mill Lane 4', '    12. Mai', '    - 5 %'].map((typed) => as(typed, typed.trim()))
);

const block = fc.oneof(
  { weight: 8, arbitrary: paragraph },
  bullets,
  numbers,
  oddNumbers,
  signed,
  nested,
  quote,
  heading,
  underlined,
  mailEnd,
  table,
  brokenTable,
  indented,
  address
);

/** Lists that stand next to each other would be one: something stands between them. */
export const typedLetters: fc.Arbitrary<Piece> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) =>
    joined([same('Dear Ms Lind,'), ...blocks.flatMap((each) => [each, same('Then:')]), same('Kind regards')], '\n\n')
  );
