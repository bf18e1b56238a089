/** Everything in which two states of a letter differ beside the text: for people, as short texts with a name. */
import type { ClaimedFact, EnclosedThen, Fact, LetterContent } from '$contract';
import { claimsIn, factKey } from '$shared/letter/claims/links';
import type { SettingName } from '$shared/letter/sheet/settings';
import { writeDate } from '$shared/letter/sheet/paper';
import { languageName } from '../../../i18n/formats';
import { t } from '../../../i18n/messages';
import { factLine } from '../../../parts/claimed-since';
import { paperSettings, settingName, settingsApart, settingValue } from '../../../parts/paper/setting-names';
import { toneNames } from '../tones';

interface LetterState {
  content: LetterContent;
  /** Null where it was not kept. */
  enclosed: readonly EnclosedThen[] | null;
  /** The facts claimed, each as a line. */
  claims: readonly string[];
}

/** What may differ beside the text and the settings. */
const parts = {
  subject: t('versions.subject'),
  sender: t('versions.sender'),
  recipient: t('versions.recipient'),
  date: t('versions.date'),
  paper: t('versions.paper'),
  tone: t('versions.tone'),
  claims: t('versions.claimed'),
  enclosures: t('versions.enclosures')
};
type PartName = keyof typeof parts | SettingName;
const partName = (part: PartName): string =>
  part in parts ? parts[part as keyof typeof parts] : settingName(part as SettingName);

interface Difference {
  part: PartName;
  name: string;
  before: string;
  after: string;
}

type Reading = [part: PartName, read: (state: LetterState) => string];

/** In this order. */
export function differencesBeside(before: LetterState, after: LetterState): Difference[] {
  const readings: Reading[] = [
    ['subject', ({ content }) => content.subject.trim()],
    ['sender', ({ content }) => content.sender.trim()],
    ['recipient', ({ content }) => content.recipient.trim()],
    ['date', ({ content }) => dateOf(content)],
    ['paper', ({ content }) => paperOf(content)],
    ...settingsApart.map((name): Reading => [name, ({ content }) => settingValue(name, content[name])]),
    ['tone', ({ content }) => toneNames[content.tone]],
    ['claims', ({ claims }) => claims.join('\n')]
  ];
  if (before.enclosed && after.enclosed) readings.push(['enclosures', ({ enclosed }) => enclosuresOf(enclosed ?? [])]);
  return readings
    .map(([part, read]) => ({ part, name: partName(part), before: read(before), after: read(after) }))
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

const paperOf = (content: LetterContent): string =>
  paperSettings
    .map((name) => t('versions.setting', { name: settingName(name), value: settingValue(name, content[name]) }))
    .join('\n');

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
