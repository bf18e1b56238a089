/** The text of a letter's outputs as a reader sees it: with the marks of lists, which no element holds as text. */
import { unzipSync, strFromU8 } from 'fflate';

/** Space is no text: lines may end elsewhere. */
export const squeezed = (text: string): string => text.replace(/[\s\u00a0\u200b\u2028]+/g, ' ').trim();

/** As it was typed: the setting of a letter makes curly marks of straight ones, and space that does not break. */
export const asTyped = (text: string): string =>
  squeezed(text)
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚‹›]/g, "'");

const unescaped = (xml: string): string =>
  xml.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]!
  );
const attribute = (xml: string, name: string): string | undefined => new RegExp(`${name}="([^"]*)"`).exec(xml)?.[1];

/** Of the body paragraphs of a Word document, each with the number or bullet that Word would count for it. */
export function textOfDocx(bytes: Uint8Array): string {
  const files = unzipSync(bytes);
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const numbering = part('word/numbering.xml');
  const abstracts = new Map(
    [...numbering.matchAll(/<w:abstractNum [^]*?<\/w:abstractNum>/g)].map(([xml]) => [
      attribute(xml, 'w:abstractNumId'),
      xml
    ])
  );
  const lists = new Map(
    [...numbering.matchAll(/<w:num [^]*?<\/w:num>/g)].map(([xml]) => [
      attribute(xml, 'w:numId'),
      abstracts.get(/<w:abstractNumId w:val="(\d+)"/.exec(xml)?.[1]) ?? ''
    ])
  );
  const counts = new Map<string, number>();
  const markOf = (xml: string): string => {
    const [id, level] = [/<w:numId w:val="(\d+)"/.exec(xml)?.[1], /<w:ilvl w:val="(\d+)"/.exec(xml)?.[1] ?? '0'];
    if (id === undefined) return '';
    const form =
      [...(lists.get(id) ?? '').matchAll(/<w:lvl [^]*?<\/w:lvl>/g)].find(
        ([lvl]) => attribute(lvl, 'w:ilvl') === level
      )?.[0] ?? '';
    if (form.includes('w:val="bullet"')) return '• ';
    const count = counts.get(`${id} ${level}`) ?? Number(/<w:start w:val="(\d+)"/.exec(form)?.[1]);
    counts.set(`${id} ${level}`, count + 1);
    return `${count}. `;
  };
  return [...part('word/document.xml').matchAll(/<w:p>[^]*?<\/w:p>|<w:p [^]*?<\/w:p>/g)]
    .map(
      ([xml]) =>
        markOf(xml) +
        [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<w:br\/>/g)].map(([, text]) => unescaped(text ?? '\n')).join('')
    )
    .join('\n');
}
