/** Which letter the Sent screen takes for the one that went out. */
import { expect, it } from 'vitest';
import type { LetterKind } from '../../../../../src-main/contract';
import { likelySent } from '../../../../../src-renderer/stages/sent/likely-sent';

const letters = (...kinds: LetterKind[]): { kind: LetterKind; at: number }[] => kinds.map((kind, at) => ({ kind, at }));

it('takes the newest letter of the kind that the decision asks for', () => {
  expect(likelySent(letters('recovery', 'decline', 'decline'), 'decline')).toEqual({ kind: 'decline', at: 1 });
  expect(likelySent(letters('follow_up', 'thank_you'), 'thank_only')).toEqual({ kind: 'thank_you', at: 1 });
});

it('else takes the newest to the employer, never a request', () => {
  expect(likelySent(letters('request', 'follow_up', 'recovery'), 'decline')).toEqual({ kind: 'follow_up', at: 1 });
  expect(likelySent(letters('request'), 'recover')).toBeUndefined();
});
