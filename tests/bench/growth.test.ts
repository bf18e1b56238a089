/**
 * How the cost of reading grows: four times the text should be about four times the work. Measured in time of the processor, the least of
 * three, the short text and the long one by turns. Printed to be looked at; nothing fails on a time.
 */
import { expect, test, vi } from 'vitest';
import { columns, growingTexts, parsed, repeated } from '../support/growing-texts';

vi.setConfig({ testTimeout: 300_000 });

const length = 12_000;

function milliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function leastOfThree(one: () => unknown, other: () => unknown): [number, number] {
  const times = [1, 2, 3].map(() => [milliseconds(one), milliseconds(other)] as const);
  return [Math.min(...times.map(([first]) => first)), Math.min(...times.map(([, second]) => second))];
}

const line = (name: string, less: number, more: number): string =>
  `${less.toFixed(1).padStart(8)} ms ${more.toFixed(1).padStart(8)} ms ${(more / Math.max(less, 0.1)).toFixed(1).padStart(6)} ×  ${name}`;

test('reading, and reading four times as much', () => {
  const lines = growingTexts.map(([name, read, text]) => {
    const [short, long] = [text(length), text(4 * length)];
    read(short);
    return line(
      name,
      ...leastOfThree(
        () => read(short),
        () => read(long)
      )
    );
  });
  console.log(lines.join('\n'));
  expect(lines).toHaveLength(growingTexts.length);
});

test('a column of words, and one that looks like a list', () => {
  const words = repeated('loss 5 %\n')(16_000);
  const lines = columns.map(([name, each]) => {
    const column = repeated(each)(16_000);
    parsed(column);
    return line(
      name,
      ...leastOfThree(
        () => parsed(words),
        () => parsed(column)
      )
    );
  });
  console.log(lines.join('\n'));
  expect(lines).toHaveLength(columns.length);
});
