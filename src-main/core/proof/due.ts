/** What is due of requests: asking, and seeing whether there is an answer. */
import type { ReadDatabase } from '../db/transaction';
import { onDay, type DueThing } from '../kernel/kinds/due';
import { message, type Message } from '../../shared/messages/catalogue';
import { listDatedRequests, type DatedRequest } from './request-queries';

export const requestsDue = (db: ReadDatabase, now: Date): DueThing[] =>
  listDatedRequests(db).map((request) => onDay(request, whatToDo(request), request.dueOn, now));

function whatToDo({ who, state }: DatedRequest): Message {
  const name = who.trim();
  if (state === 'to_ask') return name === '' ? message('due.askSomebody') : message('due.ask', { name });
  return name === '' ? message('due.answeredSomebody') : message('due.answered', { name });
}
