/** Runs the checks beside the window, so that no key ever waits for them. */
import type { LetterFacts } from '$shared/letter/checks/check';
import { languages } from '../../../store/languages';
import { runChecks } from '$shared/letter/checks/run-checks';

self.addEventListener('message', ({ data }: MessageEvent<{ number: number; letter: LetterFacts }>) => {
  try {
    self.postMessage({ number: data.number, report: runChecks(data.letter, languages) });
  } catch (error) {
    self.postMessage({ number: data.number, problem: String(error) });
  }
});
