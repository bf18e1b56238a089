/** Why the words of a file can't be read: the one error that the text's thread expects of its readers. */
import type { Unread } from './tasks.ts';

export class Unreadable extends Error {
  readonly reason: Unread;

  constructor(reason: Unread) {
    super(reason);
    this.name = 'Unreadable';
    this.reason = reason;
  }
}
