/** What the style of a copied element says of its looks: read as CSS, declaration by declaration, never by a part of its text. */
import parse from 'inline-style-parser';

/**
 * Where a style waits after it was copied: as `style` the policy of this page would refuse and report it before anybody reads it.
 */
export const styleAttribute = 'data-copied-style';

/** A style says a few things; the parser looks from each open bracket or comment of it to its end. */
const mostOpen = 50;

type Styles = ReadonlyMap<string, string>;

/** Properties and values in lower case; the last of two counts. A style that is no CSS says nothing. */
export function stylesOf(element: Element): Styles {
  const text = element.getAttribute(styleAttribute) ?? element.getAttribute('style') ?? '';
  const styles = new Map<string, string>();
  if (text.split(/\(|\/\*/, mostOpen + 2).length > mostOpen + 1) return styles;
  try {
    for (const each of parse(text.replace(/\s+/g, ' '))) {
      if (each.type !== 'declaration') continue;
      const [property, value] = [
        each.property.toLowerCase(),
        each.value
          .toLowerCase()
          .replace(/!important$/, '')
          .trimEnd()
      ];
      if (property === 'font') for (const [name, of] of ofFont(value)) styles.set(name, of);
      else styles.set(property, value);
    }
  } catch {
    return styles;
  }
  return styles;
}

/** The shorthand sets everything: what stands before the size, and what it leaves out goes back to normal. */
function ofFont(value: string): [string, string][] {
  const words = value.split(/\s+/);
  const size = words.findIndex((word) => /^[\d.]+(?:[a-z%]|$)/.test(word) && !/^[1-9]00$/.test(word));
  const before = size === -1 ? words : words.slice(0, size);
  return [
    ['font-weight', before.find((word) => /^(?:bold|bolder|lighter|[1-9]00)$/.test(word)) ?? 'normal'],
    ['font-style', before.find((word) => /^(?:italic|oblique)$/.test(word)) ?? 'normal']
  ];
}

/** Null: the style doesn't say. */
export function isBold(styles: Styles): boolean | null {
  const weight = styles.get('font-weight');
  if (weight === undefined || weight === 'inherit') return null;
  if (/^\d+(?:\.\d+)?$/.test(weight)) return Number(weight) >= 600;
  return weight === 'bold' || weight === 'bolder';
}

export function isItalic(styles: Styles): boolean | null {
  const style = styles.get('font-style');
  return style === undefined || style === 'inherit' ? null : /^(?:italic|oblique)\b/.test(style);
}

export const isStruck = (styles: Styles): boolean =>
  ['text-decoration', 'text-decoration-line'].some((name) => styles.get(name)?.split(/\s+/).includes('line-through'));

export const isHidden = (styles: Styles): boolean =>
  styles.get('display') === 'none' ||
  styles.get('mso-hide') === 'all' ||
  (styles.get('mso-element') ?? '').startsWith('comment');
