/** Regression sets: a claim against its fact card, by what is meant. The right verdicts were written before any rule was read; decision 12 has the first figures. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mayBeIgnored } from '$shared/letter/checks/check';
import { readCoverage, readText } from '$shared/letter/claims/coverage';
import type { KnownFact } from '$shared/letter/claims/known-facts';
import { claimMarkdown, factKey } from '$shared/letter/claims/links';
import type { ClaimTrouble } from '$shared/letter/claims/match-facts';
import { wordsFor } from '../../../../support/languages';

interface Pair {
  /** ⟦…⟧ marks what is linked. */
  letter: string;
  fact: Pick<KnownFact, 'statement' | 'figure' | 'unit' | 'period' | 'quote'>;
  verdict: 'backed' | 'contradicts' | 'silent';
}

const id = '01980000-0000-7000-8000-009c1e22ab10';
const dates = { interviewOn: '2026-11-12', today: '2026-11-13' };

function troubleOf(letter: string, fact: Partial<Pair['fact']>, language: string): ClaimTrouble | null {
  const known: KnownFact = {
    ...{ id, key: factKey(id), statement: '', figure: '', unit: '', period: '', quote: '', source: 'Report' },
    ...{ sourcePage: 1, evidenceIds: [], retractedBecause: null, sharing: 'yes', evidenceTrouble: null },
    ...{ notQuotable: null, ...fact }
  };
  const words = wordsFor(language);
  const body = letter.replace(/⟦([^⟧]*)⟧/, (_, text: string) => claimMarkdown(text, id));
  return readCoverage(readText(body, words), new Map([[known.key, known]]), words, dates).claims[0]!.trouble;
}

const verdictOf = (trouble: ClaimTrouble | null): string =>
  trouble === null ? 'backed' : trouble === 'unsaid' ? 'silent' : trouble;

const sets = ['en', 'de', 'en-own', 'de-own', 'en-mixed', 'de-mixed', 'en-later', 'de-later'];

describe.each(sets)('claims against their cards, %s', (name) => {
  const pairs = JSON.parse(readFileSync(`tests/unit/shared/letter/claims/pairs-${name}.json`, 'utf8')) as Pair[];
  const judged = pairs.map((pair) => ({
    ...pair,
    got: verdictOf(troubleOf(pair.letter, pair.fact, name.slice(0, 2)))
  }));

  it('are judged as they are meant, nineteen of twenty, and none is backed that is not', () => {
    const confusion: Record<string, number> = {};
    for (const { verdict, got } of judged)
      confusion[`${verdict} → ${got}`] = (confusion[`${verdict} → ${got}`] ?? 0) + 1;
    const wrong = judged.filter(({ verdict, got }) => verdict !== got);
    console.info(
      `pairs ${name}: ${pairs.length - wrong.length} of ${pairs.length} right, ${JSON.stringify(confusion)}`
    );
    if (process.env.SHOW_MISSES) for (const each of wrong) console.info(JSON.stringify(each));
    expect(wrong.length / pairs.length).toBeLessThanOrEqual(0.05);
    expect(wrong.filter(({ got }) => got === 'backed')).toEqual([]);
  });
});

