/** What kinds of things, and things that nobody wrote anything into, are called on the screen. */
import type { DamagedKind, SearchKind, Trashable } from '$contract';
import { kindKey } from '$shared/messages/name-keys';
import { t } from '../i18n/messages';

/** `Fact card`. */
export const kindName = (kind: Trashable | DamagedKind): string => t(kindKey(kind, 'name'));

/** `2 fact cards`. */
export const countedKind = (kind: DamagedKind, count: number): string => t(kindKey(kind, 'counted'), { count });

/** `Fact cards`: the heading over those that were found. */
export const foundKind = (kind: SearchKind): string => t(kindKey(kind, 'found'));

/** What the user wrote of it, or else what it is. */
export const nameOf = ({ kind, label }: { kind: Trashable; label: string }): string =>
  label || t(kindKey(kind, 'untitled'));
