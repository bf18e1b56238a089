/** The one place where Markdown becomes elements: parsed by marked, then sanitised by DOMPurify with an allow-list, last of all. */
import DOMPurify from 'dompurify';
import { decodeHTMLStrict } from 'entities';
import { isFactAddress } from '$shared/letter/claims/links';
import { inBrackets } from '$shared/letter/enclosures/claim-marks';
import { letterSyntax, parsable } from '$shared/letter/text/syntax';
import { Marked, type Token } from 'marked';

/** One top-level block of a letter: `key` changes exactly when its looks may change. */
export interface Block {
  key: string;
  html: string;
}

const shown = [
  'p',
  'br',
  'strong',
  'em',
  'del',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'blockquote',
  'code',
  'pre',
  'hr',
  'a',
  'sup'
];
export const allowedTags = [...shown, 'table', 'thead', 'tbody', 'tr', 'th', 'td'];
export const allowedAttributes = ['href', 'start'];
/** Nothing relative either: a letter has no address that a path could start from. */
export const allowedAddress = /^(?:https:\/\/|mailto:)/i;

/** What stands in brackets behind claims, by the claims' keys: see `claimMarks`. */
export type EnclosureNumbers = ReadonlyMap<string, string>;
/** Where such a number leads, by its claim's key; nothing but its text where there is none. */
export type NumberAddress = (key: string) => string;
/** Those of the parse that is going on: a renderer gets nothing but its token. */
let numbersShown: EnclosureNumbers = new Map();
let addressShown: NumberAddress | undefined;

const marked = new Marked(letterSyntax, {
  renderer: {
    /** The subject is the letter's only first heading. */
    heading({ tokens, depth }) {
      const level = Math.min(depth + 1, 4);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    /** A claim is its text; the address of its fact is the program's own business. */
    link({ href, tokens }) {
      if (!href.startsWith('fact:')) return false;
      const key = isFactAddress(href) ? href.slice('fact:'.length) : '';
      const number = numbersShown.get(key);
      return `${this.parser.parseInline(tokens)}${number === undefined ? '' : enclosureMark(number, addressShown?.(key))}`;
    },
    /** The signs that stand by name, and no others: a browser would take the beginning of an unknown name for one. */
    text(token) {
      if ('tokens' in token && token.tokens) return this.parser.parseInline(token.tokens);
      return escapeText(token.type === 'escape' ? token.text : decodeHTMLStrict(token.text));
    },
    /** Pictures are not fetched: their description stands in. */
    image: ({ text }) => escapeText(text),
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ ')
  }
});

/** Keeps the HTML of blocks by their raw text, so that a keystroke parses one block; not yet sanitised. */
export class BlockParser {
  #cache = new Map<string, string>();
  #numbers = '';

  /** `numbers` are shown after the claims that they belong to, and lead where `address` says; that stays the same for one parser. */
  parse(markdown: string, numbers: EnclosureNumbers = new Map(), address?: NumberAddress): Block[] {
    numbersShown = numbers;
    addressShown = address;
    this.#forgetIfNumbersChanged(numbers);
    const used = new Map<string, string>();
    const blocks: Block[] = [];
    for (const token of marked.lexer(parsable(markdown))) {
      if (token.type === 'space') continue;
      const html = used.get(token.raw) ?? this.#cache.get(token.raw) ?? marked.parser([token] as Token[]);
      used.set(token.raw, html);
      blocks.push({ key: `${this.#numbers}${token.raw}`, html });
    }
    this.#cache = used;
    return blocks;
  }

  #forgetIfNumbersChanged(numbers: EnclosureNumbers): void {
    const shown = numbers.size === 0 ? '' : `${JSON.stringify([...numbers])}\n`;
    if (shown === this.#numbers) return;
    this.#numbers = shown;
    this.#cache = new Map();
  }
}

/** Sanitised, detached elements; the caller adopts them into the paper's document. */
export function sanitise(html: string): DocumentFragment {
  const fragment: DocumentFragment | null = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: allowedAttributes,
    ALLOWED_URI_REGEXP: allowedAddress,
    // Every other attribute must look like an address, and the first number of a list does not.
    ADD_URI_SAFE_ATTR: ['start'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOW_UNKNOWN_PROTOCOLS: false,
    ALLOW_SELF_CLOSE_IN_ATTR: false,
    RETURN_DOM_FRAGMENT: true
  });
  // Where nothing is left of the input, DOMPurify gives nothing at all.
  if (!fragment) return document.createDocumentFragment();
  // DOMPurify asks the pattern about addresses that are not empty only; an empty one would lead to this page.
  for (const link of fragment.querySelectorAll('[href]')) {
    if (!allowedAddress.test(link.getAttribute('href') ?? '')) link.removeAttribute('href');
  }
  return fragment;
}

/** After a space, so that whoever copies the text out of the PDF reads `31 % [1]` and not `31 %1`. */
function enclosureMark(number: string, address: string | undefined): string {
  const text = escapeText(inBrackets(number));
  return `<sup>\u00a0${address === undefined ? text : `<a href="${escapeText(address)}">${text}</a>`}</sup>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
