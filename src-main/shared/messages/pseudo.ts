/**
 * A language for tests: every message in brackets, with accents, and longer by two fifths, as a German one may be. What stands on
 * a screen without brackets does not come from the catalogue; what is cut off has no room for other languages.
 */
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';

export const pseudoLocale = 'en-XA';

const accented: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aáeéiíoóuúyýcçnñsšzžAÁEÉIÍOÓUÚCÇNÑSŠ'.matchAll(/(.)(.)/gu)].map(([, plain = '', other = '']) => [plain, other])
);

export function pseudoCatalogue(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudo(text)]));
}

export function pseudo(text: string): string {
  const printed = printAST(accentedElements(parse(text, { ignoreTag: false })));
  const letters = text.replace(/\{[^{}]*\}/g, '').length;
  return `[${printed}${'~'.repeat(Math.ceil(letters * 0.4))}]`;
}

function accentedElements(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element) => {
    if (element.type === TYPE.literal) {
      return { ...element, value: [...element.value].map((sign) => accented[sign] ?? sign).join('') };
    }
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const options = Object.entries(element.options).map(
        ([name, option]) => [name, { ...option, value: accentedElements(option.value) }] as const
      );
      return { ...element, options: Object.fromEntries(options) };
    }
    if (element.type === TYPE.tag) return { ...element, children: accentedElements(element.children) };
    return element;
  });
}
