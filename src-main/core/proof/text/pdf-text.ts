/** The searchable words of a PDF, by pdf.js in a thread of its own with a time limit: a bad file stops nobody. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Runs in the thread. A program text, because no bundler then has to know that it is a thread's entry. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFile } = require('node:fs/promises');
console.log = console.warn = () => {};
(async () => {
  const { getDocument } = await import(workerData.library);
  const data = new Uint8Array(await readFile(workerData.path));
  const task = getDocument({
    data, isEvalSupported: false, useSystemFonts: false, disableFontFace: true, verbosity: 0, useWasm: false,
    cMapUrl: workerData.cMapUrl, cMapPacked: true, standardFontDataUrl: workerData.fontUrl
  });
  const pdf = await task.promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages && text.length < workerData.limit; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\\n' : '');
    text += '\\n';
    page.cleanup();
  }
  parentPort.postMessage(text);
})().catch(() => parentPort.postMessage(''));
`;

const timeLimit = 20_000;

/** Never throws: damaged, locked or endless files give an empty text. `limit` counts characters. */
export function pdfText(path: string, limit: number, signal?: AbortSignal): Promise<string> {
  if (signal?.aborted) return Promise.resolve('');
  const library = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs');
  const beside = (folder: string): string => new URL(`../../${folder}/`, pathToFileURL(library)).href;
  const worker = new Worker(program, {
    eval: true,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    workerData: {
      path,
      limit,
      library: pathToFileURL(library).href,
      cMapUrl: beside('cmaps'),
      fontUrl: beside('standard_fonts')
    }
  });
  return new Promise((resolve) => {
    const end = (text: string): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      void worker.terminate();
      resolve(text.slice(0, limit));
    };
    const stop = (): void => end('');
    const timer = setTimeout(stop, timeLimit);
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (text: string) => end(text));
    worker.once('error', stop);
    worker.once('exit', stop);
  });
}
