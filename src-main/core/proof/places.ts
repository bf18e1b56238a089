/**
 * Looks for facts in the words of their sources, in short steps, and keeps what was found for as long as neither changes. Nothing of it is
 * stored: it follows from cards and words.
 */
import { setImmediate } from 'node:timers/promises';
import type { FactPlace, LanguageWords } from '../../contract';
import type { Place } from '../../shared/evidence/on-page/judge';
import { lookFor } from '../../shared/evidence/on-page/look';
import { pageWords } from '../../shared/evidence/on-page/page-words';
import { indexSource, type SourceIndex } from '../../shared/evidence/on-page/source-index';
import type { ReadDatabase } from '../db/transaction';
import { sourceWords, wordsMark, type CitedRow } from './source-words-queries';

/** Milliseconds that the program's one thread is kept without a rest. */
const step = 10;
/** Facts that are remembered; the oldest go first. */
const mostKnown = 20_000;
/** Signs of sources that stay made ready, because their cards are being written. */
const mostReady = 2_000_000;

interface Kept {
  /** All that the answer depends on. */
  asked: string;
  place: Place | null;
}

export interface Places {
  /** Quickest where those of a source stand together. Those that have nothing to look for are left out. */
  of(facts: readonly CitedRow[]): Promise<FactPlace[]>;
}

export function createPlaces(db: ReadDatabase, languages: () => LanguageWords[]): Places {
  const known = new Map<string, Kept>();
  const ready = new Map<string, { index: SourceIndex; length: number }>();
  let since = 0;
  let words: LanguageWords[] = [];
  /** One look at a time: a second would make the same source ready again. */
  let turn: Promise<unknown> = Promise.resolve();

  async function rest(): Promise<void> {
    if (performance.now() - since < step) return;
    await setImmediate();
    since = performance.now();
  }

  /** Null where the source is gone, or its words are not read yet. */
  async function indexOf(evidenceId: string, mark: string): Promise<SourceIndex | null> {
    const name = `${evidenceId} ${mark}`;
    const before = ready.get(name);
    if (before) return before.index;
    const source = sourceWords(db, evidenceId);
    if (!source || source.mark !== mark) return null;
    const steps = indexSource(source, pageWords(words));
    let made = steps.next();
    while (!made.done) {
      await rest();
      made = steps.next();
    }
    keep(name, made.value);
    return made.value;
  }

  function keep(name: string, index: SourceIndex): void {
    ready.set(name, { index, length: index.pages.reduce((sum, { text }) => sum + text.length, 0) });
    let length = [...ready.values()].reduce((sum, each) => sum + each.length, 0);
    for (const [oldest, each] of ready) {
      if (length <= mostReady || oldest === name) break;
      ready.delete(oldest);
      length -= each.length;
    }
  }

  async function look(facts: readonly CitedRow[]): Promise<FactPlace[]> {
    since = performance.now();
    const now = languages();
    // The same words as before are the same list: what was read of them is.
    if (now.length !== words.length || now.some((each, at) => each !== words[at])) {
      words = now;
      known.clear();
      ready.clear();
    }
    const marks = new Map<string, string | null>();
    const found = new Map<string, FactPlace>();
    for (const fact of facts) {
      await rest();
      const { id, sourceEvidenceId: source, sourcePage: page, statement, figure, unit, quote } = fact;
      if (!marks.has(source)) marks.set(source, wordsMark(db, source));
      const mark = marks.get(source) ?? null;
      const asked = JSON.stringify([source, mark, page, statement, figure, unit, quote]);
      const before = known.get(id);
      if (before?.asked === asked) {
        if (before.place) found.set(id, { id, page, ...before.place });
        continue;
      }
      const index = mark === null ? null : await indexOf(source, mark);
      if (!index) {
        found.set(id, { id, page, state: 'waiting', pages: [], lacks: null, passage: '', recognised: false });
        continue;
      }
      const place = lookFor(fact, index, pageWords(words));
      known.delete(id);
      known.set(id, { asked, place });
      if (known.size > mostKnown) known.delete(known.keys().next().value ?? '');
      if (place) found.set(id, { id, page, ...place });
    }
    return facts.flatMap(({ id }) => found.get(id) ?? []);
  }

  return {
    of(facts) {
      const mine = turn.then(() => look(facts));
      turn = mine.catch(() => undefined);
      return mine;
    }
  };
}
