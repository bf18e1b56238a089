/** Every pair of ink and ground that the screens use must be readable: 4.5 to 1, light and dark. */
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldLooks, looks } from '../../../../src-renderer/parts/paper/geometry';

const css = readFileSync(resolve(import.meta.dirname, '../../../../src-renderer/styles/tokens.css'), 'utf8');

function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map([...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]));
}

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const light = tokensOf(':root');
const themes = { light, dark: new Map([...light, ...tokensOf("[data-theme='dark']")]) };
const grounds = [
  '--canvas',
  '--surface',
  '--surface-sunken',
  '--surface-raised',
  '--surface-hover',
  '--surface-selected'
];
const pairs: [string, string][] = [
  ...['--ink', '--ink-soft', '--ink-faint', '--accent', '--attention', '--positive'].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground])
  ),
  ['--accent', '--accent-soft'],
  ['--attention', '--attention-soft'],
  ['--ink', '--attention-soft'],
  ['--positive', '--positive-soft'],
  ['--ink', '--positive-soft'],
  ['--ink-soft', '--accent-soft'],
  ['--ink', '--mark'],
  ['--ink-soft', '--mark'],
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-hover'],
  ['--on-attention', '--attention'],
  ['--canvas', '--ink']
];

describe.each(Object.entries(themes))('%s theme', (_name, tokens) => {
  it.each(pairs)('%s on %s', (ink, ground) => {
    expect(contrast(tokens.get(ink)!, tokens.get(ground)!)).toBeGreaterThanOrEqual(4.5);
  });

  it('shows edges of controls and stage marks at 3 to 1', () => {
    for (const ground of ['--canvas', '--surface', '--surface-sunken']) {
      expect(contrast(tokens.get('--line-strong')!, tokens.get(ground)!)).toBeGreaterThanOrEqual(3);
    }
  });
});

it('no screen asks for a token that is not there: it would have no colour at all', () => {
  const folder = resolve(import.meta.dirname, '../../../../src-renderer');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|svelte|ts)$/.test(name))
    .map((name) => readFileSync(resolve(folder, name), 'utf8'));
  const all = sources.join('\n');
  // Set in a style sheet, in markup, or by a script that names it in quotes.
  const given = new Set(
    [...all.matchAll(/(?:style:|['"`]|^\s*|[{;]\s*)(--[\w-]+)\s*(?=[:=}'"`])/gm)].map(([, name]) => name)
  );
  // The theme of the paper hands on its values by names made from its own.
  for (const [name] of [...looks('classic', false), ...Object.entries(fieldLooks(null))]) given.add(name);
  const asked = new Set([...all.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
  expect(asked.size).toBeGreaterThan(40);
  expect([...asked].filter((name) => !given.has(name))).toEqual([]);
});
