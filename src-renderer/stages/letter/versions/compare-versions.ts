/** Everything in which two states of a letter differ beside the text: for people, as short texts with a name. */
import type { ClaimedFact, EnclosedThen, Fact, LetterContent } from '$contract';
import { claimsIn, factKey } from '$shared/letter/claims/links';
import { writeDate } from '$shared/letter/sheet/paper';
import { languageName } from '../../../i18n/formats';
import { t } from '../../../i18n/messages';
import { factLine } from '../../../parts/claimed-since';
import { paperNames, styleNames } from '../paper/paper-words';
import { toneNames } from '../tones';

interface LetterState {
  content: LetterContent;
  /** Null where it was not kept. */
  enclosed: readonly EnclosedThen[] | null;
  /** The facts claimed, each as a line. */
  claims: readonly string[];
}

/** What may differ beside the text, in this order. */
const parts = {
  subject: t('versions.subject'),
  sender: t('versions.sender'),
  recipient: t('versions.recipient'),
  date: t('versions.date'),
  paper: t('versions.paper'),
  signature: t('versions.signature'),
  numbers: t('versions.numbers'),
  tone: t('versions.tone'),
  claims: t('versions.claimed'),
  enclosures: t('versions.enclosures')
};
type PartName = keyof typeof parts;

interface Difference {
  part: PartName;
  name: string;
  before: string;
  after: string;
}

export function differencesBeside(before: LetterState, after: LetterState): Difference[] {
  const readings: [PartName, (state: LetterState) => string][] = [
    ['subject', ({ content }) => content.subject.trim()],
    ['sender', ({ content }) => content.sender.trim()],
    ['recipient', ({ content }) => content.recipient.trim()],
    ['date', ({ content }) => dateOf(content)],
    ['paper', ({ content }) => paperOf(content)],
    ['signature', ({ content }) => (content.signed ? t('versions.withSignature') : t('versions.withoutSignature'))],
    [
      'numbers',
      ({ content }) => (content.showEnclosureNumbers ? t('versions.numbersShown') : t('versions.numbersHidden'))
    ],
    ['tone', ({ content }) => toneNames[content.tone]],
    ['claims', ({ claims }) => claims.join('\n')]
  ];
  if (before.enclosed && after.enclosed) readings.push(['enclosures', ({ enclosed }) => enclosuresOf(enclosed ?? [])]);
  return readings
    .map(([part, read]) => ({ part, name: parts[part], before: read(before), after: read(after) }))
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

function dateOf({ datedOn, language: tag }: LetterContent): string {
  const language = languageName(tag);
  if (datedOn === null) return t('versions.dayOfPrinting', { language });
  return t('versions.dayIn', { day: writeDate(datedOn, tag, new Date()), language });
}

function paperOf({ paperSize, paperStyle, textSize: size, margins }: LetterContent): string {
  const said = { paper: paperNames[paperSize], style: styleNames[paperStyle], size };
  return margins === 'narrow' ? t('paper.narrowMargins', said) : t('paper.normalMargins', said);
}

function enclosuresOf(enclosed: readonly EnclosedThen[]): string {
  const lines = enclosed
    .filter(({ included }) => included)
    .map(({ title, pages, redactions }) => {
      const chosen = pages === 'all' ? t('versions.allPages') : pages && t('versions.pages', { pages });
      const blackedOut = redactions > 0 && t('versions.blackedOut', { count: redactions });
      return [title, chosen, blackedOut].filter(Boolean).join(', ');
    });
  if (lines.length === 0) return t('versions.noEnclosures');
  return lines.map((line, index) => t('versions.enclosure', { number: index + 1, title: line })).join('\n');
}
