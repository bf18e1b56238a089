/** Spelling and grammar by Harper, in a worker of its own: the only place of the program where WebAssembly may run (decision 10). */
import type { Slip } from '$shared/letter/checks/spelling';
import { Dialect, LocalLinter } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';
import { silentRules } from './silent-rules';

export interface SpellingRequest {
  number: number;
  /** Markdown; offsets in the answer are its offsets. */
  text: string;
  /** BCP 47; decides between the spellings of English. */
  language: string;
  /** Names and words that are right. */
  known: string[];
}

const dialects: Record<string, Dialect> = {
  US: Dialect.American,
  CA: Dialect.Canadian,
  AU: Dialect.Australian,
  NZ: Dialect.Australian,
  IN: Dialect.Indian
};
const mostSuggestions = 3;

let linter: LocalLinter | null = null;
let setFor = '';

async function prepare({ language, known }: SpellingRequest): Promise<LocalLinter> {
  const dialect = dialects[language.split('-')[1]?.toUpperCase() ?? ''] ?? Dialect.British;
  const wanted = JSON.stringify([dialect, known]);
  if (linter && wanted === setFor) return linter;
  if (!linter) {
    linter = new LocalLinter({ binary: slimBinary, dialect });
    await linter.setup();
  }
  await linter.setDialect(dialect);
  // Another dialect begins with all rules again.
  const rules = await linter.getLintConfig();
  await linter.setLintConfig({ ...rules, ...Object.fromEntries(silentRules.map((name) => [name, false])) });
  await linter.clearWords();
  if (known.length > 0) await linter.importWords(known);
  setFor = wanted;
  return linter;
}

async function proofread(request: SpellingRequest): Promise<Slip[]> {
  const lints = await (await prepare(request)).lint(request.text, { language: 'markdown' });
  return lints.map((lint) => {
    const { start, end } = lint.span();
    const text = request.text.slice(start, end);
    const suggestions = lint.suggestions().flatMap((each) => {
      const kind = each.kind();
      return kind === 0 ? [each.get_replacement_text()] : kind === 1 ? [''] : [text + each.get_replacement_text()];
    });
    const slip = {
      from: start,
      to: end,
      text,
      message: lint.message(),
      isSpelling: lint.lint_kind() === 'Spelling',
      suggestions: suggestions.slice(0, mostSuggestions)
    };
    lint.free();
    return slip;
  });
}

self.addEventListener('message', ({ data }: MessageEvent<SpellingRequest>) => {
  proofread(data).then(
    (slips) => self.postMessage({ number: data.number, slips }),
    (error: unknown) => self.postMessage({ number: data.number, problem: String(error) })
  );
});
