/** What damaged texts and their fields are called on the screen. */
import type { DamagedText } from '$contract';

const kinds: Record<DamagedText['kind'], string> = {
  application: 'Company and role',
  interview: 'Interview',
  person: 'Person',
  sign: 'Sign',
  rating: 'Rating',
  perspective_item: 'Perspective',
  fit_sign: 'Fit',
  decision: 'Decision',
  symptom: 'Fit',
  question_card: 'Question card',
  unsaid: 'Left unsaid',
  recording: 'Recording',
  marker: 'Marker',
  fact: 'Fact card',
  evidence: 'Evidence card',
  request: 'Request',
  letter: 'Letter',
  version: 'Version of a letter',
  sent_copy: 'Sent copy',
  enclosure: 'Enclosure',
  afterwards: 'Sent & after',
  unfinished: 'Unfinished words'
};

export const kindName = (text: DamagedText): string => kinds[text.kind];

/** `wish_said` reads “Wish said”. */
export const fieldName = (name: string): string => {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const whenTaken = (instant: string): string =>
  new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
