/** The words of every language that the program knows: files of its own, which the core reads. */
import { Languages } from '$shared/letter/language/languages';
import { call } from '../api/client';

export const readLanguages = async (): Promise<Languages> => new Languages(await call('letters.languages', {}));
