/** Runs the recognition's own thread over a painted page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recogniseFile, type RecognitionEnd } from '../../../../../src-main/core/proof/recognition/recognise-file';
import { textOf } from '../../../../../src-main/core/proof/recognition/recognition-queries';
import type { RecognisedSheet } from '../../../../../src-main/core/proof/recognition/tasks';

export interface ReadFile {
  end: RecognitionEnd;
  sheets: Map<number, RecognisedSheet>;
  text: string;
  words: { text: string; unsure: boolean }[];
  milliseconds: number;
  /** How much the program grew meanwhile, in megabytes. */
  growth: number;
}

export async function readBytes(
  bytes: Uint8Array,
  kind: 'picture' | 'pdf',
  { folder = '', signal = new AbortController().signal }: { folder?: string; signal?: AbortSignal } = {}
): Promise<ReadFile> {
  const place = mkdtempSync(join(tmpdir(), 'second-impression-'));
  const path = join(place, 'file');
  writeFileSync(path, bytes);
  const sheets = new Map<number, RecognisedSheet>();
  const [began, before] = [performance.now(), process.memoryUsage.rss()];
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  const end = await recogniseFile(path, kind, folder, {
    signal,
    onPages: () => undefined,
    onPage: (number, sheet) => sheet && sheets.set(number, sheet)
  });
  clearInterval(watch);
  rmSync(place, { recursive: true });
  const all = [...sheets.values()];
  return {
    end,
    sheets,
    text: all.map(textOf).join('\n'),
    words: all.flatMap(({ lines }) => lines.flatMap(({ words }) => words)),
    milliseconds: Math.round(performance.now() - began),
    growth: Math.round((most - before) / 1e6)
  };
}
