/** Every sentence of the program's own, with and without each value that it names, reads as a whole sentence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { letterKind } from '../../../../../src-main/contract';
import { filled, framesShape } from '../../../../../src-main/core/letters/compose/frames';

const folder = join(import.meta.dirname, '../../../../../resources/letters');
const read = (language: string): string => readFileSync(join(folder, language, 'frames.json'), 'utf8');

const values: Record<string, Record<string, string>> = {
  de: {
    date: '26. November',
    sentDate: '28. November',
    role: 'Sachbearbeiterin Einkauf',
    roleTitle: 'Sachbearbeiterin Einkauf',
    company: 'Wohnbaugenossenschaft Aarebogen',
    atCompany: 'bei der Wohnbaugenossenschaft Aarebogen',
    task: 'die Terminverfolgung übernehmen',
    topic: 'Lieferengpass',
    statement: 'Die Termintreue stieg von 83 auf 94 %',
    due: '4. Dezember'
  },
  en: {
    date: '26 November',
    sentDate: '28 November',
    role: 'ward manager',
    roleTitle: 'Ward Manager',
    company: 'Northgate',
    atCompany: '',
    task: 'coordinate the unit',
    topic: 'a late delivery',
    statement: 'Pick accuracy rose to 99.6%',
    due: '4 December'
  }
};
const switches = ['remote', 'points', 'cards', 'oneCard', 'figures', 'oneFigure', 'factsFirst', 'figure'];

/** Every way in which the values that a frame names may be there or not. */
function ways(frame: string, language: string): string[] {
  const named = [...new Set([...frame.matchAll(/\{\{(?:#if )?([A-Za-z]+)\}\}/g)].map(([, name = '']) => name))].filter(
    (name) => name !== 'else'
  );
  // Where there is a company, there is what stands before it.
  const free = named.filter((name) => name !== 'atCompany');
  return Array.from({ length: 2 ** free.length }, (_, bits) => {
    const isThere = (name: string): boolean => (bits & (2 ** free.indexOf(name))) !== 0;
    const given = Object.fromEntries(
      named.map((name) => [
        name,
        switches.includes(name)
          ? isThere(name)
          : isThere(name === 'atCompany' ? 'company' : name)
            ? values[language]![name]!
            : ''
      ])
    );
    return filled([frame], given)[0] ?? '';
  }).filter((text) => text !== '');
}

const gaps = / {2}| [,.;:?!]|\(\s*\)|\{|\}|undefined|^[\s,.;:]/;

test.each(['en', 'de'])('sentences in %s', (language) => {
  const frames = framesShape.parse(JSON.parse(read(language)));
  for (const kind of letterKind.options)
    for (const ofSlot of Object.values(frames[kind]))
      for (const frame of Object.values(ofSlot).flat())
        for (const text of ways(frame, language)) {
          expect(text).not.toMatch(gaps);
          expect(text).toMatch(/^\p{Lu}/u);
          expect(text).toMatch(/[.?!][”“]?$/u);
        }
  for (const texts of Object.values(frames.apology)) for (const text of texts) expect(text).toMatch(/^\p{Lu}.*\.$/u);
  for (const { say } of frames.reasons) expect(say).toMatch(/^\p{Lu}.*\.$/u);
});

test.each(['en', 'de'])('subjects in %s: short, and without an end but a question mark', (language) => {
  const frames = framesShape.parse(JSON.parse(read(language)));
  for (const kind of letterKind.options)
    for (const text of frames.subjects[kind].flatMap((frame) => ways(frame, language))) {
      expect(text).not.toMatch(gaps);
      expect(text).toMatch(/^\p{Lu}.*[\p{L}\d?]$/u);
      expect(text.split(' ').length).toBeGreaterThanOrEqual(2);
      expect(text.split(' ').length).toBeLessThanOrEqual(8);
    }
});

test('German sentences fit Switzerland as they are, and their opening words go on behind a comma', () => {
  const frames = framesShape.parse(JSON.parse(read('de')));
  expect(read('de')).not.toContain('ß');
  const first: Record<string, string> = {
    recovery: 'thanks',
    thank_you: 'thanks',
    decline: 'thanks',
    follow_up: 'purpose',
    request: 'purpose'
  };
  for (const kind of letterKind.options)
    for (const frame of Object.values(frames[kind][first[kind] as 'thanks']!).flat())
      for (const text of ways(frame, 'de'))
        expect(text.split(/[ ,]/)[0]).toMatch(new RegExp(`^(?:${frames.opening})$`, 'iu'));
});
