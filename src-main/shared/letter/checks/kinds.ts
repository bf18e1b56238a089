/** Checks of what has no place in a letter to an employer, each by the phrases that its kind is said in. */
import type { LetterKind } from '../../../contract/letters';
import { message } from '../../messages/message';
import type { Message } from '../../messages/catalogue';
import type { Wording } from '../../../contract/languages';
import type { Span } from '../text/sentences';
import { own, type Check, type Found, type Letter } from './check';
import { inSubject, ofKind } from './by-family';
import { firstLine, isFamiliar } from './greeted';
import { looseNotes } from './loose-notes';
import { meet, oneLine } from './places';

type Phrases =
  | 'privateMatters'
  | 'selfNotes'
  | 'pressure'
  | 'salary'
  | 'begging'
  | 'exaggeration'
  | 'informal'
  | 'vague'
  | 'negativeOthers'
  | 'excuses';

const everyKind: readonly LetterKind[] = ['recovery', 'thank_you', 'decline', 'request', 'follow_up'];

const kind = (
  about: Pick<Check, 'id' | 'group' | 'title' | 'reason' | 'kinds'>,
  phrases: Phrases,
  say: (text: string) => Message,
  byLook?: (letter: Letter, wording: Wording) => Span[]
): Check => ({
  ...about,
  source: own,
  findWording: (letter, wording) => {
    const all = ofKind(letter, wording, phrases, wording[phrases], say);
    const found = phrases === 'informal' ? amongStrangers(all, letter) : all;
    const looks = (byLook?.(letter, wording) ?? [])
      .filter((at) => !found.some((each) => each.at && meet(each.at, at)))
      .map((at) => ({ message: say(oneLine(letter.plain.slice(at.from, at.to))), at }));
    return [...inSubject(letter, wording, phrases, say), ...found, ...looks];
  }
});

/** On easy terms one writes easily, and the salutation has its own check. */
function amongStrangers(found: Found[], { plain, lexicon, people }: Letter): Found[] {
  const names = people.map(({ name }) => name);
  if (found.length === 0 || isFamiliar(plain, lexicon, names)) return [];
  const first = firstLine(plain);
  return found.filter(({ at }) => at?.from !== first?.from || !at);
}

export const kindChecks: Check[] = [
  kind(
    {
      id: 'content.notes',
      group: 'content',
      title: message('findings.notesTitle'),
      reason: message('findings.notesReason'),
      kinds: everyKind
    },
    'selfNotes',
    (text) => message('findings.notes', { text }),
    looseNotes
  ),
  kind(
    {
      id: 'content.private',
      group: 'content',
      title: message('findings.privateMattersTitle'),
      reason: message('findings.privateMattersReason'),
      kinds: everyKind
    },
    'privateMatters',
    (text) => message('findings.privateMatters', { text })
  ),
  kind(
    {
      id: 'content.pressure',
      group: 'content',
      title: message('findings.pressureTitle'),
      reason: message('findings.pressureReason'),
      kinds: everyKind
    },
    'pressure',
    (text) => message('findings.pressure', { text })
  ),
  kind(
    {
      id: 'content.salary',
      group: 'content',
      title: message('findings.salaryTitle'),
      reason: message('findings.salaryReason'),
      kinds: everyKind
    },
    'salary',
    (text) => message('findings.salary', { text })
  ),
  kind(
    {
      id: 'content.begging',
      group: 'content',
      title: message('findings.beggingTitle'),
      reason: message('findings.beggingReason'),
      kinds: everyKind
    },
    'begging',
    (text) => message('findings.begging', { text })
  ),
  kind(
    {
      id: 'content.excuses',
      group: 'content',
      title: message('findings.excusesTitle'),
      reason: message('findings.excusesReason'),
      kinds: everyKind
    },
    'excuses',
    (text) => message('findings.excuses', { text })
  ),
  kind(
    {
      id: 'content.their-house',
      group: 'content',
      title: message('findings.theirHouseTitle'),
      reason: message('findings.theirHouseReason'),
      kinds: everyKind
    },
    'negativeOthers',
    (text) => message('findings.theirHouse', { text })
  ),
  kind(
    {
      id: 'language.vague',
      group: 'language',
      title: message('findings.vagueTitle'),
      reason: message('findings.vagueReason'),
      kinds: everyKind
    },
    'vague',
    (text) => message('findings.vague', { text })
  ),
  kind(
    {
      id: 'language.exaggeration',
      group: 'language',
      title: message('findings.exaggerationTitle'),
      reason: message('findings.exaggerationReason')
    },
    'exaggeration',
    (text) => message('findings.exaggeration', { text })
  ),
  kind(
    {
      id: 'language.informal',
      group: 'language',
      title: message('findings.informalTitle'),
      reason: message('findings.informalReason'),
      kinds: everyKind
    },
    'informal',
    (text) => message('findings.informal', { text })
  )
];
