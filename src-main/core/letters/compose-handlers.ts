/** Composing a letter before there is one, and how a fact will stand in it. */
import { draftLanguage } from './templates';
import type { Context, DomainHandlers } from '../kernel/context';
import { newId } from '../db/transaction';
import { readSettings } from '../settings/public';
import { composeLetter } from './compose/compose-letter';
import { makeTools } from './compose/make-tools';

type Composing = 'letters.compose' | 'letters.factPreview';

export function createComposeHandlers(context: Context): Pick<DomainHandlers<'letters'>, Composing> {
  const { resourcesFolder, db } = context;
  return {
    'letters.compose': (wish) => composeLetter(context, wish).composition,
    'letters.factPreview': ({ language, hasFile, ...fact }) => {
      const written = draftLanguage(resourcesFolder, language ?? readSettings(db).language);
      const tools = makeTools(resourcesFolder, { language: written, country: '', names: [] });
      return tools.factInLetter({ ...fact, sourceFile: hasFile ? 'file' : '', id: newId() });
    }
  };
}
