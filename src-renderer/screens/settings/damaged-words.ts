/** What damaged texts and their fields are called on the screen, and which of their words people read. */
import type { DamagedText } from '$contract';
import { settingNames } from '$shared/letter/sheet/settings';
import { settingName } from '../../parts/paper/setting-names';
import { formatList } from '../../i18n/formats';
import { fieldKey } from '$shared/messages/name-keys';
import { t } from '../../i18n/messages';
import { countedKind } from '../../store/kind-names';

/** `2 letters and 1 fact card`. */
export function kindsInWords(texts: readonly DamagedText[]): string {
  const counts = new Map<DamagedText['kind'], number>();
  for (const { kind } of texts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return formatList([...counts].map(([kind, count]) => countedKind(kind, count)));
}

/** A letter's settings are called as everywhere. */
function settingField(column: string): string | undefined {
  const field = column.replace(/_(.)/g, (_, first: string) => first.toUpperCase());
  const setting = settingNames.find((name) => name === field);
  return setting && settingName(setting);
}

/** `source_person` reads “Source person”. */
export const fieldName = (name: string): string => settingField(name) ?? t(fieldKey(name) ?? 'damage.fieldOther');

/** Whether people wrote it: what the program keeps in words of its own (kinds, states, moments, settings) says nothing to them. */
export const isWritten = (name: string): boolean =>
  !settingField(name) &&
  !/(^|_)at$|^(kind|reason|state|sharing|tone|language|format|media_type|time_zone|happened|answer|own)$/.test(name);

/** A version keeps its letter as JSON; people read its text. What is no JSON any more is shown as it is. */
export function readable(name: string, text: string): string {
  if (name !== 'content') return text;
  try {
    const { subject, body } = JSON.parse(text) as Record<string, unknown>;
    if (typeof body === 'string') return [subject, body].filter((part) => typeof part === 'string').join('\n\n');
  } catch {
    // Shown as it is.
  }
  return text;
}
