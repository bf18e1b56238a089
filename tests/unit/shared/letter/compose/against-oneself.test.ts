/** Facts that speak against whoever wrote them down; the cases were written before the rule. */
import { describe, expect, it } from 'vitest';
import { speaksAgainst } from '../../../../../src-main/shared/letter/compose/against-oneself';
import { wordsForFacts } from '../../../../support/compose-words';

const english: [against: boolean, statement: string, figure: string, unit: string][] = [
  [true, 'Complaints about my section', '4', ''],
  [true, 'Colour redos this year', '3', ''],
  [true, 'I missed the deadline', '2', 'times'],
  [true, 'late arrivals in spring', '5', ''],
  [true, 'Two warnings about timekeeping', '2', ''],
  [true, 'Sick days last winter', '14', 'days'],
  [true, 'Stock losses on my shift', '£900', ''],
  [true, 'Breakages', '11', ''],
  [false, 'Complaints fell', 'from 9 to 2', ''],
  [false, 'Complaints in my section', '0', ''],
  [false, 'No complaints in three years', '', ''],
  [false, 'Incidents reported within the hour', '98', '%'],
  [false, 'Errors that I found before the audit', '17', ''],
  [false, 'I handle complaints', '40', 'a week'],
  [false, 'I cut write-offs', '12', '%'],
  [false, 'Error rate of my team', '1.9', '%'],
  [false, 'I trained apprentices', '6', ''],
  [false, 'Only one delay on 214 tours', '1', ''],
  [false, 'fewer delays than any other line', '', '']
];
const german: typeof english = [
  [true, 'Fehler in der Abrechnung', '1', ''],
  [true, 'Reklamationen in meinem Bereich', '6', ''],
  [true, 'Verspätungen im Frühjahr', '5', ''],
  [true, 'Fehltage im Winter', '12', 'Tage'],
  [true, 'Ich habe eine Abmahnung bekommen', '1', ''],
  [false, 'Reklamationen sind gesunken', 'von 9 auf 2', ''],
  [false, 'Unfälle', '0', ''],
  [false, 'Keine Beschwerde in drei Jahren', '', ''],
  [false, 'Fehlerquote im Team', '1,9', '%'],
  [false, 'Fehler, die ich vor der Prüfung gefunden habe', '17', ''],
  [false, 'Beschwerden bearbeite ich', '40', 'in der Woche'],
  [false, 'Azubis ausgebildet', '6', '']
];

describe.each([
  ['en', english],
  ['de', german]
] as const)('%s', (language, cases) => {
  it.each(cases)('%s: %s %s %s', (against, statement, figure, unit) => {
    expect(speaksAgainst({ statement, figure, unit }, wordsForFacts(language).against)).toBe(against);
  });
});
