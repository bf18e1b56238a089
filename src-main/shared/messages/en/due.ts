/** What is due, what the second look goes by, what work is called. */
export const due = {
  'due.letterRecover': 'Send your recovery letter.',
  'due.letterThank': 'Send your thank-you letter.',
  'due.letterDecline': 'Send your decline letter.',
  'due.lateRecover': 'Your recovery letter can still go out.',
  'due.lateThank': 'Your thank-you letter can still go out.',
  'due.lateDecline': 'Your decline letter can still go out.',
  'due.pauseOver': 'Your pause is over. Take a second look.',
  'due.pause': 'Take a second look when your pause is over.',
  'due.followUp': 'Ask how things stand.',
  'due.ask': 'Ask {name} for what you need.',
  'due.askSomebody': 'Ask somebody for what you need.',
  'due.answered': 'Has {name} answered?',
  'due.answeredSomebody': 'Has anybody answered?',

  'verdict.fact': 'Something that plainly happened counts against you, however it felt.',
  'verdict.impression':
    'An impression counts against you when they could see or hear something and nothing tells you otherwise.',
  'verdict.onlyFelt':
    'It only felt bad when they could see or hear nothing, or when something tells you otherwise and it matters little.',
  'verdict.cannotTell':
    'You can’t tell yet when you are unsure, or when there is something on both sides and it matters more than a little.',
  'verdict.leftOut':
    'What didn’t happen is left out, unless it was an impression you added yourself: then it only felt bad.',

  'jobs.packet': 'Making the packet',
  'jobs.erasing': 'Erasing from the backups too'
} as const;