describe('units, hedges, ways and times', () => {
  it.each([
    ['en', 'Almost ⟦80 %⟧ passed the exam.', { statement: 'Passed the exam', figure: '78', unit: '%' }, null],
    ['en', 'It took ⟦14 weeks⟧ to train them.', { statement: 'Time to train', figure: '14', unit: 'days' }, 'unsaid'],
    ['en', 'It took ⟦two weeks⟧ to train them.', { statement: 'Time to train', figure: '14', unit: 'days' }, null],
    ['en', 'We saved ⟦€500⟧ on film.', { statement: 'Saved on film', figure: '500', unit: '$' }, 'unsaid'],
    ['en', 'Returns rose by ⟦12 %⟧.', { statement: 'Returns fell', figure: '12', unit: '%' }, 'contradicts'],
    ['en', 'Returns fell by ⟦12 %⟧.', { statement: 'Returns fell', figure: '12', unit: '%' }, null],
    ['en', 'Waits fell from ⟦9 days⟧ to 2.', { statement: 'Waits', figure: '9 → 2', unit: 'days' }, null],
    ['en', 'I baked €⟦1,200⟧ of bread.', { statement: 'Bread baked', figure: '1,200', unit: '€' }, null],
    ['en', 'Complaints ⟦went down⟧.', { statement: 'Complaints', figure: '14 → 21' }, 'contradicts'],
    ['en', 'We raised ⟦£3,000⟧ at the fair.', { statement: 'Spent on the fair', figure: '3,000', unit: '£' }, 'unsaid'],
    ['en', 'I came ⟦second⟧ in ploughing.', { statement: 'Ploughing, first place' }, 'contradicts'],
    ['en', 'I hold a ⟦Level 4 diploma⟧ in care.', { statement: 'Level 3 diploma in care' }, 'contradicts'],
    ['en', 'I had ⟦zero losses⟧ in the move.', { statement: 'Boxes lost in the move', figure: '2' }, 'contradicts'],
    ['en', '⟦94 %⟧ of guests praised us.', { statement: 'Guests returning', figure: '94', unit: '%' }, 'unsaid'],
    ['en', 'I made it ⟦single-handed⟧.', { statement: 'Made alone' }, null],
    ['de', '⟦Niemand⟧ wurde verletzt.', { statement: 'Verletzte', figure: '3' }, 'contradicts'],
    ['en', 'We had ⟦no returns⟧ in May.', { statement: 'Returns', figure: '4', unit: 'returns' }, 'contradicts'],
    ['de', 'Es dauerte ⟦anderthalb Stunden⟧.', { statement: 'Dauer', figure: '90', unit: 'Min.' }, null],
    ['de', 'Wir verkauften ⟦knapp 200 Torten⟧.', { statement: 'Torten', figure: '196', unit: 'Torten' }, null],
    ['de', 'Wir verkauften ⟦gut 200 Torten⟧.', { statement: 'Torten', figure: '196', unit: 'Torten' }, 'contradicts'],
    ['de', 'Wir backen ⟦300 Brote am Tag⟧.', { statement: 'Brote pro Woche', figure: '300', unit: 'Brote' }, 'unsaid'],
    ['en', 'The wage bill was ⟦$640,000⟧.', { statement: 'Wage bill', figure: '640', unit: '$k' }, null],
    ['en', 'I ran ⟦84 beds⟧.', { statement: 'Beds, both houses', figure: '48 + 36', unit: 'beds' }, null],
    ['en', 'I ran ⟦48 beds⟧.', { statement: 'Beds, both houses', figure: '48 + 36', unit: 'beds' }, 'unsaid'],
    ['en', 'I groom ⟦six to eight⟧ horses.', { statement: 'Horses', figure: '6–8', unit: 'horses' }, null],
    ['en', 'Absence fell ⟦by three points⟧.', { statement: 'Absence rate', figure: '9 → 6', unit: '%' }, null],
    ['en', 'Absence fell ⟦by six points⟧.', { statement: 'Absence rate', figure: '9 → 6', unit: '%' }, 'contradicts'],
    ['en', 'Scrap fell by ⟦4 %⟧.', { statement: 'Scrap rate', figure: '4', unit: '%' }, 'unsaid'],
    ['en', 'Scrap is at ⟦4 %⟧.', { statement: 'Drop in the scrap rate', figure: '4', unit: '%' }, 'unsaid'],
    [
      'en',
      'The roof took ⟦200⟧ slates.',
      { statement: 'Slates on the roof', figure: '150+', unit: 'slates' },
      'unsaid'
    ],
    [
      'en',
      'The roof took ⟦100⟧ slates.',
      { statement: 'Slates on the roof', figure: '150+', unit: 'slates' },
      'contradicts'
    ],
    [
      'en',
      'Claims never took ⟦over 3 days⟧.',
      { statement: 'Longest claim', figure: '5', unit: 'days' },
      'contradicts'
    ],
    ['en', 'We ended ⟦two days early⟧.', { statement: 'Ended', figure: '2', unit: 'days late' }, 'contradicts'],
    ['en', 'I speak French at ⟦B2⟧.', { statement: 'French, certified level', figure: 'B1' }, 'contradicts'],
    [
      'en',
      'I came ⟦fifth⟧ in ploughing.',
      { statement: 'My place in ploughing', figure: '8', unit: 'place' },
      'contradicts'
    ],
    ['en', 'We sold ⟦two tonnes⟧ of plums.', { statement: 'Pears sold', figure: '2,000', unit: 'kg' }, 'unsaid'],
    [
      'en',
      'I alone fitted ⟦19 boilers⟧.',
      { statement: 'Boilers fitted by our team', figure: '19', unit: 'boilers' },
      'unsaid'
    ],
    ['en', 'On nights ⟦4 %⟧ were late.', { statement: 'Late, day shift', figure: '4', unit: '%' }, 'unsaid'],
    [
      'de',
      'Der Preis für Strom liegt bei ⟦24 Cent⟧.',
      { statement: 'Preis für Strom', figure: '0,24', unit: '€' },
      null
    ],
    [
      'de',
      'Der Bus braucht ⟦28 Liter auf 100 km⟧.',
      { statement: 'Der Bus braucht', figure: '28', unit: 'l/100 km' },
      null
    ],
    [
      'de',
      '⟦Jeder fünfte⟧ Gast bestellt Suppe.',
      { statement: 'Gäste, die Wein bestellen', figure: '20', unit: '%' },
      'unsaid'
    ],
    [
      'de',
      'Neue sind nach ⟦6 statt nach 15 Schichten⟧ so weit.',
      { statement: 'Einarbeitung', figure: '15 → 6', unit: 'Schichten' },
      null
    ]
  ] as const)('%s: %s against %j', (language, letter, fact, trouble) => {
    expect(troubleOf(letter, fact, language)).toBe(trouble);
  });

  it('what a card only doesn’t say may be waved through, a contradiction never', () => {
    expect(mayBeIgnored({ group: 'claims', checkId: 'claims.unsaid' })).toBe(true);
    expect(mayBeIgnored({ group: 'claims', checkId: 'claims.contradicts' })).toBe(false);
  });
});
