/**
 * What a pattern can't do without, told from its source: a text that lacks it need not be read with the pattern at all. Letters count in
 * runs of three and four without their case; whatever is neither letter nor figure counts as one gap, however long.
 */

/** The runs of letters that stand in a text, marked in bits; two runs may share one, so it may say yes too often, never no. */
export type Runs = Uint32Array;
/** Every group needs one of its runs in the text. */
export type Needed = readonly (readonly number[])[];

type Node = { code: number } | { branches: Node[][]; once: boolean } | 'any';

const gap = 0;
const otherLetter = 31;
const own = 'abcdefghijklmnopqrstuvwxyzäöüß';
/** How often letters come in a hundred, English and German together, by the places of `own`; the gap first, other letters last. */
const often = [
  ...[18, 6, 1.5, 3, 4, 12, 2, 2, 4.5, 7, 0.2, 1, 4, 2.5, 8, 5, 1.5, 0.1, 6, 6, 7, 3, 1, 1.5, 0.1, 1, 0.5],
  ...[0.3, 0.2, 0.4, 0.2, 1]
];
const unknown = 255;
const codes = new Uint8Array(65_536).fill(unknown);

function codeOf(unit: number): number {
  const known = codes[unit]!;
  if (known !== unknown) return known;
  // The long s is one with s wherever case does not matter, though it has no other case.
  const sign = unit === 0x17f ? 's' : String.fromCharCode(unit).toLowerCase()[0]!;
  const place = own.indexOf(sign);
  const code = place >= 0 ? place + 1 : /[\p{L}\p{N}]/u.test(sign) ? otherLetter : gap;
  codes[unit] = code;
  return code;
}

const bits = 15;
const placeOf = (run: number): number => Math.imul(run, 0x9e3779b1) >>> (32 - bits);
const four = (a: number, b: number, c: number, d: number): number => (((a << 5) | b) << 10) | (c << 5) | d;
const three = (a: number, b: number, c: number): number => (1 << 20) | (a << 10) | (b << 5) | c;

export function runsOf(text: string): Runs {
  const runs = new Uint32Array(1 << (bits - 5));
  const mark = (run: number): void => {
    const place = placeOf(run);
    runs[place >>> 5]! |= 1 << (place & 31);
  };
  let [a, b, c] = [gap, gap, gap];
  for (let index = 0; index <= text.length; index += 1) {
    const d = index === text.length ? gap : codeOf(text.charCodeAt(index));
    if (d === gap && c === gap) continue;
    mark(three(b, c, d));
    mark(four(a, b, c, d));
    [a, b, c] = [b, c, d];
  }
  return runs;
}

export const mayStand = (needed: Needed, runs: Runs): boolean =>
  needed.every((group) => group.some((place) => (runs[place >>> 5]! & (1 << (place & 31))) !== 0));

/** Of a pattern that stands as whole words; nothing where it can't be told. */
export function neededBy(source: string): Needed {
  try {
    const groups = groupsOf([{ branches: branchesOf(new Reader(source)), once: true }], true, true);
    return groups.map(({ runs }) => [...new Set(runs.map(placeOf))]);
  } catch (error) {
    if (error instanceof Unread) return [];
    throw error;
  }
}

interface Group {
  runs: number[];
  often: number;
}

/** `before` and `after`: whether a gap stands there. */
function groupsOf(nodes: readonly Node[], before: boolean, after: boolean): Group[] {
  const groups: Group[] = [];
  let run: number[] = before ? [gap] : [];
  const end = (): void => {
    const rarest = rarestOf(run);
    if (rarest) groups.push(rarest);
    run = [];
  };
  const add = (code: number): void => {
    if (code !== gap || run.at(-1) !== gap) run.push(code);
  };
  for (const [index, node] of nodes.entries()) {
    if (node === 'any') end();
    else if ('code' in node) add(node.code);
    else {
      const next = nodes[index + 1];
      const gapBefore = node.once && run.at(-1) === gap;
      const gapAfter =
        node.once && (next === undefined ? after : typeof next === 'object' && 'code' in next && next.code === gap);
      end();
      groups.push(...ofBranches(node.branches.map((branch) => groupsOf(branch, gapBefore, gapAfter))));
    }
  }
  if (after) add(gap);
  end();
  return groups;
}

/** One of the branches must stand: of each what is rarest. */
function ofBranches(branches: readonly Group[][]): Group[] {
  if (branches.length === 1) return branches[0]!;
  const rarest = branches.map((groups) => groups.toSorted((one, other) => one.often - other.often)[0]);
  const known = rarest.filter((group) => group !== undefined);
  if (known.length < branches.length) return [];
  return [{ runs: known.flatMap(({ runs }) => runs), often: known.reduce((sum, each) => sum + each.often, 0) }];
}

function rarestOf(run: readonly number[]): Group | null {
  if (run.length < 3) return null;
  const length = Math.min(4, run.length);
  let rarest: Group | null = null;
  for (let from = 0; from + length <= run.length; from += 1) {
    const part = run.slice(from, from + length);
    const [a = 0, b = 0, c = 0, d = 0] = part;
    const chance = part.reduce((product, code) => product * (often[code] ?? 1), 1) * (length === 3 ? 5 : 1);
    if (!rarest || chance < rarest.often)
      rarest = { runs: [length === 3 ? three(a, b, c) : four(a, b, c, d)], often: chance };
  }
  return rarest;
}

class Unread extends Error {}

class Reader {
  at = 0;
  constructor(readonly source: string) {}

  get next(): string {
    return this.source[this.at] ?? '';
  }

  take(found: RegExp): string | null {
    found.lastIndex = this.at;
    const text = found.exec(this.source)?.[0];
    if (text === undefined) return null;
    this.at += text.length;
    return text;
  }
}

function branchesOf(reader: Reader): Node[][] {
  const branches: Node[][] = [[]];
  while (reader.at < reader.source.length && reader.next !== ')') {
    if (reader.take(/\|/y)) branches.push([]);
    else {
      const node = nodeOf(reader);
      if (node) branches.at(-1)!.push(node);
    }
  }
  return branches;
}

/** Null where it takes no room: what stands before and after it stands side by side. */
function nodeOf(reader: Reader): Node | null {
  const node = reader.next === '(' ? groupOf(reader) : (signOf(reader) satisfies Node | null);
  const times = reader.take(/(?:[?*+]|\{\d+(?:,\d*)?\})\??/y);
  if (times === null || node === null || node === 'any') return node;
  if ('code' in node || /^(?:[?*]|\{0)/.test(times)) return 'any';
  return { ...node, once: false };
}

function groupOf(reader: Reader): Node | null {
  const opening = reader.take(/\((?:\?(?::|<?[=!]|<\w+>))?/y)!;
  if (opening === '(' && reader.next === '?') throw new Unread();
  const branches = branchesOf(reader);
  if (!reader.take(/\)/y)) throw new Unread();
  return /[=!]$/.test(opening) ? null : { branches, once: true };
}

function signOf(reader: Reader): Node | null {
  if (reader.take(/\\[bB]|[$^]/y)) return null;
  if (reader.take(/\\[pPkux]\{[^}]*\}|\\[dDwWsSpPkuxcntrfv0-9]|\./y)) return 'any';
  const choice = reader.take(/\[(?:\\.|[^\]\\])*\]/y);
  if (choice) return /^\[[’' ,.;:!?-]+\]$/.test(choice) ? { code: gap } : 'any';
  const sign = reader.take(/\\?[^()[\]{}|*+?\\]|\\./y);
  if (!sign) throw new Unread();
  return { code: codeOf(sign.charCodeAt(sign.length - 1)) };
}
