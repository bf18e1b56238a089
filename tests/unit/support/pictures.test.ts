/** The comparison of page pictures sees what an eye would see, and no more. */
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { differingPixels, readPicture, type Picture } from '../../support/pictures';

/** A page with lines of text, some of them moved. */
async function drawn(lines: readonly string[], moved: { x?: number; y?: number } = {}): Promise<Picture> {
  const canvas = createCanvas(700, 60 + 40 * lines.length);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  context.font = '22px sans-serif';
  for (const [index, line] of lines.entries()) {
    context.fillText(line, 30 + (moved.x ?? 0), 60 + 40 * index + (index === 1 ? (moved.y ?? 0) : 0));
  }
  return readPicture(await canvas.encode('png'));
}

const lines = [
  'In March I took over a returns line',
  'on which parcels waited nine days.',
  'The wait was down by 78 %.'
];

test('the same page, smoothed otherwise or moved by a pixel, is the same', async () => {
  const page = await drawn(lines);
  expect(differingPixels(page, page)).toBe(0);
  expect(differingPixels(page, await drawn(lines, { y: 1.4 }))).toBeLessThan(25);
  expect(differingPixels(page, await drawn(lines, { x: 1 }))).toBeLessThan(25);
});

test('another word, a moved line and a missing line are seen', async () => {
  const page = await drawn(lines);
  expect(differingPixels(page, await drawn([lines[0]!, lines[1]!, 'The wait was down by 33 %.']))).toBeGreaterThan(25);
  expect(differingPixels(page, await drawn(lines, { y: 5 }))).toBeGreaterThan(300);
  expect(differingPixels(page, await drawn(lines, { x: 4 }))).toBeGreaterThan(300);
  expect(differingPixels(page, await drawn([lines[0]!, '', lines[2]!]))).toBeGreaterThan(300);
});
