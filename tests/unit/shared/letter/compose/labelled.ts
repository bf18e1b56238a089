/** Labelled inputs, one a line: written before the rules, so that they say what is right and not what the rules do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'labelled');
export const resources = join(import.meta.dirname, '../../../../../resources');

export const labelledLines = (name: string): string[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('# '))
    .map((line) => line.replaceAll('\\n', '\n'));

export interface Tidiable {
  typed: string;
  right: string;
}

/** `typed => right`; `=` says that it stays. */
export const tidiable = (language: string, set = 'tidy'): Tidiable[] =>
  labelledLines(`${set}.${language}.txt`).map((line) => {
    const [typed = '', right = ''] = line.split(' => ');
    return { typed, right: right === '=' ? typed : right };
  });

export interface Holdable {
  text: string;
  /** For each sign of `text`: `held` must stay out, `free` may, `stands` must stand. */
  signs: ('held' | 'free' | 'stands')[];
  reasons: string[];
}

/** `{reason|must stay out}`, `[[may go with it]]`; everything else stands. */
export const holdable = (language: string, set = 'hold-back'): Holdable[] =>
  labelledLines(`${set}.${language}.txt`).map((line) => {
    const found: Holdable = { text: '', signs: [], reasons: [] };
    let [isHeld, isFree] = [false, false];
    for (const [part] of line.matchAll(/\{[a-z_]+\||\}|\[\[|\]\]|[^]/gu)) {
      const reason = /^\{([a-z_]+)\|$/.exec(part)?.[1];
      if (reason !== undefined) [isHeld, found.reasons] = [true, [...found.reasons, reason]];
      else if (part === '}') isHeld = false;
      else if (part === '[[' || part === ']]') isFree = part === '[[';
      else {
        found.text += part;
        const sign = isHeld ? 'held' : isFree ? 'free' : 'stands';
        for (let at = 0; at < part.length; at += 1) found.signs.push(sign);
      }
    }
    return found;
  });
