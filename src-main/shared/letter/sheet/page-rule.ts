/** The `@page` rule of a letter, for the print view and for an HTML file that is printed, and what stands at the foot of its pages. */
import { sheetOf, type Measures } from './measures';
import type { LetterSettings } from './settings';
import { colours, paperStack, serif, sizes } from './theme';

type Settings = Measures & Pick<LetterSettings, 'pageNumbers'>;

/** Its margins leave exactly the content box that the preview shows. */
export function pageRule(content: Settings): string {
  const { css, width, contentWidth, top, bottom } = sheetOf(content);
  const side = (width - contentWidth) / 2;
  const rule = `size: ${css}; margin: ${px(top)} ${px(side)} ${px(bottom)};`;
  if (!content.pageNumbers) return `@page { ${rule} }`;
  const foot = `@bottom-center { content: counter(page); ${footStyle(content)} }`;
  return `@page { ${rule} ${foot} } @page :first { @bottom-center { content: none; } }`;
}

/** The number in the middle of a page's lower margin; empty where the letter wants none. The first page needs none: it is the one with the address. */
export const pageNumber = ({ pageNumbers }: Settings, page: number): string =>
  pageNumbers && page > 1 ? String(page) : '';

/** How it is written. */
export const footStyle = (content: Settings): string =>
  `font: 400 ${px(sizes.small.px * sheetOf(content).scale)}/1 ${paperStack(serif)}; color: ${colours.soft};`;

const px = (value: number): string => `${Number(value.toFixed(3))}px`;
