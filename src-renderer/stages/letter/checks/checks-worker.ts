/** Runs the checks beside the window, so that no key ever waits for them. */
import type { LanguageWords } from '$contract';
import type { LetterFacts } from '$shared/letter/checks/check';
import { runChecks } from '$shared/letter/checks/run-checks';
import { Languages } from '$shared/letter/language/languages';

/** `words`: of every language. They come once, before the first letter: what was made of them serves the next one too. */
type Message = { words: LanguageWords[] } | { number: number; letter: LetterFacts };

let languages = new Languages([]);

self.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if ('words' in data) {
    languages = new Languages(data.words);
    return;
  }
  try {
    self.postMessage({ number: data.number, report: runChecks(data.letter, languages) });
  } catch (error) {
    self.postMessage({ number: data.number, problem: String(error) });
  }
});
