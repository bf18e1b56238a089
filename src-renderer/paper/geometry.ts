/**
 * The measures of a sheet, in CSS pixels (96 an inch), for the preview and for `@page` alike.
 *
 * Everything on the paper stands on a grid of half lines (10.5 px), and the height of a page's content is a whole number of them
 * plus a quarter line. So the fraction of a pixel by which a print engine rounds a page never moves a line to another page, and
 * preview and PDF break alike. The width is whole for the same reason: it decides where lines end.
 */
import type { LetterContent } from '$contract';

export interface Sheet {
  /** As CSS names it in `@page { size }`. */
  css: string;
  width: number;
  height: number;
  top: number;
  bottom: number;
  side: number;
  contentWidth: number;
  contentHeight: number;
}

export const halfLine = 10.5;

const millimetre = 96 / 25.4;

function sheet(css: string, width: number, height: number, top: number, side: number, halfLines: number): Sheet {
  const contentHeight = halfLines * halfLine + halfLine / 4;
  const contentWidth = Math.floor(width - 2 * side);
  return { css, width, height, top, bottom: height - top - contentHeight, side, contentWidth, contentHeight };
}

export const sheets: Record<LetterContent['paperSize'], Sheet> = {
  /** Margins of 25 mm, 26 mm below. */
  A4: sheet('210mm 297mm', 210 * millimetre, 297 * millimetre, 25 * millimetre, 25 * millimetre, 88),
  /** Margins of one inch. */
  Letter: sheet('8.5in 11in', 816, 1056, 96, 96, 81)
};

/** The `@page` rule of a sheet; its margins leave exactly the content box that the preview shows. */
export function pageRule(of: Sheet): string {
  const side = (of.width - of.contentWidth) / 2;
  return `@page { size: ${of.css}; margin: ${px(of.top)} ${px(side)} ${px(of.bottom)}; }`;
}

/** Hands the measures to paper.css and desk.css. */
export function applySheet(root: HTMLElement, of: Sheet): void {
  const side = (of.width - of.contentWidth) / 2;
  const measures = {
    '--page-width': of.width,
    '--page-height': of.height,
    '--page-top': of.top,
    '--page-side': side,
    '--page-bottom': of.bottom,
    '--content-width': of.contentWidth,
    '--content-height': of.contentHeight
  };
  for (const [name, value] of Object.entries(measures)) root.style.setProperty(name, px(value));
}

function px(value: number): string {
  return `${Number(value.toFixed(3))}px`;
}
