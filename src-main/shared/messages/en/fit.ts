/** The third stage: whether the job is for the user, and the decision. */
export const fit = {
  'fit.question': 'Is the job really for me?',
  'fit.why':
    'Sometimes an interview goes badly because the job is the wrong one. There is no shame in finding that out, and you can change your mind later.',
  'fit.steps': 'Steps towards a decision',
  'fit.stepSigns': 'The signs',
  'fit.stepSymptom': 'A bad match?',
  'fit.stepDecide': 'Your decision',
  'fit.signs': 'Signs',
  'fit.ownWords': 'In your words',
  'fit.isThatHow': 'True of your interview?',
  'fit.whatMakes': 'What makes you say so?',
  'fit.goOn': 'Continue',
  'fit.leaveForLater': 'Leave for later',
  'fit.addOwn': 'Add a sign of your own',
  'fit.addOwnQuestion': 'What else told you something about the job?',
  'fit.addOwnExample': 'They spoke badly of the last person who had it',

  'fit.symptom': 'Did it go badly because the job doesn’t suit you?',
  'fit.symptomHelp':
    'Nerves, a bad night or a hard question can spoil an interview for the right job. A wrong job can spoil it too.',
  'fit.saidYes': 'You said yes to:',
  'fit.isItASign': 'Was the bad interview a sign of a bad match?',
  'fit.whyThink': 'Why do you think so?',
  'fit.goOnToDecision': 'Continue to your decision',

  'fit.decide': 'What do you want to do?',
  'fit.decideHelp': 'Changing your mind later keeps every answer and every draft.',
  'fit.yourDecision': 'Your decision',
  'fit.whyNoMatch': 'Why is it not a match at present?',
  'fit.whyNoMatchHint':
    'The letter will say this, in your words. Leave room for the chance that you misunderstood something.',
  'fit.whyDecision': 'Why?',
  'fit.keepDecision': 'Make this my decision',
  'fit.keepDecisionInstead': 'Change to this decision',
  'fit.decided': 'Decided {when}.',
  'fit.earlier': 'Earlier decisions',

  'fit.recoverDecided': 'Decision: recover',
  'fit.thankOnlyDecided': 'Decision: thank only',
  'fit.declineDecided': 'Decision: decline'
} as const;
