/** The `@page` rule of a letter, for the print view and for an HTML file that is printed. */
import { sheetOf, type Measures } from './measures';

/** Its margins leave exactly the content box that the preview shows. */
export function pageRule(content: Measures): string {
  const { css, width, contentWidth, top, bottom } = sheetOf(content);
  const side = (width - contentWidth) / 2;
  return `@page { size: ${css}; margin: ${px(top)} ${px(side)} ${px(bottom)}; }`;
}

const px = (value: number): string => `${Number(value.toFixed(3))}px`;
