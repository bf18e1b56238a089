/** German signs, notes and advertisements, labelled before the patterns were written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detailsOf, detailWords } from '../../../../../src-main/core/letters/compose/details';
import { framesShape } from '../../../../../src-main/core/letters/compose/frames';
import { taskOf } from '../../../../../src-main/core/letters/compose/task';
import { atCompany } from '../../../../../src-main/core/letters/compose/values';

const folder = join(import.meta.dirname, '../../../../../resources/letters/de');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
const frames = framesShape.parse(read('frames'));
const details = detailWords.parse(read('details'));

const labelled = (name: string): [string, string][] =>
  readFileSync(join(import.meta.dirname, 'labelled', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' → '))
    .map(([typed = '', right = '']) => [typed.replaceAll('\\n', '\n'), right === '–' ? '' : right]);

test.each([...labelled('details.de.txt'), ...labelled('details-later.de.txt'), ...labelled('details-third.de.txt')])(
  '%s',
  (typed, right) => {
    expect(right.split(' // ').map((each) => (each === '–' ? '' : each))).toContain(
      detailsOf(typed, details, frames.details)[0]?.text ?? ''
    );
  }
);

test.each(labelled('tasks.de.txt'))('%s', (typed, right) => {
  expect(taskOf(typed, frames, { hasVerb: () => true })).toBe(right);
});

test.each([
  ['Hagedorn & Söhne', 'bei Hagedorn & Söhne'],
  ['Wohnbaugenossenschaft Aarebogen', 'bei der Wohnbaugenossenschaft Aarebogen'],
  ['Stiftung Lindenhof', 'bei der Stiftung Lindenhof'],
  ['Stadt Zürich', 'bei der Stadt Zürich'],
  ['Stadler Rail', 'bei Stadler Rail'],
  ['Deutsche Rentenversicherung', 'bei der Deutschen Rentenversicherung'],
  ['Krankenhaus Nord', 'beim Krankenhaus Nord'],
  ['Kantonsspital Aarau', 'beim Kantonsspital Aarau'],
  ['Hotel Post', 'beim Hotel Post'],
  ['Stadtwerke Graz', 'bei den Stadtwerken Graz'],
  ['Bäckerei Huber', 'bei der Bäckerei Huber'],
  ['Zirbenthal Papier', 'bei Zirbenthal Papier']
])('somebody applies for work at %s', (company, right) => {
  expect(atCompany(company, frames)).toBe(right);
});
