/** Hands the measures of a sheet to print and to the style sheets of the paper, in CSS pixels. */
import type { Sheet } from '$shared/letter/sheet/measures';

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
    '--content-height': of.contentHeight,
    '--half': of.halfLine
  };
  for (const [name, value] of Object.entries(measures)) root.style.setProperty(name, px(value));
  root.style.setProperty('--scale', String(Number(of.scale.toFixed(4))));
}

function px(value: number): string {
  return `${Number(value.toFixed(3))}px`;
}
