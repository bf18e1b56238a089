/** The words of an HTML page as a browser shows them; for searching and reading, never put back into a page. */
import { Parser } from 'htmlparser2';
import { hiddenByStyle, hidingRules, type HidingRules } from './hiding-rules.ts';
import { WordWriter } from './word-writer.ts';

const silent = new Set('script style template noscript iframe noframes noembed audio video canvas datalist'.split(' '));
const lines = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main menu nav ol optgroup option section summary table tbody tfoot thead title ul caption'.split(
    ' '
  )
);
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre']);
const chunk = 16_384;
/** Closing tags cost as much as the nesting is deep; what is deeper than this is not read. */
const deepest = 3_000;

/** `kind`: XML (SVG, XHTML) has other rules for what is closed. Reads no more than `limit` characters of words. */
export function pageText(source: string, limit: number, kind: 'html' | 'xml' = 'html'): string {
  const words = new WordWriter();
  const rules: HidingRules = { names: new Set() };
  let depth = 0;
  let hidden = 0;
  let style: string[] | null = null;
  let kept = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        const tag = name.slice(name.indexOf(':') + 1);
        if (tag === 'style') style = [];
        if (silent.has(tag)) words.space();
        if (hidden > 0 || silent.has(tag) || hiddenByStyle(tag, attributes, rules)) hidden += 1;
        if (hidden > 0) return;
        if (tag === 'br') words.text('\n');
        else if (tag === 'td' || tag === 'th') words.line();
        else open(tag);
        if (tag === 'pre' || tag === 'textarea') kept += 1;
      },
      ontext(text) {
        if (style) style.push(text);
        if (hidden > 0) return;
        if (kept > 0) words.text(text);
        else say(text);
      },
      onclosetag(name) {
        depth -= 1;
        const tag = name.slice(name.indexOf(':') + 1);
        if (tag === 'style' && style) {
          hidingRules(style.join(''), rules);
          style = null;
        }
        if (hidden > 0) hidden -= 1;
        else {
          if (tag === 'pre' || tag === 'textarea') kept = Math.max(0, kept - 1);
          if (tag === 'td' || tag === 'th') words.cell();
          else if (tag === 'tr') words.row();
          else open(tag);
        }
      }
    },
    { xmlMode: kind === 'xml', decodeEntities: true }
  );
  function open(tag: string): void {
    if (paragraphs.has(tag)) words.paragraph();
    else if (lines.has(tag)) words.line();
    else if (tag === 'tr') words.row();
  }
  function say(text: string): void {
    const flat = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (flat.startsWith(' ')) words.space();
    words.text(flat.replace(/^ | $/g, ''));
    if (flat.length > 1 && flat.endsWith(' ')) words.space();
  }
  for (let at = 0; at < source.length && depth < deepest && words.length < limit; at += chunk) {
    parser.write(source.slice(at, at + chunk));
  }
  if (depth < deepest && words.length < limit) parser.end();
  return words.words;
}
