/** A few words of a page and what a card says: whether a careful reader would call it proven there. Written before the rules. */

export interface PageCase {
  says: string;
  figure: string;
  unit?: string;
  statement?: string;
  quote?: string;
  right: 'found' | 'missing' | 'partly';
}

const yes = (says: string, figure: string, unit = '', statement = '', quote = ''): PageCase => ({
  ...{ says, figure, unit, statement, quote },
  right: 'found'
});
const no = (says: string, figure: string, unit = '', statement = '', quote = ''): PageCase => ({
  ...{ says, figure, unit, statement, quote },
  right: 'missing'
});

export const pageCases: PageCase[] = [
  // Per cent, in every spelling.
  yes('Scrap fell by 38 per cent within a year.', '38', '%', 'Cut scrap by 38 %'),
  yes('Der Ausschuss sank um 38 Prozent.', '38', '%', 'Cut scrap by 38 %'),
  yes('38% less scrap', '38', 'percent', 'Cut scrap by 38 %'),
  yes('achtunddreißig Prozent weniger Ausschuss', '38', '%', 'Cut scrap'),
  no('It rose by 38 percentage points.', '38', '%', 'Rose by 38 %'),
  no('38 complaints came in during the year.', '38', '%', 'Fewer complaints, by 38 %'),
  no('The error rate is 3.8 %.', '38', '%', 'Error rate 38 %'),
  no('The error rate is 0.38 %.', '38', '%', 'Error rate 38 %'),
  no('The error rate is 138 %.', '38', '%', 'Error rate 38 %'),
  yes('Error rate (%)\tJan\tFeb\nLine 2\t41\t38', '38', '%', 'Error rate down to 38 %'),
  // Thousands and decimals.
  yes('We shipped 1,250 parcels.', '1250', 'parcels'),
  yes('Wir haben 1.250 Pakete verschickt.', '1,250', 'parcels', 'Shipped 1,250 parcels'),
  yes('1 250 colis', '1250', 'parcels', 'Shipped 1,250 parcels'),
  yes('1’250 Pakete', '1.250', 'Pakete'),
  yes('1250 Pakete', "1'250", 'Pakete'),
  no('We shipped 11,250 parcels.', '1250', 'parcels'),
  no('We shipped 1,250,000 parcels.', '1250', 'parcels'),
  no('We shipped 12.50 parcels per head.', '1250', 'parcels'),
  yes('Die Note war 1,7.', '1.7', '', 'Finished with a grade of 1.7 (Note)'),
  yes('a grade of 1.70', '1,7', '', 'Note 1,7 (grade)'),
  no('The grade was 17.', '1.7', '', 'A grade of 1.7'),
  yes('Umsatz: 2,35 Mio. €', '2.35', 'million €', 'Umsatz von 2,35 Mio.'),
  yes('Sales of $2.35m', '2,350,000', '$', 'Sales of 2.35 million dollars'),
  yes('Umsatz in TEUR\t2024\nNord\t2.350', '2,35', 'Mio. €', 'Umsatz im Norden 2,35 Mio. €'),
  yes('a turnover of EUR 2.350.000', '2.35', 'million euros', 'Turnover of 2.35 million'),
  no('a turnover of CHF 2.350.000', '2.35', 'million euros', 'Turnover of 2.35 million'),
  yes('It saves 40k a year.', '40,000', '', 'It saves 40,000 a year'),
  // Words for numbers.
  yes('She led a team of twelve.', '12', 'people', 'Led a team of 12'),
  yes('Sie leitete zwölf Mitarbeiterinnen.', '12', 'people', 'Led a team of 12'),
  yes('a class of twenty-four pupils', '24', 'pupils'),
  yes('vierundzwanzig Schülerinnen und Schüler', '24', 'Schüler'),
  yes('two hundred and fifty guests', '250', 'guests'),
  no('She led a team of twenty.', '12', 'people', 'Led a team of 12'),
  yes('Die Frist war 14 Tage.', 'vierzehn', 'Tage', 'Frist von vierzehn Tagen'),
  // Small numbers.
  no('See page 3 of the report.', '3', 'people', 'Led 3 people'),
  no('On 3 May 2024 she joined us.', '3', 'people', 'Joined as one of 3'),
  no('03.05.2024, 3:30 p.m., Room 3', '3', 'people', 'Led 3 people'),
  no('Section 3.2 describes the team.', '3', 'people', 'Led a team of 3'),
  no('She led a team of 3.5 people on average.', '3', 'people', 'Led a team of 3'),
  no('The team of 38 was led by her.', '3', 'people', 'Led a team of 3'),
  no('Tel. 030 3 44 55 66', '3', 'people', 'Led a team of 3'),
  no('Model A3, version v3.0, ISO 3', '3', 'machines', 'Ran 3 machines'),
  yes('She led a team of 3 people.', '3', 'people', 'Led a team of 3'),
  yes('Team: 3', '3', 'people', 'Led a team of 3'),
  yes('- 3 machines run at the same time', '3', 'machines', 'Ran 3 machines'),
  no('1. Introduction\n2. Method\n3. Results', '3', 'machines', 'Ran 3 machines'),
  // Time and other measures: another unit is another figure.
  no('The project took 14 weeks.', '14', 'days', 'The project took 14 days'),
  no('The project took 14 days.', '14', 'weeks', 'The project took 14 weeks'),
  yes('within 14 working days', '14', 'days', 'Done in 14 days'),
  yes('eine 14-tägige Frist', '14', 'Tage', 'Frist von 14 Tagen'),
  yes('a 14-day trial', '14', 'days'),
  yes('nach 30 Min. erledigt', '30', 'Minuten'),
  no('500 € im Monat', '500', '$', '500 $ im Monat'),
  no('a load of 500 kg', '500', 'km', 'Drove 500 km'),
  yes('Distance: 500km', '500', 'kilometres'),
  // Full-width digits, notes, fractions, other scripts.
  yes('参加者３８名', '38', 'people', 'Trained 38 people'),
  yes('Umsatz 38¹ Mio. €', '38', 'Mio. €', 'Umsatz 38 Mio. €'),
  yes('3½ years in the kitchen', '3.5', 'years'),
  no('3½ years in the kitchen', '3', 'years'),
  yes('٣٨ موظفا', '38', 'people', 'Trained 38 people'),
  // Ranges, both ends; names of things.
  yes('The wait fell from nine days to four.', '9 to 4', 'days', 'The wait fell from 9 to 4 days'),
  yes('12–15 guests a night', '15', 'guests'),
  yes('Certified to ISO 9001 since 2019.', 'ISO 9001', '', 'Certified to ISO 9001'),
  yes('Certified to ISO 9001 since 2019.', '2019', '', 'Certified since 2019'),
  no('In March 2024 we opened.', '2024', 'parts', 'Made 2,024 parts'),
  yes('We made 2024 parts.', '2,024', 'parts'),
  yes('Rated 4.8/5 by patients', '4.8', '', 'Rated 4.8 by patients'),
  yes('94/100 points', '94', 'points'),
  // Quoted words, as they stand in other lines, with other signs.
  yes(
    'an ef\uFB01cient of\uFB01ce with satis\uFB01ed cus-\ntomers',
    '',
    '',
    'Efficient',
    'efficient office with satisfied customers'
  ),
  yes('the Qualitäts-\nsicherung was hers', '', '', '', 'Qualitätssicherung was hers'),
  yes('“the best\nteacher we have had”', '', '', '', 'the best teacher we have had'),
  yes('T H E   B E S T   T E A C H E R', '', '', '', 'the best teacher'),
  yes('a careful and — I must say — patient colleague', '', '', '', 'a careful and … patient colleague'),
  yes('Straße und Fußweg', '', '', '', 'Strasse und Fussweg'),
  no('a careless colleague', '', '', '', 'a careful colleague'),
  no('an impatient colleague', '', '', '', 'patient colleague'),
  no('reduced to 38 units', '', '', '', 'reduced to 3'),
  yes('It grew to 1.250 Stück', '', '', '', 'grew to 1,250 Stück'),
  no('It cost 3.5 million', '', '', '', 'cost 35 million'),
  {
    ...yes('She trained 14 people, with great patience.', '14', 'people', 'Trained 14', 'great enthusiasm'),
    right: 'partly'
  },
  {
    ...yes('She trained 15 people, with great patience.', '14', 'people', 'Trained 14', 'great patience'),
    right: 'missing'
  }
];
