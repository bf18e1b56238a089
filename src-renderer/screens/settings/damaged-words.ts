/** What damaged texts and their fields are called on the screen, and which of their words people read. */
import type { DamagedText } from '$contract';
import { count } from '../../parts/moments';

/** One, and several. */
const kinds: Record<DamagedText['kind'], readonly [string, string]> = {
  application: ['company and role', 'companies and roles'],
  interview: ['interview', 'interviews'],
  person: ['person', 'people'],
  sign: ['sign', 'signs'],
  rating: ['rating', 'ratings'],
  perspective_item: ['item in Perspective', 'items in Perspective'],
  fit_sign: ['sign in Fit', 'signs in Fit'],
  decision: ['decision', 'decisions'],
  symptom: ['note in Fit', 'notes in Fit'],
  question_card: ['question card', 'question cards'],
  unsaid: ['thing left unsaid', 'things left unsaid'],
  recording: ['recording', 'recordings'],
  marker: ['marker', 'markers'],
  fact: ['fact card', 'fact cards'],
  evidence: ['evidence card', 'evidence cards'],
  request: ['request', 'requests'],
  letter: ['letter', 'letters'],
  version: ['version of a letter', 'versions of letters'],
  sent_copy: ['sent copy', 'sent copies'],
  enclosure: ['enclosure', 'enclosures'],
  afterwards: ['note in Sent & after', 'notes in Sent & after'],
  unfinished: ['unfinished line', 'unfinished lines']
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const kindName = ({ kind }: DamagedText): string => capital(kinds[kind][0]);

/** `2 letters, 1 fact card`. */
export function kindsInWords(texts: readonly DamagedText[]): string {
  const counts = new Map<DamagedText['kind'], number>();
  for (const { kind } of texts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, amount]) => count(amount, ...kinds[kind])).join(', ');
}

/** Where the library's own name of a field is not what the screens call it. */
const fields: Readonly<Record<string, string>> = {
  action: 'What I did',
  against: 'What speaks against it',
  body: 'Text',
  brain_dump: 'What happened',
  consent_when: 'When they agreed',
  consent_who: 'Who agreed',
  content: 'Text',
  dated_on: 'Date of the letter',
  due_on: 'By when',
  email: 'E-mail',
  file_name: 'Name of the file',
  job_ad: 'Job advertisement',
  kept_at: 'Kept',
  landed: 'What landed',
  missing: 'What was missing',
  practise: 'What to practise',
  question: 'They asked',
  said: 'What I said',
  seen: 'What could be seen or heard',
  sender: 'Your address',
  statement: 'The fact',
  verifiable_by: 'Who can confirm it',
  what: 'What you ask for',
  who: 'Who',
  wish_said: 'What I wish I had said'
};

/** `source_person` reads “Source person”. */
export const fieldName = (name: string): string => fields[name] ?? capital(name.replaceAll('_', ' '));

/** Whether people wrote it: what the program keeps in words of its own (kinds, states, moments) says nothing to them. */
export const isWritten = (name: string): boolean =>
  !/(^|_)at$|^(kind|reason|state|sharing|tone|language|format|media_type|time_zone|paper_\w+|happened|answer|own)$/.test(
    name
  );

/** A version keeps its letter as JSON; people read its text. What is no JSON any more is shown as it is. */
export function readable(name: string, text: string): string {
  if (name !== 'content') return text;
  try {
    const { subject, body } = JSON.parse(text) as Record<string, unknown>;
    if (typeof body === 'string') return [subject, body].filter((part) => typeof part === 'string').join('\n\n');
  } catch {
    // Shown as it is.
  }
  return text;
}
