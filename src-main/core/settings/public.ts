/** What other domains may know of the settings. */
import { settings as settingsSchema, type Settings } from '../../contract';
import type { ReadDatabase } from '../db/transaction';
import { defaultSettings, systemLocale } from './defaults';
import { readStored } from './queries';

/** The settings with defaults filled in; a stored value that no longer fits its schema counts as not set. */
export function readSettings(db: ReadDatabase, locale = systemLocale()): Settings {
  const stored = readStored(db);
  const usable = Object.entries(settingsSchema.shape).flatMap(([key, schema]) => {
    const parsed = schema.safeParse(stored[key]);
    return parsed.success ? [[key, parsed.data]] : [];
  });
  return { ...defaultSettings(locale), ...(Object.fromEntries(usable) as Partial<Settings>) };
}
