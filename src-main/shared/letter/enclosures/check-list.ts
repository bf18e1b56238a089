/** Where a letter can be checked: its claims in their order, where each stands, and who can confirm it. */
import type { Enclosure } from '../../../contract/enclosures';
import type { Fact } from '../../../contract/proof';
import { claimsIn, factKey, type Claim } from '../claims/links';
import { plainText } from '../text/plain';
import { pageOf } from './claim-marks';
import { checkWords, withName } from './check-words';
import { enclosureHeading } from './list';

export interface CheckLine {
  /** See `factKey`. */
  key: string;
  /** What the letter says. */
  claim: string;
  /** `Enclosure 1, p. 2`; empty where nothing is enclosed for it. */
  place: string;
  /** The enclosure's name, and that of a file that goes along by itself. */
  source: string;
  /** Empty where nobody is named. */
  who: string;
}

type Backing = Pick<
  Enclosure,
  'number' | 'title' | 'fileName' | 'way' | 'pages' | 'pageCount' | 'claimKeys' | 'claimPages'
>;
type Known = Pick<Fact, 'id' | 'sharing' | 'retractedAt' | 'verifiableBy' | 'sourcePerson'>;

/** A claim of fewer words says too little by itself: its sentence is taken, if that is no longer than this, in signs. */
const [fewWords, longestSentence] = [4, 220];

/** Each fact once. Without facts that must not be claimed or shared, and without claims that nothing and nobody backs. */
export function checkLines(
  markdown: string,
  facts: readonly Known[],
  enclosures: readonly Backing[],
  language: string
): CheckLine[] {
  const words = checkWords(language);
  const known = new Map(facts.map((fact) => [factKey(fact.id), fact]));
  const included = enclosures.filter(({ number }) => number !== null);
  const lines = new Map<string, CheckLine>();
  for (const claim of claimsIn(markdown)) {
    const { key } = claim;
    const fact = known.get(key);
    if (!fact || fact.retractedAt !== null || fact.sharing === 'no' || lines.has(key)) continue;
    const enclosure = included.find(({ claimKeys }) => claimKeys.includes(key));
    const who = fact.verifiableBy.trim() || fact.sourcePerson.trim();
    if (!enclosure && who === '') continue;
    const page = enclosure && pageOf(enclosure, key);
    const numbered = enclosure ? `${enclosureHeading(language, 1)}\u00a0${enclosure.number}` : '';
    lines.set(key, {
      ...{ key, who, claim: whatIsSaid(markdown, claim, language) },
      place: page ? `${numbered}, ${words.page}\u00a0${page}` : numbered,
      source: enclosure ? sourceOf(enclosure, words.apart) : ''
    });
  }
  return [...lines.values()];
}

function sourceOf({ title, fileName, way }: Pick<Backing, 'title' | 'fileName' | 'way'>, apart: string): string {
  const name = title.replace(/\s+/g, ' ').trim();
  return way === 'attached' ? [name, withName(apart, fileName)].filter(Boolean).join('; ') : name;
}

/** As the list of enclosures names it in a packet, where nothing leads to a file that goes along by itself. */
export const titleInPacket = <Listed extends Pick<Backing, 'title' | 'fileName' | 'way'>>(
  enclosure: Listed,
  language: string
): Listed =>
  enclosure.way === 'attached' && enclosure.title.trim() !== enclosure.fileName
    ? { ...enclosure, title: sourceOf(enclosure, checkWords(language).apart) }
    : enclosure;

function whatIsSaid(markdown: string, { text, textFrom }: Claim, language: string): string {
  const own = tidy(plainText(text));
  if (own.split(' ').length >= fewWords) return own;
  const plain = plainText(markdown);
  const paragraph = plain.lastIndexOf('\n\n', textFrom) + 1;
  const end = plain.indexOf('\n\n', textFrom);
  const around = plain.slice(paragraph, end === -1 ? undefined : end);
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(around);
  const sentence = tidy(sentences.containing(textFrom - paragraph)?.segment ?? '');
  return sentence.length > own.length && sentence.length <= longestSentence ? sentence : own;
}

/** Marks have left spaces behind. */
const tidy = (text: string): string =>
  text
    .replace(/\\([[\]])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?)”’])/g, '')
    .trim();
