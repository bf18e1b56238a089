/** What is due, what the second look goes by, what work is called. */
export const due = {
  'due.letterRecover': 'Send your recovery letter.',
  'due.letterThank': 'Send your thank-you letter.',
  'due.letterDecline': 'Send the letter in which you decline.',
  'due.letter': 'Send your letter.',
  'due.lateRecover': 'The time for your recovery letter is over. You can still send it.',
  'due.lateThank': 'The time for your thank-you letter is over. You can still send it.',
  'due.lateDecline': 'The time for the letter in which you decline is over. You can still send it.',
  'due.late': 'The time for your letter is over. You can still send it.',
  'due.pauseOver': 'Your pause is over. Take a second look.',
  'due.pause': 'Take a second look when your pause is over.',
  'due.followUp': 'Ask how things stand.',
  'due.ask': 'Ask {name} for what you need.',
  'due.askSomebody': 'Ask somebody for what you need.',
  'due.answered': 'See whether {name} has answered.',
  'due.answeredSomebody': 'See whether somebody has answered.',

  'verdict.fact': 'A fact that happened counts against you, however it felt.',
  'verdict.impression':
    'An impression counts when there was something they could see or hear and nothing speaks against it.',
  'verdict.onlyFelt':
    'It only felt bad when there was nothing they could see or hear, or when something speaks against it and it weighs little.',
  'verdict.cannotTell':
    'You can’t tell yet where you are unsure, or where there is something on both sides and you don’t call it little.',
  'verdict.leftOut':
    'What didn’t happen is left out, unless it was an impression you added yourself: then it only felt bad.',

  'jobs.packet': 'Making the packet',
  'jobs.erasing': 'Erasing from the backups too'
} as const;
