/**
 * What the kinds of things are called, `kinds.KIND.…`: `name` one of them, `counted` several where their number is said, `found` the heading over
 * those that a search found, `untitled` one that nobody wrote anything into. Which a kind needs follows from what can be done with it
 * (`shared/kinds.ts`), and the compiler asks for it (`name-keys.ts`).
 */
export const kinds = {
  'kinds.application.name': 'Company and role',
  'kinds.application.counted': '{count, plural, one {# company and role} other {# companies and roles}}',

  'kinds.interview.name': 'Interview',
  'kinds.interview.counted': '{count, plural, one {# interview} other {# interviews}}',
  'kinds.interview.found': 'Interviews',
  'kinds.interview.untitled': 'Untitled interview',

  'kinds.person.name': 'Person',
  'kinds.person.counted': '{count, plural, one {# person} other {# people}}',
  'kinds.person.found': 'People',
  'kinds.person.untitled': 'Unnamed person',

  'kinds.sign.name': 'Sign',
  'kinds.sign.counted': '{count, plural, one {# sign} other {# signs}}',
  'kinds.sign.found': 'Signs',
  'kinds.sign.untitled': 'Empty sign',

  'kinds.rating.name': 'Rating',
  'kinds.rating.counted': '{count, plural, one {# rating} other {# ratings}}',

  'kinds.perspectiveItem.name': 'Item in Perspective',
  'kinds.perspectiveItem.counted': '{count, plural, one {# item in Perspective} other {# items in Perspective}}',
  'kinds.perspectiveItem.untitled': 'Untitled item',

  'kinds.fitSign.name': 'Sign in Fit',
  'kinds.fitSign.counted': '{count, plural, one {# sign in Fit} other {# signs in Fit}}',
  'kinds.fitSign.untitled': 'Untitled sign',

  'kinds.decision.name': 'Decision',
  'kinds.decision.counted': '{count, plural, one {# decision} other {# decisions}}',

  'kinds.symptom.name': 'Note in Fit',
  'kinds.symptom.counted': '{count, plural, one {# note in Fit} other {# notes in Fit}}',

  'kinds.perspective.found': 'Perspective',

  'kinds.fit.found': 'Fit',

  'kinds.questionCard.name': 'Question card',
  'kinds.questionCard.counted': '{count, plural, one {# question card} other {# question cards}}',
  'kinds.questionCard.found': 'Question cards',
  'kinds.questionCard.untitled': 'Untitled question',

  'kinds.unsaid.name': 'Thing left unsaid',
  'kinds.unsaid.counted': '{count, plural, one {# thing left unsaid} other {# things left unsaid}}',
  'kinds.unsaid.found': 'Left unsaid',
  'kinds.unsaid.untitled': 'Empty entry',

  'kinds.recording.name': 'Recording',
  'kinds.recording.counted': '{count, plural, one {# recording} other {# recordings}}',
  'kinds.recording.untitled': 'Unnamed recording',

  'kinds.marker.name': 'Moment',
  'kinds.marker.counted': '{count, plural, one {# moment} other {# moments}}',
  'kinds.marker.untitled': 'Unnamed moment',

  'kinds.fact.name': 'Fact card',
  'kinds.fact.counted': '{count, plural, one {# fact card} other {# fact cards}}',
  'kinds.fact.found': 'Fact cards',
  'kinds.fact.untitled': 'Untitled fact',

  'kinds.evidence.name': 'Evidence',
  'kinds.evidence.counted': '{count, plural, one {# evidence file} other {# evidence files}}',
  'kinds.evidence.found': 'Evidence',
  'kinds.evidence.untitled': 'Unnamed file',

  'kinds.request.name': 'Request',
  'kinds.request.counted': '{count, plural, one {# request} other {# requests}}',
  'kinds.request.found': 'Requests',
  'kinds.request.untitled': 'Untitled request',

  'kinds.letter.name': 'Letter',
  'kinds.letter.counted': '{count, plural, one {# letter} other {# letters}}',
  'kinds.letter.found': 'Letters',
  'kinds.letter.untitled': 'Untitled letter',

  'kinds.version.name': 'Version of a letter',
  'kinds.version.counted': '{count, plural, one {# version of a letter} other {# versions of letters}}',

  'kinds.sentCopy.name': 'Sent copy',
  'kinds.sentCopy.counted': '{count, plural, one {# sent copy} other {# sent copies}}',

  'kinds.enclosure.name': 'Enclosure',
  'kinds.enclosure.counted': '{count, plural, one {# enclosure} other {# enclosures}}',

  'kinds.afterwards.name': 'Note in Sent & after',
  'kinds.afterwards.counted': '{count, plural, one {# note in Sent & after} other {# notes in Sent & after}}',
  'kinds.afterwards.found': 'Sent & after',

  'kinds.unfinished.name': 'Unfinished line',
  'kinds.unfinished.counted': '{count, plural, one {# unfinished line} other {# unfinished lines}}'
} as const;
