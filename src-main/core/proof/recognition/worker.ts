/**
 * The recognition's thread: looks at pictures that nobody vouches for, away from the library, and is given up after each file, with all
 * the memory that it took. In the source it runs as it stands (Node strips the types), so relative imports below here name their `.ts`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { startEngine, type Engine } from './engine.ts';
import type { Grey } from './grey.ts';
import { languageData } from './languages.ts';
import { NotRecognised, pictureOf, scannedPdf } from './page-pictures.ts';
import type { RecognisedSheet, RecognitionAnswer, RecognitionTask } from './tasks.ts';
import { readUpright } from './upright.ts';

const say = (answer: RecognitionAnswer): void => parentPort?.postMessage(answer);
const task = workerData as RecognitionTask;

/** Loaded once a page needs it: most PDFs have written words. */
let started: Promise<Engine> | undefined;
async function engine(): Promise<Engine> {
  return (started ??= languageData(task.languagesFolder)
    .then(startEngine)
    // What is no language's data in the folder keeps nobody from the others.
    .catch(async () => startEngine(await languageData(''))));
}

async function read(grey: Grey | null): Promise<RecognisedSheet | null> {
  if (!grey) return null;
  const ready = await engine();
  say({ kind: 'step' });
  const sheet = readUpright(ready, grey, { width: grey.width, height: grey.height }, () => say({ kind: 'step' }));
  return sheet && sheet.lines.length > 0 ? sheet : null;
}

async function ofPicture(): Promise<boolean> {
  say({ kind: 'pages', count: 1 });
  say({ kind: 'page', number: 1, sheet: await read(await pictureOf(task.path)) });
  return false;
}

async function ofPdf(): Promise<boolean> {
  const pdf = await scannedPdf(task.path);
  say({ kind: 'pages', count: pdf.pages });
  for (let number = task.from; number <= pdf.pages; number++) {
    const picture = await pdf.picture(number);
    say({ kind: 'page', number, sheet: picture && (await read(picture.grey)) });
  }
  await pdf.close();
  return pdf.cut;
}

function why(error: unknown): RecognitionAnswer {
  if (error instanceof NotRecognised) return { kind: 'failed', reason: error.reason };
  return { kind: 'failed', reason: error instanceof Error && 'syscall' in error ? 'disk' : 'damaged' };
}

await (task.kind === 'picture' ? ofPicture() : ofPdf()).then(
  (cut) => say({ kind: 'done', cut }),
  (error: unknown) => say(why(error))
);
