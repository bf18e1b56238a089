/** A letter's blocks as plain text, for the text part of a mail: what its HTML part shows, mark by mark. */
import type { Block, Run } from './structure';

/** Blocks are parted by an empty line, entries and rows by the end of a line. */
export const plainTextOf = (blocks: readonly Block[]): string => blocks.map(plain).join('\n\n');

function plain(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return text(block.runs);
    case 'list':
      return block.items
        .map((item, index) => entry(item, block.start === null ? '- ' : `${block.start + index}. `))
        .join('\n');
    case 'quote':
      return indented(plainTextOf(block.blocks), '> ', '> ');
    case 'code':
      return block.text;
    case 'rule':
      return '---';
    case 'table':
      return block.rows.map((row) => row.map(text).join('\t')).join('\n');
  }
}

const entry = (item: readonly Block[], mark: string): string =>
  indented(item.map(plain).join('\n'), mark, ' '.repeat(mark.length));

const indented = (lines: string, first: string, others: string): string =>
  first + lines.replaceAll('\n', `\n${others}`);

/** A link tells its address once, behind its last word. */
function text(runs: readonly Run[]): string {
  let written = '';
  let link = '';
  runs.forEach((run, index) => {
    written += run.text;
    link = run.address === null ? '' : link + run.text;
    const ends = run.address !== null && runs[index + 1]?.address !== run.address;
    if (ends && link !== run.address && `mailto:${link}` !== run.address) written += ` <${run.address}>`;
    if (ends) link = '';
  });
  return written;
}
