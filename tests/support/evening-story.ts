/** An evening after an interview: a nurse, upset and late, with a report, a photographed certificate and a recording. Invented. */
export const evening = {
  told:
    'Interview today at St Brides Hospital, senior staff nurse on the acute medical unit, with Joan Farrell, the ward manager. ' +
    'The bus broke down and I was 8 minutes late. She smiled when I told her about our handover sheet, and she said they open six more beds in spring. ' +
    'They asked about a time when I recognised a deteriorating patient and I went blank. She asked how I delegate to assistants. ' +
    'I could not remember our sepsis figures. I talked far too fast.',
  person: 'Joan Farrell',
  company: 'St Brides Hospital',
  gut: '2',
  second: '5',
  patient:
    'On nights in February I had a patient who looked grey, and her score went from 3 to 7 in forty minutes. I called the registrar, started the sepsis bundle myself and had it done in 35 minutes. She was back on our ward after four days.',
  delegate:
    'I start every shift with a huddle of five minutes, write who does what on the board, and check back at ten and at two.',
  fact: 'We started the sepsis bundle within an hour for 94 % of our patients.',
  figure: '94',
  unit: '%',
  period: 'January to August 2026',
  agreed: 'Joan Farrell said yes at the start',
  reportName: 'sepsis-audit.pdf',
  certificate: 'Mentor for newly qualified nurses, 2022',
  report: [
    [
      'Sepsis audit, Ward 12',
      'January to August 2026',
      'Patients screened: 212',
      'Bundle started within one hour: 94 %'
    ],
    ['Method', 'Every patient with a score of 5 or more was counted.']
  ],
  name: 'Grace Okoro',
  address: '14 Fairfield Terrace\nLeeds LS8 3QP'
} as const;
