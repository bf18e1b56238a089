/** Every message of the interface, in English: one file for each part of the program, its keys beginning with that part's name. */
import { capture } from './en/capture';
import { checks } from './en/checks';
import { common } from './en/common';
import { compose } from './en/compose';
import { consent } from './en/consent';
import { damage } from './en/damage';
import { debrief } from './en/debrief';
import { due } from './en/due';
import { editor } from './en/editor';
import { enclosures } from './en/enclosures';
import { errors } from './en/errors';
import { evidence } from './en/evidence';
import { exporting } from './en/export';
import { findings } from './en/findings';
import { fit } from './en/fit';
import { formats } from './en/formats';
import { frame } from './en/frame';
import { hosts } from './en/hosts';
import { kinds } from './en/kinds';
import { letter } from './en/letter';
import { letterSettings } from './en/letter-settings';
import { library } from './en/library';
import { mails } from './en/mails';
import { outcomes } from './en/outcomes';
import { packet } from './en/packet';
import { paper } from './en/paper';
import { perspective } from './en/perspective';
import { proof } from './en/proof';
import { requests } from './en/requests';
import { review } from './en/review';
import { sent } from './en/sent';
import { settings } from './en/settings';
import { signs } from './en/signs';
import { stages } from './en/stages';
import { today } from './en/today';
import { trash } from './en/trash';
import { ui } from './en/ui';
import { versions } from './en/versions';
import { viewer } from './en/viewer';
import type { Param, ParamsOf, TagsOf } from './params';

export const english = {
  ...capture,
  ...checks,
  ...common,
  ...compose,
  ...consent,
  ...damage,
  ...debrief,
  ...due,
  ...editor,
  ...enclosures,
  ...errors,
  ...evidence,
  ...exporting,
  ...findings,
  ...fit,
  ...formats,
  ...frame,
  ...hosts,
  ...kinds,
  ...letter,
  ...letterSettings,
  ...library,
  ...mails,
  ...outcomes,
  ...packet,
  ...paper,
  ...perspective,
  ...proof,
  ...requests,
  ...review,
  ...sent,
  ...settings,
  ...signs,
  ...stages,
  ...today,
  ...trash,
  ...ui,
  ...versions,
  ...viewer
} as const;

export type Catalogue = typeof english;
export type MessageKey = keyof Catalogue;

/** What the message of a key must be given. */
export type MessageParams<Key extends MessageKey> = ParamsOf<Catalogue[Key]>;
export type MessageTags<Key extends MessageKey> = TagsOf<Catalogue[Key]>;

/** A message on its way: what is said, not yet in which words. Made with `message()`, which has the compiler look at the parameters. */
export interface Message<Key extends MessageKey = MessageKey> {
  readonly key: Key;
  readonly params?: Readonly<Record<string, Param>>;
}

/** The parameters may be left out where the message takes none. */
export type ParamsArgument<Key extends MessageKey> = keyof MessageParams<Key> extends never
  ? []
  : [params: MessageParams<Key>];

export { message } from './message';
