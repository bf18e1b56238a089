/** Everything in which two states of a letter differ beside the text: for people, as short texts with a name. */
import {
  claimsIn,
  factKey,
  writeDate,
  type ClaimedFact,
  type EnclosedThen,
  type Fact,
  type LetterContent
} from '$contract';
import { factLine } from '../../../parts/claimed-since';
import { languageName } from '../languages';
import { marginNames, paperNames, styleNames } from '../paper/paper-words';
import { toneNames } from '../tones';

interface LetterState {
  content: LetterContent;
  /** Null where it was not kept. */
  enclosed: readonly EnclosedThen[] | null;
  /** The facts claimed, each as a line. */
  claims: readonly string[];
}

interface Difference {
  name: string;
  before: string;
  after: string;
}

export function differencesBeside(before: LetterState, after: LetterState): Difference[] {
  const readings: [string, (state: LetterState) => string][] = [
    ['Subject', ({ content }) => content.subject.trim()],
    ['Your address', ({ content }) => content.sender.trim()],
    ['Their address', ({ content }) => content.recipient.trim()],
    ['Date', ({ content }) => dateOf(content)],
    ['Paper', ({ content }) => paperOf(content)],
    ['Signature', ({ content }) => (content.signed ? 'With its picture' : 'Without a picture')],
    [
      'Numbers of enclosures',
      ({ content }) => (content.showEnclosureNumbers ? 'Shown behind claims' : 'Not shown behind claims')
    ],
    ['Tone of the draft', ({ content }) => toneNames[content.tone]],
    ['Facts claimed', ({ claims }) => claims.join('\n')]
  ];
  if (before.enclosed && after.enclosed) readings.push(['Enclosures', ({ enclosed }) => enclosuresOf(enclosed ?? [])]);
  return readings
    .map(([name, read]) => ({ name, before: read(before), after: read(after) }))
    .filter((each) => each.before !== each.after);
}

/** What a text claims, by the facts as they stand now; for the version itself its own record is better. */
export function claimsNow(body: string, facts: readonly Fact[]): string[] {
  const keys = [...new Set(claimsIn(body).map(({ key }) => key))];
  return keys.flatMap((key) => {
    const fact = facts.find(({ id }) => factKey(id) === key);
    return fact ? [factLine(fact)] : [];
  });
}

export const claimsThen = (claimed: readonly ClaimedFact[]): string[] => claimed.map(factLine);

const dateOf = ({ datedOn, language }: LetterContent): string =>
  `${datedOn === null ? 'The day of printing' : writeDate(datedOn, language, new Date())}, ${languageName(language)}`;

const paperOf = ({ paperSize, paperStyle, textSize, margins }: LetterContent): string =>
  `${paperNames[paperSize]}, ${styleNames[paperStyle]}, ${textSize} pt, ${marginNames[margins].toLowerCase()} margins`;

function enclosuresOf(enclosed: readonly EnclosedThen[]): string {
  const lines = enclosed
    .filter(({ included }) => included)
    .map(({ title, pages, redactions }) => {
      const chosen = pages === '' ? '' : pages === 'all' ? ', all pages' : `, pages ${pages}`;
      return `${title}${chosen}${redactions === 0 ? '' : `, ${redactions} redacted`}`;
    });
  return lines.length === 0 ? 'None' : lines.map((line, index) => `${index + 1} ${line}`).join('\n');
}
