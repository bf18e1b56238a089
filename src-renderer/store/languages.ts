/** The word lists of every language that the program knows. */
import { Languages } from '$shared/letter/language/languages';
import type { LanguageWords } from '$contract';

const files = import.meta.glob<{ default: LanguageWords }>('../../resources/languages/*.json', { eager: true });

export const languages = new Languages(Object.values(files).map(({ default: words }) => words));
