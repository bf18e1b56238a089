/**
 * Fills a letter template. The whole syntax:
 *
 *   {{name}}                                the value, as it is
 *   {{#if name}} … {{else}} … {{/if}}       the first part where the value is there: not empty, not false, a list with entries
 *   {{#each list}} … {{/each}}              once for every entry, whose fields then hide those outside
 *
 * A tag that stands alone on its line takes the line with it. A full stop after a value that ends in one (“Inc.”) is left out.
 * Nothing is evaluated: values are text and stay text.
 */

type TemplateValue = string | boolean | readonly TemplateValues[];
export interface TemplateValues {
  readonly [name: string]: TemplateValue;
}

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string }
  | { kind: 'if'; name: string; then: Part[]; otherwise: Part[] }
  | { kind: 'each'; name: string; parts: Part[] };

const tag = /\{\{\s*(#if|#each|\/if|\/each|else)?\s*([A-Za-z]*)\s*\}\}/;
const aloneOnLine = /^[ \t]*(\{\{\s*(?:#if|#each|\/if|\/each|else)[^{}]*\}\})[ \t]*\n/gm;

/** Throws where the template names something unknown or does not close what it opens: a defect of the template. */
export function fillTemplate(template: string, values: TemplateValues): string {
  const pieces = template.replace(aloneOnLine, '$1').split(/(\{\{[^{}]*\}\})/);
  const { parts } = parse(pieces, 0, null);
  return render(parts, values);
}

type Opened = 'if' | 'each';

function parse(
  pieces: readonly string[],
  from: number,
  inside: Opened | null
): { parts: Part[]; end: number; by: string } {
  const parts: Part[] = [];
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at] ?? '';
    if (!piece.startsWith('{{')) {
      if (piece !== '') parts.push({ kind: 'text', text: piece });
      continue;
    }
    const [, word, name = ''] = tag.exec(piece) ?? [];
    if (word === undefined && name !== '') parts.push({ kind: 'value', name });
    else if (word === '#if') at = parseIf(pieces, at, name, parts);
    else if (word === '#each') {
      const body = parse(pieces, at + 1, 'each');
      parts.push({ kind: 'each', name, parts: body.parts });
      at = body.end;
    } else if (inside && (word === `/${inside}` || (word === 'else' && inside === 'if')))
      return { parts, end: at, by: word };
    else throw new Error(`The template has an unexpected ${piece}.`);
  }
  if (inside) throw new Error(`The template does not close {{#${inside}}}.`);
  return { parts, end: pieces.length, by: '' };
}

function parseIf(pieces: readonly string[], at: number, name: string, parts: Part[]): number {
  const then = parse(pieces, at + 1, 'if');
  if (then.by !== 'else') {
    parts.push({ kind: 'if', name, then: then.parts, otherwise: [] });
    return then.end;
  }
  const otherwise = parse(pieces, then.end + 1, 'if');
  parts.push({ kind: 'if', name, then: then.parts, otherwise: otherwise.parts });
  return otherwise.end;
}

function render(parts: readonly Part[], values: TemplateValues): string {
  return parts.reduce((before, part) => {
    const piece = renderPart(part, values);
    const stopsTwice = part.kind === 'text' && before.endsWith('.') && piece.startsWith('.');
    return before + (stopsTwice ? piece.slice(1) : piece);
  }, '');
}

function renderPart(part: Part, values: TemplateValues): string {
  if (part.kind === 'text') return part.text;
  const value = values[part.name];
  if (value === undefined) throw new Error(`The template names an unknown ${part.name}.`);
  if (part.kind === 'value') return String(value);
  if (part.kind === 'if') return render(isThere(value) ? part.then : part.otherwise, values);
  if (typeof value === 'string' || typeof value === 'boolean') throw new Error(`${part.name} is not a list.`);
  return value.map((entry) => render(part.parts, { ...values, ...entry })).join('');
}

const isThere = (value: TemplateValue): boolean => (typeof value === 'boolean' ? value : value.length > 0);
