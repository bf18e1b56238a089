/** The one error class that is meant for the user: what happened as a code, what to say as a message of the catalogue. */
import type { ErrorCode } from '../../contract';
import { message, type Message, type MessageKey } from '../../shared/messages/catalogue';
import type { Param } from '../../shared/messages/params';
import { createSpeaker } from '../../shared/messages/speaker';

/** For the log and for tests: whoever has a screen or a terminal says the message in its own language. */
const english = createSpeaker('en');

/** Is the message to say, too: `say(error)`. */
export class AppError extends Error implements Message {
  readonly key: MessageKey;
  declare readonly params?: Readonly<Record<string, Param>>;

  constructor(
    readonly code: ErrorCode,
    said: Message,
    readonly details?: Record<string, unknown>
  ) {
    super(english.say(said));
    this.name = 'AppError';
    this.key = said.key;
    if (said.params) this.params = said.params;
  }
}

/** What can be missing; each has its message. */
export type Gone = MessageKey extends infer Key ? (Key extends `gone.${infer What}` ? What : never) : never;
type Damaged = 'letter' | 'enclosures' | 'version';

export const notFound = (what: Gone): AppError => new AppError('NOT_FOUND', message(`gone.${what}`));

export const textDamaged = (what: Damaged): AppError => new AppError('TEXT_DAMAGED', message(`damaged.${what}`));
