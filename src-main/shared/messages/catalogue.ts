/** Every message of the interface, in English: one file for each part of the program, its keys beginning with that part's name. */
import { checks } from './en/checks';
import { common } from './en/common';
import { editor } from './en/editor';
import { enclosures } from './en/enclosures';
import { exporting } from './en/export';
import { frame } from './en/frame';
import { letter } from './en/letter';
import { library } from './en/library';
import { paper } from './en/paper';
import { stages } from './en/stages';
import { trash } from './en/trash';
import { ui } from './en/ui';
import { versions } from './en/versions';
import type { ParamsOf, TagsOf } from './params';

export const english = {
  ...checks,
  ...common,
  ...editor,
  ...enclosures,
  ...exporting,
  ...frame,
  ...letter,
  ...library,
  ...paper,
  ...stages,
  ...trash,
  ...ui,
  ...versions
} as const;

export type Catalogue = typeof english;
export type MessageKey = keyof Catalogue;

/** What the message of a key must be given. */
export type MessageParams<Key extends MessageKey> = ParamsOf<Catalogue[Key]>;
export type MessageTags<Key extends MessageKey> = TagsOf<Catalogue[Key]>;

/** A message on its way: what is said, not yet in which words. Made with `message()`, which has the compiler look at the parameters. */
export interface Message<Key extends MessageKey = MessageKey> {
  readonly key: Key;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The parameters may be left out where the message takes none. */
export type ParamsArgument<Key extends MessageKey> = keyof MessageParams<Key> extends never
  ? []
  : [params: MessageParams<Key>];

export function message<Key extends MessageKey>(key: Key, ...[params]: ParamsArgument<Key>): Message<Key> {
  return params === undefined ? { key } : { key, params: params as Message['params'] & object };
}
