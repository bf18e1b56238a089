/** Sets the text of a letter's structure, as the paper's is set: see shared/letter/setting. */
import { setText } from '../../shared/letter/setting/set-text';
import type { Block, Run } from './structure';

export const setBlocks = (blocks: readonly Block[], language: string): Block[] =>
  blocks.map((block) => setBlock(block, language));

function setBlock(block: Block, language: string): Block {
  const runs = (of: readonly Run[]): Run[] => setRuns(of, language);
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, runs: runs(block.runs) };
    case 'list':
      return { ...block, items: block.items.map((item) => setBlocks(item, language)) };
    case 'quote':
      return { ...block, blocks: setBlocks(block.blocks, language) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(runs)) };
    default:
      return block;
  }
}

function setRuns(runs: readonly Run[], language: string): Run[] {
  const stretches = runs.map(({ text, code, address }) => ({ text, asTyped: code || address !== null }));
  const set = setText(stretches, language);
  return runs.map((run, index) => ({ ...run, text: set[index] ?? run.text }));
}
