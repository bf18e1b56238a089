/**
 * Sixty facts as people write them on cards, each with what a careful reader with the paper in hand would say: it is there (`found`), it is
 * on other pages (`elsewhere`), it is not there (`missing`), nobody can tell (`unreadable`). Written before any rule.
 */

export interface CitedFact {
  file: string;
  statement: string;
  figure?: string;
  unit?: string;
  quote?: string;
  page?: number;
  right: 'found' | 'elsewhere' | 'missing' | 'unreadable';
  /** Where it stands. */
  on?: number[];
}

const fact = (
  file: string,
  page: number | null,
  statement: string,
  [figure, unit = ''] = ['', ''] as string[],
  right: CitedFact['right'] = 'found',
  more: Partial<CitedFact> = {}
): CitedFact => ({ file, statement, figure: figure ?? '', unit, right, ...(page !== null && { page }), ...more });

export const citedFacts: CitedFact[] = [
  // A reference in two columns, justified, with words parted at the ends of lines.
  fact('reference-in-columns.pdf', 1, 'Cut the effort for each complaint by 38 %', ['38', '%']),
  fact('reference-in-columns.pdf', 1, 'Filed 412 complaints in two weeks', ['412', 'complaints']),
  fact('reference-in-columns.pdf', 1, 'Reorganised the documentation in 11 weeks', ['11', 'weeks'], 'found', {
    quote: 'difficult reorganisation of our international transportation documentation was finished'
  }),
  fact('reference-in-columns.pdf', 1, 'Led 23 specialists', ['23', 'people'], 'elsewhere', { on: [2] }),
  fact('reference-in-columns.pdf', 2, 'Trained 14 apprentices', ['14', 'apprentices']),
  fact('reference-in-columns.pdf', 2, 'Was away for 3 days', ['3', 'days'], 'missing'),
  fact('reference-in-columns.pdf', 2, 'Efficient', [], 'elsewhere', {
    quote: 'conscientious, considerate and efficient organiser',
    on: [1]
  }),
  fact('reference-in-columns.pdf', 1, 'Cut the effort by 36 %', ['36', '%'], 'missing'),
  // Tables over several pages.
  fact('annual-report.pdf', 2, 'Leeds had 1,250 sick days', ['1250', 'days']),
  fact('annual-report.pdf', 2, '187 employees in Leeds', ['187', 'employees']),
  fact('annual-report.pdf', 2, 'Returns fell to 6.1 % of all orders', ['6.1', '%'], 'elsewhere', { on: [3] }),
  fact('annual-report.pdf', 3, 'Returns fell from 12,480 to 7,905', ['7.905', 'returns']),
  fact('annual-report.pdf', 3, 'Refunds take 4 days', ['4', 'days']),
  fact('annual-report.pdf', 3, 'Packaging cost 1.4 million pounds', ['1.4', 'million £'], 'elsewhere', { on: [4] }),
  fact('annual-report.pdf', 4, 'Packaging came down from £1.9 million', ['1,900,000', 'GBP']),
  fact('annual-report.pdf', 4, 'Freight cost £845,300', ['845 300', '£']),
  fact('annual-report.pdf', 4, 'Freight cost $845,300', ['845,300', '$'], 'missing'),
  fact('annual-report.pdf', null, 'Won 240 customers', ['240', 'customers'], 'found', { on: [5] }),
  fact('annual-report.pdf', 5, 'Five new sites', ['5', 'sites'], 'missing'),
  // German: points for thousands, a comma for the decimal.
  fact('arbeitszeugnis.pdf', 2, 'Ausschuss um 4,5 % gesenkt', ['4.5', '%']),
  fact('arbeitszeugnis.pdf', 2, 'Spart 1,25 Millionen Euro im Jahr', ['1,25', 'Mio. €']),
  fact('arbeitszeugnis.pdf', 1, 'Durchlaufzeit auf 11 Tage verkürzt', ['11', 'Arbeitstage'], 'elsewhere', { on: [2] }),
  fact('arbeitszeugnis.pdf', 1, 'Führte zwölf Leute', ['12', 'Mitarbeiter']),
  fact('arbeitszeugnis.pdf', 3, 'Betreute 1380 Kunden', ['1380', 'Kunden'], 'found', {
    quote: 'zu unserer vollsten Zufriedenheit'
  }),
  fact('arbeitszeugnis.pdf', 3, 'Betreute 138 Kunden', ['138', 'Kunden'], 'missing'),
  fact('arbeitszeugnis.pdf', 1, 'Sorgte für Qualität', [], 'found', {
    quote: 'Bestandsverwaltung sowie die Qualitätssicherungsmaßnahmen'
  }),
  // Thousands parted by an apostrophe, and by spaces.
  fact('lohnausweis.pdf', 1, 'Umsatz 2024: 1 437 250 Franken', ["1'437'250", 'CHF']),
  fact('lohnausweis.pdf', 1, 'Kassendifferenz auf 415 Franken gesenkt', ['415', 'Franken']),
  fact('lohnausweis.pdf', 1, 'Vier Lernende', ['4', 'Lernende'], 'missing'),
  fact('bilan.pdf', 1, 'Worked through 1,250 files', ['1,250', 'files']),
  fact('bilan.pdf', 1, 'Answered 92.4 % of calls', ['92.4', 'per cent']),
  fact('bilan.pdf', 1, 'Answered 450 calls', ['450', 'calls'], 'missing'),
  // A page that lies on its side; letters far apart.
  fact('shift-plan-turned.pdf', 1, 'Line A: 2,310 pieces a shift', ['2,310', 'pieces']),
  fact('shift-plan-turned.pdf', 1, 'Scrap on line A was 1.8 %', ['1.8', '%']),
  fact('shift-plan-turned.pdf', 1, '310 pieces on line A', ['310', 'pieces'], 'missing'),
  fact('award-spaced.pdf', 1, '96 per cent of patients seen in two hours', ['96', 'per cent']),
  fact('award-spaced.pdf', 1, 'Hospital award', [], 'found', { quote: 'Hospital Award 2024' }),
  fact('award-spaced.pdf', 1, '7 patients', ['7', 'patients'], 'missing'),
  // Numbers that are dates, sections, versions, telephones.
  fact('safety-numbers.pdf', 1, '17 findings in the safety audit', ['17', 'findings'], 'elsewhere', { on: [2] }),
  fact('safety-numbers.pdf', 2, '17 findings in the safety audit', ['17', 'findings']),
  fact('safety-numbers.pdf', 1, '1.7 accidents per million hours', ['1.7', 'accidents']),
  fact('handbook.pdf', 3, 'Onboarding in 6 weeks', ['6', 'weeks'], 'elsewhere', { on: [7] }),
  fact('handbook.pdf', 8, 'Eight weeks', ['8', 'weeks'], 'missing'),
  // Pictures, scans, locked and broken files.
  fact('scan.pdf', 1, 'Trained 30 people', ['30', 'people'], 'unreadable'),
  fact('training-photo.png', null, 'Trained 30 people', ['30', 'people'], 'unreadable'),
  fact('minutes-with-scan.pdf', 2, 'Raised 4,000 euros', ['4,000', '€'], 'unreadable'),
  fact('minutes-with-scan.pdf', 1, 'A budget of 62,000 euros', ['62.000', 'Euro']),
  fact('locked.pdf', 1, 'Saved 9 %', ['9', '%'], 'unreadable'),
  fact('broken.pdf', 1, 'Saved 9 %', ['9', '%'], 'unreadable'),
  // Mails.
  fact('note-from-ruth.eml', null, 'Closed 318 tickets in the first month', ['318', 'tickets'], 'found', {
    quote: 'you closed 318 tickets in your first month'
  }),
  fact('note-from-ruth.eml', null, 'Waiting list down to 40', ['40', '']),
  fact('note-from-ruth.eml', null, 'Closed 555 tickets', ['555', 'tickets'], 'missing'),
  fact('kundenmail.eml', null, 'Liefertreue 98,7 %', ['98,7', 'Prozent'], 'found', { quote: 'Die Liefertreue liegt' }),
  fact('kundenmail.eml', null, '27 Wochen ohne Reklamation', ['27', 'Wochen'], 'missing'),
  // Word, Excel, tables, texts and pages.
  fact('course-certificate.docx', null, 'Passed with 94 points', ['94', 'points']),
  fact('umsatz.xlsx', null, 'Umsatz im Februar: 51.730,50 €', ['51.730,50', '€']),
  fact('lager.csv', null, 'Schwund bei Muttern: 1,3 %', ['1.3', '%']),
  fact('kpi.csv', null, 'Took 3,912 calls', ['3912', 'calls']),
  fact('report-typed.txt', null, '2,640 households connected', ['2,640', 'households'], 'found', {
    quote: 'the number of complaints sank to 3'
  }),
  fact('full-width.txt', null, '120 people were trained', ['120', 'people']),
  fact('blog.html', null, '4,300 hours by volunteers', ['4,300', 'hours']),
  fact('blog.html', null, 'Planted 120 trees more than promised', ['120', 'trees']),
  fact('blog.html', null, 'Raised 18,500 dollars', ['18,500', '$']),
  fact('lager.csv', null, '3 halls', ['3', 'halls'], 'missing')
];
