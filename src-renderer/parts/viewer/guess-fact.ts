/** Guesses a fact card from words that were selected in a source: the sentence, its figure, unit and period. The user corrects it. */
import type { Fact } from '$contract';

type GuessedFact = Pick<Fact, 'statement' | 'figure' | 'unit' | 'period' | 'quote'>;

/** Longer than this is no sentence that an employer checks: the selected words stand alone then. */
const longestSentence = 320;
/** A figure that stands further behind is not what a fact is about. */
const lookedAt = 600;
/** As long as the contract's `line` takes for figure and period. */
const longestQuote = 4000;

const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const year = '(?:19|20)\\d\\d';
const point = `(?:(?:\\d{1,2}\\s+)?${months}(?:\\s+\\d{1,2})?(?:,?\\s+${year})?|Q[1-4](?:\\s+${year})?|(?:spring|summer|autumn|fall|winter)\\s+${year}|${year}(?:[-/]\\d\\d)?)`;
const span = '(?:\\d+|a|an|one|two|three|four|five|six|nine|ten|twelve|eighteen)\\s+(?:day|week|month|quarter|year)s?';

/** In the order of preference; the first group is the period. */
const periods = [
  new RegExp(`\\b(?:from\\s+)?((?:between\\s+)?${point}\\s*(?:–|-|to|and|until|through)\\s*${point})(?!\\w)`, 'i'),
  new RegExp(`\\b((?:since|until)\\s+${point})(?!\\w)`, 'i'),
  new RegExp(`\\b((?:the\\s+)?(?:first|second)\\s+half\\s+of\\s+${year})\\b`, 'i'),
  new RegExp(`\\b((?:\\d{1,2}\\s+)?${months}\\s+(?:\\d{1,2},?\\s+)?${year})\\b`, 'i'),
  new RegExp(`\\b((?:${months}|Q[1-4]|spring|summer|autumn|fall|winter)\\s+${year})\\b`, 'i'),
  new RegExp(`\\b(?:in|during|for|of|by)\\s+(${year}(?:[-/]\\d\\d)?)(?!\\w)`, 'i'),
  new RegExp(`\\b((?:within|over|in under|in less than)\\s+(?:the\\s+(?:first|last)\\s+)?${span})\\b`, 'i'),
  new RegExp(`\\b(${months}\\s+\\d{1,2}|\\d{1,2}\\s+${months})\\b`, 'i'),
  new RegExp(`\\b(?:in|during|of)\\s+(${months})\\b`, 'i'),
  /\b((?:per|each|every)\s+(?:day|week|month|quarter|year|shift|hour))\b/i
];

const number = '\\d+(?:[.,’\\u00A0\\u202F]\\d+)*';
const scale = '(?:million|billion|thousand|bn|m|k)';
const currency = '(?:€|\\$|£|¥|EUR|USD|GBP|CHF)';

/** Words whose number is a name, and no figure: “level 4”, “Halle 3”. */
const numbered =
  '(?:level|grade|class|category|type|phase|stage|band|room|ward|bay|form|part|tier|gate|page|chapter|section|version|module|line|site|block|iso|nvq|stufe|klasse|kategorie|modul|phase|station|halle|zimmer|teil|linie|seite|version)';

const figures: { pattern: RegExp; read: (found: RegExpExecArray) => { figure: string; unit: string } }[] = [
  {
    pattern: new RegExp(`(${number})\\s?(%|per\\s?cent(?:age points?)?|percentage points?|percent)`, 'gi'),
    read: ([, figure = '', unit = '']) => ({ figure, unit: /point/i.test(unit) ? 'percentage points' : '%' })
  },
  {
    pattern: new RegExp(`(${currency})\\s?(${number})(?:\\s?(${scale})\\b)?`, 'gi'),
    read: ([, sign = '', figure = '', size = '']) => ({ figure, unit: [size, sign].filter(Boolean).join(' ') })
  },
  {
    pattern: new RegExp(
      `(${number})\\s?(?:(${scale})\\s)?\\s?(€|£|EUR|USD|GBP|CHF|euros?|dollars?|pounds?)(?!\\w)`,
      'gi'
    ),
    read: ([, figure = '', size = '', name = '']) => ({ figure, unit: [size, name].filter(Boolean).join(' ') })
  },
  {
    pattern: new RegExp(
      `(?<![\\w.,/:-])(?<!(?<!\\p{L})${numbered}\\s)(${number})(?:[\\s-](?!(?:and|or|to|of|in|on|at|by|for|the|from|with|out|was|were|is|are|${months})\\b)(\\p{L}[\\p{L}/²³]*))?(?![\\w:/-])`,
      'giu'
    ),
    read: ([, figure = '', unit = '']) => ({ figure, unit })
  }
];

