/** How well a brain-dump is sorted, by kind, over labelled ones; figures are printed, and held. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSortingWords } from '../../../../src-main/core/proposals/sorting-words';
import { proposalKinds, type Found, type ProposalKind } from '../../../../src-main/shared/capture/proposal';
import { sortWords } from '../../../../src-main/shared/capture/sort';
import { shippedLanguages } from '../../../support/languages';
import { dumps, type Dump, type Label } from './labelled-dumps';

const wordsFor = createSortingWords({ resourcesFolder: resolve('resources'), languages: () => shippedLanguages });
const sorted = (text: string): Found[] => sortWords(text, wordsFor(text), { day: '2026-11-25', isNow: true });

interface Count {
  right: number;
  proposed: number;
  labelled: number;
}

const overlap = (one: Label, other: { from: number; to: number }): number =>
  Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));

/** Found in the same words: half of the shorter of both, and not much longer. */
function isRight({ from, to, kind }: Found, label: Label): boolean {
  const shared = overlap(label, { from, to });
  const [mine, its] = [to - from, label.to - label.from];
  return kind === label.kind && shared >= Math.min(mine, its) / 2 && mine <= 3 * its + 20;
}

function measure(all: readonly Dump[]): { counts: Record<ProposalKind, Count>; faults: string[] } {
  const counts = Object.fromEntries(
    proposalKinds.map((kind) => [kind, { right: 0, proposed: 0, labelled: 0 }])
  ) as Record<ProposalKind, Count>;
  const faults: string[] = [];
  for (const { name, text, labels } of all) {
    const open = labels.filter(({ kind }) => kind !== 'maybe');
    for (const { kind } of open) counts[kind as ProposalKind].labelled += 1;
    for (const found of sorted(text)) {
      const at = open.findIndex((label) => isRight(found, label));
      // What may be proposed or not; and the rest of something found, where one label became two.
      const isMaybe =
        at === -1 &&
        labels.some(
          (label) =>
            (label.kind === 'maybe' || (label.kind === found.kind && !open.includes(label))) &&
            overlap(label, found) > 0
        );
      if (isMaybe) continue;
      counts[found.kind].proposed += 1;
      if (at === -1) faults.push(`${name}: ${found.kind} ${JSON.stringify(text.slice(found.from, found.to))}`);
      else {
        counts[found.kind].right += 1;
        open.splice(at, 1);
      }
    }
    for (const label of open)
      faults.push(`${name}: no ${label.kind} ${JSON.stringify(text.slice(label.from, label.to))}`);
  }
  return { counts, faults };
}

const share = (part: number, of: number): number => (of === 0 ? 1 : part / of);

const table = (counts: Record<ProposalKind, Count>): string =>
  proposalKinds
    .map((kind) => {
      const { right, proposed, labelled } = counts[kind];
      return `${kind.padEnd(9)} precision ${share(right, proposed).toFixed(2)} (${right}/${proposed})  recall ${share(right, labelled).toFixed(2)} (${right}/${labelled})`;
    })
    .join('\n');

describe('sorting what was written', () => {
  it.each(['', 'second'])('finds what stands in it %s', (set) => {
    const { counts, faults } = measure(dumps(set));
    console.log(`${table(counts)}\n${faults.join('\n')}`);
    for (const kind of proposalKinds) {
      const { right, proposed, labelled } = counts[kind];
      expect.soft(share(right, proposed), kind).toBeGreaterThanOrEqual(0.9);
      expect.soft(share(right, labelled), kind).toBeGreaterThanOrEqual(0.75);
    }
  });
});
