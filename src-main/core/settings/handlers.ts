/** The settings of this library: name and address for letters, look, language, the letter window. */
import type { Context, DomainHandlers } from '../kernel/context';
import { readSettings } from './public';
import { store } from './queries';

export function createSettingsHandlers({ db }: Context): DomainHandlers<'settings'> {
  return {
    'settings.get': () => readSettings(db),
    'settings.update': ({ patch }, db) => {
      for (const [key, value] of Object.entries(patch)) if (value !== undefined) store(db, key, value);
      return readSettings(db);
    }
  };
}
