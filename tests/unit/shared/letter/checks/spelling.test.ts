/** Of what the proofreader finds, names, code, addresses and the machinery of claims are never shown. */
import { describe, expect, it } from 'vitest';
import { findingsOf, knownWords, longestProofread, type Slip } from '$shared/letter/checks/spelling';
import { languages } from '../../../../support/languages';
import { timed } from '../../../../support/timed';

const slip = (body: string, text: string): Slip => {
  const from = body.indexOf(text);
  if (from < 0) throw new Error(`“${text}” is not in “${body}”.`);
  return { from, to: from + text.length, text, message: 'no word', isSpelling: true, suggestions: ['this'] };
};
const shown = (body: string, text: string, known: string[] = []) =>
  findingsOf(body, [slip(body, text)], languages, known).length;

describe('findings of the proofreader', () => {
  it.each([
    ['See https://exmaple.org/beleive for it.', 'exmaple'],
    ['See www.exmaple.org.', 'exmaple'],
    ['See exmaple.co.uk/teh for it.', 'exmaple'],
    ['Write to jo.teh@exmaple.org.', 'teh'],
    ['Write to jo.teh@exmaple.org.', 'exmaple'],
    ['It is `teh_count` there.', 'teh'],
    ['```\nteh\n```', 'teh'],
    ['See [it](https://a.org/teh).', 'teh'],
    ['Look in /home/teh/file.', 'teh'],
    ['I [sold 40](fact:0123456789) there.', 'fact']
  ])('in “%s”, “%s” is none of the user’s', (body, text) => expect(shown(body, text)).toBe(0));

  it.each([
    ['I like teh plan.', 'teh'],
    ['I [sold teh lot](fact:0123456789) there.', 'teh'],
    ['Ask and/or teh.', 'teh'],
    ['It ended.Then teh rest.', 'teh']
  ])('in “%s”, “%s” is', (body, text) => expect(shown(body, text)).toBe(1));

  it('takes names as they are: possessive, joined, with either apostrophe', () => {
    const known = knownWords(['Zyx'], ['Ada Okonkwo-Hart', 'O’Neil & Sons']);
    expect(known).toEqual(expect.arrayContaining(['Zyx', 'Okonkwo-Hart', 'Okonkwo', 'Hart', 'O’Neil']));
    for (const name of ['Okonkwo', 'Okonkwo-Hart', 'Okonkwo’s', "Okonkwo-Hart's", 'Hart-Okonkwo', "O'Neil", 'ZYX'])
      expect([name, shown(`Dear ${name}, yes.`, name, known)]).toEqual([name, 0]);
    expect(shown('Dear Okonkvo, yes.', 'Okonkvo', known)).toBe(1);
  });

  const said = (body: string, text: string, isSpelling: boolean, ...suggestions: string[]) =>
    findingsOf(body, [{ ...slip(body, text), isSpelling, suggestions }], languages).length;

  it.each([
    ['We re-measured all of it.', 're-measured', true, ['remeasured'], 0],
    ['We pre-heated all of it.', 'pre-heated', true, ['preheated'], 0],
    ['A self-tought cook.', 'self-tought', true, ['self-taught'], 1],
    ['The flyer was good.', 'flyer', true, ['flier'], 0],
    ['A pint of the good perry.', 'perry', true, ['parry', 'Perry'], 0],
    ['Three things:\n\n- the defect is small', 'the', false, ['The'], 0],
    ['Three things:\n\n2. nobody can say', 'nobody', false, ['Nobody'], 0],
    ['Three things:\n\n- the the defect is small', 'the the', false, ['the'], 1],
    ['It is so. the defect is small.', 'the', false, ['The'], 1],
    ['That few shops would dare to do.', 'would dare', false, ['would', 'dare'], 0],
    ['That you must can do.', 'must can', false, ['must', 'can'], 1]
  ] as const)('in “%s”, “%s” is a slip or none', (body, text, isSpelling, suggestions, count) =>
    expect(said(body, text, isSpelling, ...suggestions)).toBe(count)
  );

  it('keeps its name while others come and go', () => {
    const body = 'teh one and teh other, recieve';
    const all = [slip(body, 'teh'), { ...slip(body, 'teh'), from: 12, to: 15 }];
    all.push({ ...slip(body, 'recieve'), suggestions: ['receive'] });
    const names = findingsOf(body, all, languages).map(({ id }) => id);
    expect(new Set(names).size).toBe(3);
    expect(findingsOf(body, all.slice(2), languages).map(({ id }) => id)).toEqual(names.slice(2));
  });

  it('comes to an end with any text as long as it may be', () => {
    for (const piece of ['a', 'a.', '`', '/', 'a@', 'www.', '](', '-']) {
      const body = piece.repeat(Math.floor(longestProofread / piece.length));
      expect(timed(`${body.length} signs of ${piece}`, () => findingsOf(body, [], languages))).toEqual([]);
    }
  });

  it('leaves a long word of a trade alone that is near to no other, or made of two', () => {
    const found = (text: string, ...suggestions: string[]): number =>
      findingsOf(text, [{ ...slip(text, text), suggestions }], languages).length;
    expect(found('fertigation', 'fumigation')).toBe(0);
    expect(found('wheelset', 'wheel set')).toBe(0);
    expect(found('thouroughly', 'thoroughly')).toBe(1);
    expect(found('respitory', 'respiratory')).toBe(1);
  });
});
