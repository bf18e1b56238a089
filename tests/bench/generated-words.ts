/** Words in the same order for the same seed; some are frequent, most are seldom, as in what people write. */

/** Gives numbers below `below`. */
export type Random = (below: number) => number;

/** Park and Miller's generator: small, and good enough to mix words. */
export function numbered(seed: number): Random {
  let state = (seed % 2147483646) + 1;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

const syllables = [
  'ra',
  'to',
  'mi',
  'len',
  'kas',
  'po',
  'du',
  'ver',
  'sti',
  'gon',
  'hal',
  'be',
  'ni',
  'fo',
  'rup',
  'tes'
];
const frequent = ['team', 'report', 'shift', 'week', 'stock', 'client', 'meeting', 'order', 'schedule', 'training'];

/** `count` words, one in four of them frequent. */
export const words = (random: Random, count: number): string =>
  Array.from({ length: count }, () =>
    random(4) === 0
      ? frequent[random(frequent.length)]!
      : Array.from({ length: 2 + random(2) }, () => syllables[random(syllables.length)]!).join('')
  ).join(' ');
