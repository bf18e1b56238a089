/** What damage made of a stored value may be none that the program knows: then a neutral one stands in its place until it is mended. */
import { z } from 'zod';

type Path = readonly PropertyKey[];

/** Said of a thing where nobody knows better: the first of these that a list of words has. */
const neutral = new Set<unknown>([
  'undecided',
  'unsure',
  'ask',
  'other',
  'unknown',
  'hand',
  'to_ask',
  'impression',
  'pause',
  'UTC'
]);
const day = '1970-01-01';
const anything: readonly unknown[] = [
  null,
  '',
  0,
  1,
  false,
  [],
  {},
  'UTC',
  day,
  `${day}T00:00:00.000Z`,
  crypto.randomUUID()
];
const mostRounds = 40;

/**
 * The value as it is where the schema takes it. Else a copy, in which each part that it refuses is replaced by the first neutral one that
 * it takes: none, the schema's own word, empty, the first moment that computers count. An item of a list for which there is none is left
 * out. Throws where even that does not help.
 */
export function fitted<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const tried = new Map<string, number>();
  const root = { value };
  for (let round = 0; round < mostRounds; round += 1) {
    const parsed = schema.safeParse(root.value);
    if (parsed.success) return root.value as z.infer<Schema>;
    if (round === 0) root.value = structuredClone(value);
    replaceRefused(root, parsed.error.issues, tried);
  }
  return schema.parse(root.value);
}

function replaceRefused(
  root: { value: unknown },
  issues: readonly z.core.$ZodIssue[],
  tried: Map<string, number>
): void {
  // From the end, so that an item that is left out does not move those that follow.
  for (const issue of issues.toReversed()) {
    const path: Path = ['value', ...issue.path];
    const key = JSON.stringify(path);
    const count = tried.get(key) ?? 0;
    tried.set(key, count + 1);
    const candidates = candidatesFor(issue);
    if (count < candidates.length) place(root, path, candidates[count]);
    else leaveOut(root, path);
  }
}

function candidatesFor(issue: z.core.$ZodIssue): readonly unknown[] {
  if (issue.code !== 'invalid_value') return anything;
  const words = issue.values.toSorted((one, other) => Number(neutral.has(other)) - Number(neutral.has(one)));
  return [null, ...words, ...anything];
}

function parentOf(root: object, path: Path): Record<PropertyKey, unknown> | undefined {
  let at: unknown = root;
  for (const step of path.slice(0, -1)) at = (at as Record<PropertyKey, unknown> | undefined | null)?.[step];
  return typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>) : undefined;
}

function place(root: object, path: Path, value: unknown): void {
  const parent = parentOf(root, path);
  if (parent) parent[path.at(-1)!] = value;
}

/** The innermost item of a list on the way there. */
function leaveOut(root: object, path: Path): void {
  for (let length = path.length; length > 1; length -= 1) {
    const list: unknown = parentOf(root, path.slice(0, length));
    const index = path[length - 1];
    if (Array.isArray(list) && typeof index === 'number') return void list.splice(index, 1);
  }
}
