/** What the first-time user of the end-to-end tests went through, in their words. */
export const journey = {
  company: 'Brightwell Foods',
  role: 'Bakery Supervisor',
  round: 'First interview',
  person: 'Agnes Okafor',
  personTitle: 'Plant Manager',
  personAddress: '7 Mill Lane\nOxcombe OX2 8TT',
  goodSign: 'She smiled when I named the allergen audit',
  badSign: 'I forgot the name of their new line',
  gut: 3,
  second: 6,
  brainDump: 'Everything went too fast. I could not find the figure for the waste project.',
  worry: 'I could not find the figure for the waste project',
  seen: 'A pause of a few seconds',
  against: 'She wrote down my answer afterwards',
  question: 'Tell me about something you improved',
  said: 'We threw away less, I think',
  wishSaid: 'I weighed every bin for a month and moved the cooling rack, and we threw away 31 % less dough.',
  fact: 'Dough waste on the night shift fell',
  figure: '31',
  unit: '%',
  period: 'March to June 2026',
  verifier: 'The shift book in the plant office',
  sender: 'Jonah Reyes\n3 Canal Walk\nOxcombe OX1 4PL',
  evidenceName: 'waste-log.txt',
  evidenceText: 'Waste log of the night shift: 412 kg in March, 284 kg in June.'
} as const;

/** When the interview was, as date and time fields take it: five hours ago, so that there is time left for a pause and a letter, whenever the walk runs. */
export function interviewTime(): { date: string; time: string } {
  const at = new Date(Date.now() - 5 * 3_600_000);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return {
    date: `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`,
    time: `${pad(at.getHours())}:${pad(at.getMinutes())}`
  };
}
