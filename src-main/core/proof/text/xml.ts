/** Walks XML as events, by local names: writers choose the prefixes. Entities of a document type are never expanded. */
import { Parser } from 'htmlparser2';
import { decode, decodeAs } from './encodings.ts';
import { xmlEncoding } from './xml-encoding.ts';

export interface XmlReader {
  /** `all`: the attributes under their full names, for the few that differ by their prefix alone. */
  open?(
    name: string,
    attribute: (name: string) => string | undefined,
    all: Readonly<Record<string, string>>,
    fullName: string
  ): void;
  text?(words: string): void;
  close?(name: string): void;
  /** Nothing behind is needed. */
  readonly done?: boolean;
}

const chunk = 65_536;
/** No document nests its elements deeper; closing tags cost as much as the nesting is deep. */
const deepest = 3_000;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function walkXml(bytes: Uint8Array, reader: XmlReader): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        const names = Object.keys(attributes);
        const attribute = (wanted: string): string | undefined => {
          const found = names.find((each) => localName(each) === wanted);
          return found === undefined ? undefined : attributes[found];
        };
        reader.open?.(localName(name), attribute, attributes, name);
      },
      ontext: (words) => reader.text?.(words),
      onclosetag(name) {
        depth -= 1;
        reader.close?.(localName(name));
      }
    },
    { xmlMode: true, decodeEntities: true }
  );
  const text = xmlText(bytes);
  for (let at = 0; at < text.length && !reader.done && depth < deepest; at += chunk) {
    parser.write(text.slice(at, at + chunk));
  }
  if (!reader.done) parser.end();
}

/** XML says its encoding in its declaration (XML 1.0, 4.3.3); UTF-8 otherwise. */
function xmlText(bytes: Uint8Array): string {
  const named = xmlEncoding(bytes);
  if (named) return decode(bytes, named).text;
  const isWide = bytes[0] === 0 || bytes[1] === 0 || bytes[0] === 0xfe || bytes[0] === 0xff;
  return (isWide ? decode(bytes).text : decodeAs(bytes, 'utf-8')) ?? '';
}
