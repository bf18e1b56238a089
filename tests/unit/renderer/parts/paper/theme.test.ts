/** One theme for all outputs: its numbers, fonts and colours stand nowhere else, and the paper's style sheet gets each value that it names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fieldLooks, looks } from '../../../../../src-renderer/parts/paper/geometry';
import { fileStack, paperStack, sans, serif } from '$shared/letter/sheet/theme';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../../../../..', path), 'utf8');
const paper = read('src-renderer/parts/paper/paper.css');

test.each(['classic', 'modern', 'plain'] as const)(
  'what the sheet of the paper names in %s is given to it',
  (style) => {
    const given = new Map([...looks(style, false), ...Object.entries(fieldLooks(null))]);
    const measures = ['half', 'scale', 'content-width', 'page-width', 'indent', 'measure', 'axis', 'sink'].map(
      (name) => `--${name}`
    );
    const own = [...paper.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name = '']) => name);
    const named = new Set([...paper.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));
    expect(named.size).toBeGreaterThan(25);
    expect([...named].filter((name) => !given.has(name) && !measures.includes(name) && !own.includes(name))).toEqual(
      []
    );
    expect([...given.keys()].filter((name) => !named.has(name))).toEqual([]);
  }
);

test('no colour and no font of a letter stands beside the theme', () => {
  expect(paper.match(/#[0-9a-f]{3,8}\b|'[A-Z]/g)).toBeNull();
  for (const name of ['html-style', 'docx-style', 'docx', 'docx-blocks']) {
    const text = read(`src-main/core/outputs/${name}.ts`);
    expect(text.match(/1a1815|55504a|8a8378|2b4a80|Source Serif|\bInter\b|Noto S/gi), name).toBeNull();
  }
});

test('stands in for each family in the order of its worth', () => {
  expect(paperStack(serif)).toBe("'Source Serif 4', 'Noto Serif', 'Noto Serif CJK SC', Georgia, serif");
  expect(fileStack(sans)).toBe("Inter, 'Noto Sans', 'Noto Sans CJK SC', 'Segoe UI', system-ui, sans-serif");
});
