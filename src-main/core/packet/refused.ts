/** Why a file can't become pages: the one error that the thread expects. */
import type { Refusal } from './tasks.ts';

export class Refused extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.name = 'Refused';
    this.reason = reason;
  }
}
