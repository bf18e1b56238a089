/** The searchable words of RTF: control words are taken out, characters come back from their codes. One pass, whatever the file is. */

/** Groups that hold no words of the text: tables of fonts and colours, pictures, data, information about the file. */
const silent = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'listtable',
  'listoverridetable',
  'revtbl',
  'rsidtbl',
  'generator',
  'info',
  'pict',
  'object',
  'objdata',
  'themedata',
  'colorschememapping',
  'datastore',
  'latentstyles',
  'fldinst',
  'xmlnstbl',
  'filetbl',
  'bkmkstart',
  'bkmkend'
]);

const signs: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' '
};

interface Group {
  silent: boolean;
  /** Characters that follow a \u and stand for it in old readers. */
  skip: number;
}

/** Groups deeper than this are no letter, and are read as if they were flat. */
const deepest = 500;

const control = /\\(?:([a-z]{1,32})(-?\d{1,10})?\x20?|'([0-9a-f]{2})|([^a-z]))/iy;
const plain = /[^\\{}\r\n]+/y;

/** `rtf` as Latin-1, so that every byte is one character. Never throws. */
export function rtfText(rtf: string): string {
  if (!/^\s*\{\\rtf/.test(rtf)) return '';
  const decode = codePage(rtf);
  const out: string[] = [];
  const outer: Group[] = [];
  let group: Group = { silent: false, skip: 1 };
  /** Stand-ins still to be left out after a \u. */
  let left = 0;
  let at = 0;

  const say = (text: string): void => {
    const rest = left > 0 ? text.slice(left) : text;
    left = Math.max(0, left - text.length);
    if (!group.silent && rest !== '') out.push(rest);
  };
  const obey = (word: string, value: string | undefined): void => {
    if (word === 'u' && value !== undefined) {
      if (!group.silent) out.push(String.fromCharCode((Number(value) + 65_536) & 0xffff));
      left = group.skip;
    } else if (word === 'uc') group.skip = Math.max(0, Math.min(Number(value ?? 1), 20));
    else if (word === 'bin') at += Math.max(0, Number(value ?? 0));
    else if (silent.has(word)) group.silent = true;
    else if (Object.hasOwn(signs, word)) say(signs[word] ?? '');
  };
  const symbol = (sign: string): void => {
    if (sign === '*') group.silent = true;
    else if (sign === '~') say(' ');
    else if (sign === '_') say('-');
    else if (sign === '\n' || sign === '\r') say('\n');
    else if ('\\{}'.includes(sign)) say(sign);
  };

  while (at < rtf.length) {
    const sign = rtf[at];
    if (sign === '{') {
      if (outer.length < deepest) outer.push({ ...group });
      left = 0;
      at += 1;
    } else if (sign === '}') {
      group = outer.pop() ?? group;
      left = 0;
      at += 1;
    } else if (sign === '\\') {
      control.lastIndex = at;
      const found = control.exec(rtf);
      at += found ? found[0].length : 1;
      if (!found) continue;
      const [, word, value, code, other] = found;
      if (word !== undefined) obey(word, value);
      else if (code !== undefined) say(decode(parseInt(code, 16)));
      else if (other !== undefined) symbol(other);
    } else {
      plain.lastIndex = at;
      const found = plain.exec(rtf);
      at += found ? found[0].length : 1;
      if (found) say(found[0]);
    }
  }
  return out.join('');
}

/** The code page that the file names; Windows-1252 where it names none that is known. */
function codePage(rtf: string): (byte: number) => string {
  const named = /\\ansicpg(\d{1,5})/.exec(rtf.slice(0, 4096))?.[1] ?? '1252';
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(`windows-${named}`);
  } catch {
    decoder = new TextDecoder('windows-1252');
  }
  return (byte) => decoder.decode(Uint8Array.of(byte));
}
