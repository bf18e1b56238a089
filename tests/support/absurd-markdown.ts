/** Markdown that nobody types, each kind as long as wanted: marks without end, in one another, and never closed. */

const repeated = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length));
const nested = (open: string, close: string) => (length: number) => {
  const half = Math.ceil(length / (open.length + close.length));
  return `${open.repeat(half)}a${close.repeat(half)}`;
};
const inParagraph = (piece: string) => (length: number) => `a${repeated(piece)(length)}a`;

export const absurdities: Record<string, (length: number) => string> = {
  underscores: repeated('a_'),
  asterisks: repeated('*a'),
  'closed marks': repeated('_a_b '),
  'marks of two kinds': repeated('_a*b'),
  'marks and brackets': repeated('*a[b]*'),
  'struck marks': repeated('~~a~'),
  'marks in marks': nested('*a ', 'a* '),
  'one long mark': nested('*', '*'),
  'many tangled paragraphs': repeated(`${'*a[b]*'.repeat(100)}\n\n`),
  'many nested paragraphs': repeated(`${'*a '.repeat(50)}${'a* '.repeat(50)}\n\n`),
  'distant marks': (length) =>
    `${`*${'word '.repeat(length / 500)}`.repeat(50)}${`${'word '.repeat(length / 500)}* `.repeat(50)}`,
  brackets: repeated('['),
  'open pictures': repeated('!['),
  'open links': repeated('[a](b'),
  'escaped brackets': repeated('\\['),
  'brackets in brackets': nested('[a', ']'),
  'brackets of a definition': (length) => `[a]: https://b.example\n\n${repeated('[[a]')(length)}`,
  'growing code': (length) => {
    let text = '';
    for (let count = 1; text.length < length; count += 1) text += `${'`'.repeat(count)} `;
    return text;
  },
  'open tags': repeated('<a'),
  'open comments': repeated('<!--'),
  'lines of HTML': repeated('<div>\n'),
  'lines of HTML and words': repeated('  <p class="a">\nwords\n'),
  'tables that are none': repeated('a|b\n-|-|-\n'),
  'endless address': inParagraph('http://a('),
  addresses: repeated('a@a.'),
  'wide gap': inParagraph(' '),
  'gap after a heading': (length) => `# a${' '.repeat(length)}a`,
  'quotes in quotes': repeated('> '),
  'lists in lists': repeated('- '),
  'lists by indentation': (length) => {
    let text = '';
    for (let depth = 0; text.length < length; depth += 1) text += `${'  '.repeat(depth)}- a\n`;
    return text;
  },
  'deep lines': repeated(`${'> - '.repeat(15)}a\n`),
  'cells in a line': (length) => `|${'a|'.repeat(length / 4)}\n|${'-|'.repeat(length / 4)}\n`,
  'cells in rows': (length) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(length / 6)}`,
  'one line': repeated('word and '),
  'one word': repeated('a'),
  lines: repeated('a\n')
};
