/** The one place where Markdown becomes elements: parsed by marked, then sanitised by DOMPurify with an allow-list, last of all. */
import DOMPurify from 'dompurify';
import { isFactAddress } from '../../src-main/contract/claims';
import { letterSyntax, parsable } from '../../src-main/contract/letter-syntax';
import { Marked, type Token, type Tokens, type TokensList } from 'marked';

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

/** Numbers of the enclosures behind claims, by the claims' keys. */
export type EnclosureNumbers = ReadonlyMap<string, number>;
/** Those of the parse that is going on: a renderer gets nothing but its token. */
let numbersShown: EnclosureNumbers = new Map();

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
      const number = isFactAddress(href) ? numbersShown.get(href.slice('fact:'.length)) : undefined;
      return `${this.parser.parseInline(tokens)}${number === undefined ? '' : enclosureMark(number)}`;
    },
    /** Pictures are not fetched: their description stands in. */
    image: ({ text }) => escapeText(text),
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ ')
  }
});

/** Keeps the HTML of blocks by their raw text, so that a keystroke parses one block; not yet sanitised. */
export class BlockParser {
  #cache = new Map<string, string>();
  #definitions = '';

  /** `numbers` are shown after the claims that they belong to. */
  parse(markdown: string, numbers: EnclosureNumbers = new Map()): Block[] {
    numbersShown = numbers;
    const tokens = marked.lexer(parsable(markdown));
    this.#forgetIfDefinitionsChanged(tokens, numbers);
    const used = new Map<string, string>();
    const blocks: Block[] = [];
    for (const token of tokens) {
      if (token.type === 'space' || token.type === 'def') continue;
      const html = used.get(token.raw) ?? this.#cache.get(token.raw) ?? this.#html(token, tokens);
      used.set(token.raw, html);
      blocks.push({ key: `${this.#definitions}${token.raw}`, html });
    }
    this.#cache = used;
    return blocks;
  }

  #forgetIfDefinitionsChanged(tokens: TokensList, numbers: EnclosureNumbers): void {
    const names = Object.keys(tokens.links);
    const links = names.length === 0 ? '' : `${JSON.stringify(tokens.links)}\n`;
    const definitions = numbers.size === 0 ? links : `${links}${JSON.stringify([...numbers])}\n`;
    if (definitions === this.#definitions) return;
    this.#definitions = definitions;
    this.#cache = new Map();
  }

  #html(token: Token, of: TokensList): string {
    return marked.parser(Object.assign([token] as Tokens.Generic[], { links: of.links }) as unknown as TokensList);
  }
}

/** Sanitised, detached elements; the caller adopts them into the paper's document. */
export function sanitise(html: string): DocumentFragment {
  const fragment: DocumentFragment | null = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: allowedAttributes,
    ALLOWED_URI_REGEXP: allowedAddress,
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

/** In brackets and after a space, so that whoever copies the text out of the PDF reads `31 % [1]` and not `31 %1`. */
const enclosureMark = (number: number): string => `<sup>\u00a0[${number}]</sup>`;

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
