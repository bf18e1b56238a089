/** Papers that facts are looked up in, as browsers and offices print them: what stands on which page is known. One HTML body a page. */

export interface Printed {
  name: string;
  lang: 'en' | 'de' | 'fr';
  css?: string;
  pages: string[];
  /** Turned like this in the file, by pages as scanners turn them. */
  turned?: 90 | 270;
}

const columns =
  'section{columns:2;column-gap:9mm;text-align:justify;hyphens:auto;font:10.5pt/1.45 "DejaVu Serif"}p{margin:0 0 3mm}';
const table =
  'table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:2mm 3mm;text-align:left}td+td,th+th{text-align:right}';

export const printed: Printed[] = [
  {
    name: 'reference-in-columns.pdf',
    lang: 'en',
    css: columns,
    pages: [
      `<h2>To whom it may concern</h2><p>Ms Amara Oduya worked in the fulfilment office of our northern warehouse from 3 March 2021 until 28 June 2024. She was first
       engaged for the returns desk, where the backlog of unfinished files had grown for several years, and took over responsibility for the whole
       department in her second year.</p><p>Under her guidance the office filed 412 complaints within a fortnight, and the administrative effort for each of them was
       reduced by 38 per cent. Colleagues describe her as a conscientious, considerate and efficient organiser who never lost sight of our customers’ satisfaction.</p>
       <p>The difficult reorganisation of our international transportation documentation was finished in eleven weeks.</p>`,
      `<h2>Conduct and qualifications</h2><p>She was responsible for the training of fourteen apprentices and led a team of 23 specialists in dispatch. Her
       confidential manner in difficult staff matters was appreciated by the works council as well as by the management of the company.</p>
       <p>Absences: 3.5 days in 2023. Room 3, building B. We would be glad to employ her again.</p><p>Page 2 of 2</p>`
    ]
  },
  {
    name: 'annual-report.pdf',
    lang: 'en',
    css: table,
    pages: [
      '<h1>Annual report 2025</h1><p>Harbour Logistics Ltd. Contents: 1 Overview, 2 People, 3 Returns, 4 Costs, 5 Outlook.</p>',
      `<h2>2 People</h2><table><tr><th>Site</th><th>Employees</th><th>Leavers</th><th>Sick days</th></tr><tr><td>Leeds</td><td>187</td><td>12</td><td>1,250</td></tr>
       <tr><td>Hull</td><td>64</td><td>5</td><td>388</td></tr></table>`,
      `<h2>3 Returns</h2><table><tr><th>Quarter</th><th>Returns</th><th>Share (%)</th></tr><tr><td>Q1</td><td>12,480</td><td>9.6</td></tr>
       <tr><td>Q4</td><td>7,905</td><td>6.1</td></tr></table><p>The time to refund fell from nine days to four.</p>`,
      `<h2>4 Costs</h2><p>Packaging cost us £1.4 million (2024: £1.9m). Freight came to £ 845,300.</p>`,
      '<h2>5 Outlook</h2><p>We expect 240 new customers. The refund desk will move to Hull.</p>'
    ]
  },
  {
    name: 'arbeitszeugnis.pdf',
    lang: 'de',
    css: columns,
    pages: [
      `<h2>Arbeitszeugnis</h2><p>Frau Lena Hoffmann, geboren am 12.08.1991, war vom 01.04.2019 bis zum 31.03.2025 in unserer Auftragsbearbeitung beschäftigt. Sie führte ein
       Team von zwölf Mitarbeiterinnen und Mitarbeitern und verantwortete die Bestandsverwaltung sowie die Qualitätssicherungsmaßnahmen in zwei Werken.</p>`,
      `<p>Durch die von ihr eingeführte Wareneingangskontrolle sank die Ausschussquote um 4,5 Prozent. Die Durchlaufzeit wurde von 19 auf 11 Arbeitstage verkürzt. Ihre
       Verbesserungsvorschläge brachten eine Einsparung von 1.250.000 Euro im Jahr.</p><p>Seite 2</p>`,
      `<p>Zuletzt betreute sie 1.380 Kundinnen und Kunden. Ihre Arbeitsergebnisse waren stets und in jeder Hinsicht zu unserer vollsten Zufriedenheit.</p><p>Seite 3</p>`
    ]
  },
  {
    name: 'lohnausweis.pdf',
    lang: 'de',
    css: table,
    pages: [
      `<h2>Filiale Winterthur</h2><table><tr><th>Kennzahl</th><th>2023</th><th>2024</th></tr><tr><td>Umsatz in CHF</td><td>1’184’900</td><td>1’437’250</td></tr>
       <tr><td>Kassendifferenz in CHF</td><td>2’310</td><td>415</td></tr><tr><td>Lernende</td><td>3</td><td>5</td></tr></table>`
    ]
  },
  {
    name: 'bilan.pdf',
    lang: 'fr',
    pages: [
      '<h2>Bilan de l’équipe</h2><p>Le service a traité 1&#8239;250 dossiers et répondu à 38&nbsp;450 appels. Taux de réponse&nbsp;: 92,4&nbsp;%.</p>'
    ]
  },
  {
    name: 'shift-plan-turned.pdf',
    lang: 'en',
    turned: 90,
    css: table,
    pages: [
      `<h2>Night shift, week 14</h2><table><tr><th>Line</th><th>Pieces</th><th>Scrap in %</th></tr><tr><td>A</td><td>2 310</td><td>1.8</td></tr><tr><td>B</td><td>1 975</td><td>2.4</td></tr></table>`
    ]
  },
  {
    name: 'award-spaced.pdf',
    lang: 'en',
    css: 'h1{letter-spacing:.45em;font-size:20pt}p{font-size:14pt}',
    pages: [
      '<h1>HOSPITAL AWARD 2024</h1><p>Ward 7 is honoured for</p><h1>96 % OF PATIENTS</h1><p>seen within two hours. Signed by the board, 14 May 2024.</p>'
    ]
  },
  {
    name: 'safety-numbers.pdf',
    lang: 'en',
    pages: [
      `<h2>Safety audit 17/2024</h2><p>Date: 17.06.2024, 9:17 a.m. Auditor’s telephone: 0113 496 0017. Standard: ISO 45001:2018, section 17.3.</p>
       <p>1.7 accidents per million hours. Version 17. See Table 17 and § 17.</p>`,
      '<h2>Findings</h2><p>There were 17 findings, of which six were closed on the spot. Next audit: 8 weeks from now.</p>'
    ]
  },
  {
    name: 'handbook.pdf',
    lang: 'en',
    pages: Array.from(
      { length: 9 },
      (_, at) =>
        `<h2>Chapter ${at + 1}</h2><p>${at === 6 ? 'The new onboarding took 6 weeks instead of 9.' : 'How we work together, in plain words.'}</p><p style="position:fixed"></p><p>${at + 1}</p>`
    )
  }
];

/** A page that is nothing but a picture stands between pages with words. */
export const halfScanned = {
  name: 'minutes-with-scan.pdf',
  before: '<h2>Minutes</h2><p>Present: the whole committee. The budget of €62,000 was agreed.</p>',
  after: '<h2>Annex</h2><p>Volunteers in 2024: 55.</p>'
};
