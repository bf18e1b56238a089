/** Checks of the frame: whether salutation and closing fit each other, the people and the language. */
import { literal } from '../text/literal';
import { pattern } from '../language/patterns';
import type { Message } from '../../messages/catalogue';
import { message } from '../../messages/message';
import type { Wording } from '../../../contract/languages';
import { own, type Check, type Found, type Letter } from './check';
import { isFamiliar } from './greeted';
import { partsOf } from './names';
import { oneLine } from './places';

interface Line {
  from: number;
  text: string;
}

export const frameChecks: Check[] = [
  {
    id: 'content.closing',
    group: 'content',
    title: message('findings.closingTitle'),
    reason: message('findings.closingReason'),
    source: own,
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    findWording: closing
  },
  {
    id: 'content.salutation',
    group: 'content',
    title: message('findings.salutationTitle'),
    reason: message('findings.salutationReason'),
    source: own,
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    findWording: salutation
  }
];

const linesOf = (plain: string): Line[] =>
  [...plain.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: text, index }) => ({
    from: index + text.length - text.trimStart().length,
    text: text.trim()
  }));

/** The line of the salutation, by the language's own words; null where none is. */
function greeting(lines: readonly Line[], { lexicon }: Letter): Line | null {
  const find = pattern(lexicon.salutation, 'iu');
  return lines.slice(0, 3).find(({ text }) => text.length < 100 && find.test(text)) ?? null;
}

const closingSays: Record<Wording['closings'][number]['why'], (text: string) => Message> = {
  named: (text) => message('findings.closingNamed', { text }),
  unnamed: (text) => message('findings.closingUnnamed', { text }),
  informal: (text) => message('findings.closingInformal', { text }),
  formal: (text) => message('findings.closingFormal', { text }),
  mark: (text) => message('findings.closingMark', { text }),
  other_language: (text) => message('findings.closingLanguage', { text }),
  spelling: (text) => message('findings.closingSpelling', { text })
};

function closing(letter: Letter, { closings, usualClosings }: Wording): Found[] {
  const lines = linesOf(letter.plain);
  const greeted = greeting(lines, letter)?.text ?? '';
  const familiar = isFamiliar(
    letter.plain,
    letter.lexicon,
    letter.people.map(({ name }) => name)
  );
  const missing = familiar ? null : noClosing(lines, greeted, letter);
  if (missing) return [missing];
  const found = unfitting(lines, greeted, letter, closings);
  return found.length > 0 || familiar ? found : unusual(lines, letter, usualClosings);
}

/** A short line right over the name that is none of the usual closings. */
function unusual(lines: readonly Line[], { sender, lexicon }: Letter, usual: readonly string[]): Found[] {
  const own = sender.split(/\s+/).filter(Boolean);
  const at = lines.findLastIndex(
    ({ text }, index) =>
      index > 1 && index > lines.length - 4 && own.length > 0 && text.split(/\s+/).every((word) => own.includes(word))
  );
  const line = lines[at - 1];
  if (!line || usual.length === 0 || line.text.split(/\s+/).length > mostClosingWords) return [];
  if (/[.?:]$/.test(line.text) || pattern(`^(?:${usual.join('|')})[,!]?$`, 'iu').test(line.text)) return [];
  if (pattern(lexicon.closing, 'iu').test(line.text)) return [];
  const { from, text } = line;
  return [
    { message: message('findings.closingUnusual', { text: oneLine(text) }), at: { from, to: from + text.length } }
  ];
}

const mostClosingWords = 7;

/** The last lines: under the closing stand a name and perhaps a trade, a telephone number, an address. */
function unfitting(lines: readonly Line[], greeted: string, letter: Letter, closings: Wording['closings']): Found[] {
  return lines.slice(Math.max(1, lines.length - 6)).flatMap(({ from, text }) => {
    if (text.length > 60) return [];
    const rule = closings.find(
      ({ find, salutation: fits, notSalutation: not, region }) =>
        pattern(`^(?:${find})$`, 'iu').test(text) &&
        (!fits || pattern(fits, 'iu').test(greeted)) &&
        (!not || (greeted !== '' && !pattern(not, 'iu').test(greeted))) &&
        (!region || pattern(region, 'iu').test(letter.language))
    );
    if (!rule) return capitalsOf(text, from, letter);
    const at = { from, to: from + text.length };
    const insert = rule.write === undefined ? null : rule.write + (/,$/.test(text) && rule.why !== 'mark' ? ',' : '');
    return [
      {
        message: closingSays[rule.why](oneLine(text)),
        at,
        ...(insert !== null && { fixes: [{ label: message('findings.write', { text: insert }), ...at, insert }] })
      }
    ];
  });
}

