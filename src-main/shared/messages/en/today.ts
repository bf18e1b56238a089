/** The first screen: what comes next, the last place, and what several interviews have in common. */
export const today = {
  'today.title': 'Today',
  'today.open': 'Open Today',
  'today.openWords': 'home start next',
  'today.writeDown': 'Write down what happened.',
  'today.lookAgain': 'Take a second look.',
  'today.decide': 'Decide whether you want this job.',
  'today.goThrough': 'Go through the questions.',
  'today.findProof': 'Find what proves your answers.',
  'today.writeRecovery': 'Write your recovery letter.',
  'today.writeThanks': 'Write your thank-you letter.',
  'today.writeDecline': 'Write your decline letter.',
  'today.writeLetter': 'Write your letter.',
  'today.sendLetter': 'Finish your letter and send it.',
  'today.noteAnswer': 'Note their reply.',
  'today.goOn': 'Continue',
  'today.nothing': 'Nothing is due.',
  'today.when': '{interview}, {when}',
  'today.lastPlace': 'You were last here: <place>{stage}, {interview}</place>',
  'today.alsoDue': 'Also due',

  'today.common': 'What your interviews have in common',
  'today.tooFew':
    'You have {count, plural, one {one interview} other {# interviews}} here. From three on, this is where you see what they have in common.',
  'today.notEnough':
    'There is too little to compare yet. It takes three interviews that you rated twice, went through question by question, or sent a letter after.',
  'today.wrongMost': 'Most often: {what}, in {count, number} of {of, number} interviews.',
  'today.ratedHigher':
    'On a second look you rated {count, number} of {of, number} higher: {second} of 10 on average, {gut} at first.',
  'today.ratedNotHigher':
    'On a second look you rated none of {of, number} higher: {second} of 10 on average, {gut} at first.',
  'today.hoursToLetter': 'Half of the {of, number} letters you sent went out within {span}.'
} as const;
