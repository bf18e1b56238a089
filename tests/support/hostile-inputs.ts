/** Inputs that no schema of the contract may take, and names that are no operations. */

export const unknownNames: unknown[] = [
  '',
  'nothing.like.this',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../interviews.list',
  null,
  7,
  {}
];

/** Every operation takes an object, so none of these may pass. */
export const neverValid: unknown[] = [42, 'text', true, [], [1, 2]];

/** Fields of wrong types under names that the contract uses; an operation without such fields may ignore them. */
export const wrongFields: unknown[] = [
  { id: 42, interviewId: {}, text: [], query: 7, patch: 'no' },
  { id: '../../etc/passwd', interviewId: "'; DROP TABLE interviews; --" },
  { id: 'x'.repeat(100_000), interviewId: '\u0000' }
];