/** Only the first word of a closing has a capital, in German its nouns too. */
function capitalsOf(text: string, from: number, { lexicon }: Letter): Found[] {
  if (!pattern(lexicon.closing, 'iu').test(text)) return [];
  const insert =
    lexicon.language === 'de'
      ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()).replace(/ g(?=r[uü](?:ß|ss))/u, ' G')
      : lexicon.language === 'en'
        ? text
            .replace(/(?<=^(?:Yours|yours) )(?:Sincerely|Faithfully|Truly)/u, (word) => word.toLowerCase())
            .replace(/^y/u, 'Y')
        : text;
  if (insert === text) return [];
  const at = { from, to: from + text.length };
  return [
    {
      message: message('findings.closingSpelling', { text: oneLine(text) }),
      at,
      fixes: [{ label: message('findings.write', { text: insert }), ...at, insert }]
    }
  ];
}

/** A name right under a whole sentence, with nothing that closes before it. */
function noClosing(lines: readonly Line[], greeted: string, { sender, lexicon }: Letter): Found | null {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (!last || !before || greeted === '' || sender.trim() === '' || last.text !== sender.trim()) return null;
  if (
    !/[.!?]$/.test(before.text) ||
    before.text.split(/\s+/).length < 4 ||
    pattern(lexicon.closing, 'iu').test(before.text)
  )
    return null;
  return { message: message('findings.closingMissing'), at: { from: last.from, to: last.from + last.text.length } };
}

const salutationSays: Record<Wording['salutations'][number]['why'], (text: string, names: string) => Message> = {
  nobody: (text, names) => message('findings.salutationNobody', { text, names }),
  gender: (text) => message('findings.salutationGender', { text }),
  next_capital: (text) => message('findings.salutationNext', { text }),
  informal: (text) => message('findings.informal', { text }),
  mark: (text) => message('findings.salutationMark', { text })
};

function salutation(letter: Letter, { salutations }: Wording): Found[] {
  const lines = linesOf(letter.plain);
  const names = letter.people.map(({ name }) => name.trim()).filter(Boolean);
  const found: Found[] = [];
  const [first, next] = lines;
  for (const { find, known, why, write } of first ? salutations : []) {
    if (known && names.length === 0) continue;
    // What follows belongs to it where the next line's beginning is what is wrong.
    const text = why === 'next_capital' ? `${first!.text}\n${next?.text ?? ''}` : first!.text;
    const match = pattern(`^(?:${find})`, why === 'next_capital' ? 'u' : 'iu').exec(text);
    if (!match) continue;
    const word = match[0].split('\n')[1];
    const at =
      word !== undefined && next
        ? { from: next.from, to: next.from + word.length }
        : { from: first!.from, to: first!.from + match[0].length };
    const insert = why === 'next_capital' && word ? word[0]!.toLowerCase() + word.slice(1) : write;
    found.push({
      message: salutationSays[why](oneLine(word ?? match[0]), names.slice(0, 3).join(', ')),
      at,
      ...(insert && { fixes: [{ label: message('findings.write', { text: insert }), ...at, insert }] })
    });
    if (why !== 'nobody') break;
  }
  return [...found, ...titleWithFirstName(letter, first)];
}

/** “Dear Ms Priya” to Priya Raman: a title goes with the surname. */
function titleWithFirstName({ people, lexicon }: Letter, first: Line | undefined): Found[] {
  if (!first || !pattern(lexicon.salutation, 'iu').test(first.text)) return [];
  for (const { name } of people) {
    const parts = partsOf(name, lexicon.titles);
    const [given, ...rest] = parts;
    const surname = rest.at(-1);
    if (!given || !surname || given.length < 2) continue;
    const titled = new RegExp(`(${lexicon.titles.join('|')})\\.? (${literal(given)})(?! ?\\p{L})`, 'u').exec(
      first.text
    );
    if (!titled) continue;
    const from = first.from + titled.index + titled[0].length - given.length;
    const at = { from, to: from + given.length };
    return [
      {
        message: message('findings.salutationGiven', { text: titled[0], name: surname }),
        at: { from: first.from + titled.index, to: at.to },
        fixes: [{ label: message('findings.write', { text: surname }), ...at, insert: surname }]
      }
    ];
  }
  return [];
}
