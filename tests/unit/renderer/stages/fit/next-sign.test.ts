import type { Decision, FitSign } from '$contract';
import { describe, expect, it } from 'vitest';
import { nextSign } from '../../../../../src-renderer/stages/fit/next-sign';
import { choiceFor, decisionChoices, decisionNames } from '../../../../../src-renderer/parts/decisions';

const sign = (itemId: string, answer: FitSign['answer'] = null): FitSign => ({
  itemId,
  own: false,
  label: itemId,
  hint: '',
  answer,
  note: ''
});

describe('the next sign', () => {
  const signs = [sign('connect'), sign('place', 'no'), sign('easy')];

  it('is the next one without an answer, then from the top', () => {
    expect(nextSign(signs, null)?.itemId).toBe('connect');
    expect(nextSign(signs, 'connect')?.itemId).toBe('easy');
    expect(nextSign(signs, 'easy')?.itemId).toBe('connect');
  });

  it('is none when only the open one is left', () => {
    expect(nextSign([sign('connect'), sign('place', 'yes')], 'connect')).toBeNull();
  });
});

describe('the decisions', () => {
  it.each<[Decision, string]>([
    ['recover', 'debrief'],
    ['thank_only', 'letter'],
    ['decline', 'letter'],
    ['undecided', 'debrief']
  ])('%s goes on to %s', (decision, stage) => {
    expect(choiceFor(decision).next.stage).toBe(stage);
  });

  it('are all on offer and all have a name', () => {
    expect(decisionChoices.map((choice) => choice.value).sort()).toEqual(Object.keys(decisionNames).sort());
  });
});
