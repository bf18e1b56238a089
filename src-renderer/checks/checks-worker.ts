/** Runs the checks beside the window, so that no key ever waits for them. */
import type { LetterFacts } from './check';
import { runChecks } from './run-checks';

self.addEventListener('message', ({ data }: MessageEvent<{ number: number; letter: LetterFacts }>) => {
  try {
    self.postMessage({ number: data.number, report: runChecks(data.letter) });
  } catch (error) {
    self.postMessage({ number: data.number, problem: String(error) });
  }
});
