/** Hands the measures of a sheet and the looks of a style to the style sheets of the paper, in CSS pixels. */
import type { AddressField } from '$shared/letter/sheet/address-field';
import type { Columns } from '$shared/letter/sheet/columns';
import type { Sheet } from '$shared/letter/sheet/measures';
import {
  above,
  colours,
  distances,
  monospaced,
  paperStack,
  percent,
  room,
  sans,
  serif,
  signatureHeight,
  sizes,
  underline,
  widest,
  type PaperStyle
} from '$shared/letter/sheet/theme';

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

/** Hands the columns of the text to paper.css. */
export function applyColumns(root: HTMLElement, { indent, measure, axis }: Columns): void {
  const columns = { '--indent': indent, '--measure': measure, '--axis': axis };
  for (const [name, value] of Object.entries(columns)) {
    if (root.style.getPropertyValue(name) !== px(value)) root.style.setProperty(name, px(value));
  }
}

/** Hands the places of the address field to paper.css; without one nothing follows from them. */
export function applyAddressField(root: HTMLElement, field: AddressField | null): void {
  for (const [name, value] of Object.entries(fieldLooks(field))) {
    if (root.style.getPropertyValue(name) !== value) root.style.setProperty(name, value);
  }
}

export const fieldLooks = (field: AddressField | null): Record<string, string> => ({
  '--address-head': String(field?.head ?? 0),
  '--address-field': String(field?.field ?? 0)
});

/** Hands the looks of a style to paper.css. `dateFirst`: see the conventions of the letter’s country. */
export function applyTheme(root: HTMLElement, style: PaperStyle, dateFirst: boolean): void {
  for (const [name, value] of looks(style, dateFirst)) {
    // At every key: what is set anew is worked out anew.
    if (root.style.getPropertyValue(name) !== value) root.style.setProperty(name, value);
  }
}

/** Every value of the theme by the name that paper.css has for it. */
export function looks(style: PaperStyle, dateFirst: boolean): [name: string, value: string][] {
  const named = (prefix: string, values: object, say: (value: number | string) => string): [string, string][] =>
    Object.entries(values).map(([name, value]) => [`--${prefix}-${dashed(name)}`, say(value as number)]);
  const inPixels = Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, size.px]));
  const pixels = (value: number | string): string => `${value}px`;
  return [
    ...named('letter', { serif: paperStack(serif), sans: paperStack(sans), mono: monospaced, ...colours }, String),
    ...named('size', inPixels, pixels),
    ...named('room', room, pixels),
    ...named('underline', underline, String),
    ...named('widest', widest, (part) => percent(Number(part))),
    ...named('above', { ...above, ...distances(style, dateFirst) }, String),
    ['--signature-height', String(signatureHeight)]
  ];
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function px(value: number): string {
  return `${Number(value.toFixed(3))}px`;
}