/**
 * `quoted`: the selected words; `context`: the text around them, which holds them at `from`. Takes the whole sentence as the
 * statement where the selection lies in one.
 */
export function guessFact(quoted: string, context = quoted, from = 0): GuessedFact {
  const quote = tidy(quoted).slice(0, longestQuote);
  const sentence = sentenceAround(context, from, from + quoted.length);
  const statement = sentence !== '' && sentence.length <= longestSentence ? sentence : quote;
  const own = guessFigures(quote);
  const whole = own.figure !== '' && own.period !== '' ? own : guessFigures(statement);
  // Words that hold no figure of their own were not selected for their neighbour's.
  const figure = own.figure !== '' || quote.length < 3 ? own : { figure: '', unit: '' };
  return { statement, figure: figure.figure, unit: figure.unit, period: own.period || whole.period, quote };
}

/** Figure, unit and period that a sentence names; empty where it names none. */
export function guessFigures(words: string): Pick<Fact, 'figure' | 'unit' | 'period'> {
  const sentence = words.slice(0, lookedAt);
  const found = periods.map((pattern) => pattern.exec(sentence)).find((match) => match !== null);
  const period = found?.[1] ?? '';
  const rest = found ? blank(sentence, found.index, found[0].length) : sentence;
  const figure = firstFigure(rest);
  if (figure) return { ...figure, period };
  // “in nine days” and the like are the figure itself where there is no other.
  const alone = /\d/.test(period) && !new RegExp(year).test(period) ? firstFigure(sentence) : undefined;
  return alone ? { ...alone, period: '' } : { figure: '', unit: '', period };
}

function firstFigure(text: string): { figure: string; unit: string } | undefined {
  for (const { pattern, read } of figures) {
    const all = [...text.matchAll(pattern)].filter(([whole]) => !new RegExp(`^${year}$`).test(whole.trim()));
    const first = all[0];
    if (!first) continue;
    // “from 412 kg to 284 kg”: what was reached is the fact.
    const second = all[1];
    const between = second && text.slice(first.index + first[0].length, second.index);
    const reached =
      /\bfrom\s+(?:\p{L}+\s+)?$/iu.test(text.slice(0, first.index)) &&
      between !== undefined &&
      /^\s*to\s+/i.test(between);
    return read(reached && second ? second : first);
  }
  return undefined;
}

function sentenceAround(context: string, from: number, to: number): string {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(joinLines(context));
  for (const { segment, index } of sentences) {
    const end = index + segment.trimEnd().length;
    if (index <= from && to <= Math.max(end, index + segment.length)) {
      return tidy(context.slice(index, index + segment.length));
    }
    if (index > from) break;
  }
  return '';
}

/** Lines run on, as long as the text; an empty line ends a sentence, and so does a short line before a longer one: a heading. */
function joinLines(text: string): string {
  return text.replace(/\r?\n/g, (ending, at: number) => {
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim();
    const behind = text.slice(at + ending.length);
    const next = behind.slice(0, behind.search(/\n|$/)).trim();
    const isEnd = before === '' || next === '' || (before.length < next.length * 0.6 && /^[\p{Lu}\d]/u.test(next));
    return isEnd ? ending : ' '.repeat(ending.length);
  });
}

const blank = (text: string, at: number, length: number): string =>
  `${text.slice(0, at)}${'·'.repeat(length)}${text.slice(at + length)}`;

/** One line; a word that was parted at the end of a line is whole again. */
export const tidy = (text: string): string =>
  text
    .replace(/(\p{Ll})[-\u2010\u00AD]\s*\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
