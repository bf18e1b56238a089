/** Before a recording comes in: who agreed to it. */
export const consent = {
  'consent.title': 'Before you add a recording',
  'consent.why':
    'A recording holds other people’s words too. Note who agreed; the recording never leaves this computer by itself.',
  'consent.agreed': 'Did everyone in it agree to be recorded?',
  'consent.agreedYes': 'Yes, everyone',
  'consent.agreedNo': 'No, or I’m not sure',
  'consent.who': 'Who agreed',
  'consent.whoHint': 'Names, and how they said so',
  'consent.whoMissing': 'Write down who agreed.',
  'consent.when': 'When',
  'consent.whenExample': 'At the start of the call',
  'consent.unanswered': 'First say whether everyone agreed.',
  'consent.notAgreed':
    'In some places it is against the law to record people who haven’t agreed, and it may be against the law to keep such a recording. Notes from memory are always yours to keep.',
  'consent.recording': 'Recording',
  'consent.chooseFile': 'Choose a file…',
  'consent.notAdvice': 'Not legal advice. Rules differ from place to place, and they change.',
  'consent.notesOnly': 'Use notes only',
  'consent.choose': 'Choose the recording',
  'consent.add': 'Add the recording'
} as const;
