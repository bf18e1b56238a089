/** The languages that checks of a letter know: a file each in `resources/languages`, read anew once one was changed or added. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { languageShape, type LanguageWords } from '../../contract';
import { unreadablePattern } from '../../shared/letter/language/unreadable-patterns';
import type { Log } from '../kernel/log';

interface Read {
  /** Size and time of the file that it was read from. */
  stamp: string;
  /** Null where the file is no good. */
  words: LanguageWords | null;
}

/**
 * A file that is no good costs only its language, and is named in the log once for as long as it stays as it is; where the folder itself
 * is gone there are none.
 */
export function createLanguages(resourcesFolder: string, log: Log): () => LanguageWords[] {
  const folder = join(resourcesFolder, 'languages');
  const known = new Map<string, Read>();

  const read = (name: string): LanguageWords | null => {
    try {
      const { size, mtimeMs } = statSync(join(folder, name));
      const stamp = `${size} ${mtimeMs}`;
      const before = known.get(name);
      if (before?.stamp === stamp) return before.words;
      const found = readLanguage(name, readFileSync(join(folder, name), 'utf8'));
      if (typeof found === 'string') log.write('LANGUAGE_NOT_READ', `resources/languages/${name}`, found);
      const words = typeof found === 'string' ? null : found;
      known.set(name, { stamp, words });
      return words;
    } catch (error) {
      log.write('LANGUAGE_NOT_READ', `resources/languages/${name}`, (error as NodeJS.ErrnoException).code ?? '');
      return null;
    }
  };

  return () => filesIn(folder).flatMap((name) => read(name) ?? []);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    return [];
  }
}

/** The words of a file, or what is wrong with it: the place in the file and why. */
function readLanguage(name: string, text: string): LanguageWords | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'is not JSON';
  }
  const { success, data, error } = languageShape.safeParse(json);
  if (!success) {
    const [issue] = error.issues;
    return `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'does not fit'}`;
  }
  if (name !== `${data.language}.json`) return `language: it says ${data.language}`;
  const bad = unreadablePattern(data);
  return bad === null ? data : `a pattern that can't be read in ${bad}`;
}
