/**
 * Whoever confirms several facts of a letter is introduced once: “(2024; Mr Pohlmann, works manager, can confirm it)”, and then “(2025; Mr
 * Pohlmann again)”. Pure.
 */
import { patternOf } from './pattern';

interface Confirmation {
  text: number;
  from: number;
  to: number;
  /** As written: the name, and what she does. */
  who: string;
  key: string;
}

/** `texts`: Markdown in the letter's order. `clause`: pattern of a clause with whoever confirms as its group. `again`: what it becomes, with `{who}`. */
export function confirmedOnce(texts: readonly string[], clause: string, again: string): string[] {
  const all = texts.flatMap((text, at) => confirmationsIn(text, at, clause));
  const edits = all.flatMap((each) => {
    const same = all.filter(({ key }) => key === each.key);
    if (same.length === 1) return [];
    const fullest = same.reduce((one, other) => (other.who.length > one.who.length ? other : one)).who;
    if (each !== same[0]) return [{ ...each, now: again.replace('{who}', () => nameOf(fullest)) }];
    const behind = texts[each.text]!.slice(each.from + each.who.length, each.to).replace(/^,/, '');
    return [{ ...each, now: `${fullest}${fullest.includes(',') ? ',' : ''}${behind}` }];
  });
  return texts.map((text, at) =>
    edits
      .filter((edit) => edit.text === at)
      .toSorted((one, other) => other.from - one.from)
      .reduce((so, { from, to, now }) => so.slice(0, from) + now + so.slice(to), text)
  );
}

/** In brackets behind a claim. */
function confirmationsIn(text: string, at: number, clause: string): Confirmation[] {
  return [...text.matchAll(/\]\(fact:[^)]*\)[^([]{0,80}\(([^()]*)\)/gu)].flatMap((bracket) => {
    const inside = bracket[1] ?? '';
    const part = /[^;]*$/.exec(inside)?.[0].trimStart() ?? '';
    const who = patternOf(`^${clause}$`, 'u').exec(part)?.[1]?.trim();
    if (who === undefined || who === '') return [];
    const to = bracket.index + bracket[0].length - 1;
    return [{ text: at, from: to - part.length, to, who, key: keyOf(who) }];
  });
}

/** Without what she does and where: the words with a capital at the beginning. */
const nameOf = (who: string): string => {
  const [named = ''] = who.split(/,\s/u);
  const run = /^(?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*)*/u.exec(named)?.[0];
  return run ?? named;
};

/** The surname, or all of it where nobody is named. */
const keyOf = (who: string): string => nameOf(who).split(' ').at(-1)!.toLowerCase();
