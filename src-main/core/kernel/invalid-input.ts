/** What is wrong with an input, as codes of its fields; zod's own English is for nobody. */
import type { z } from 'zod';
import { message, type Message } from '../../shared/messages/catalogue';
import { AppError } from './app-error';

type Issue = z.core.$ZodIssue;

/** More help nobody; without a limit, a long list of wrong things would come back many times as long. */
const mostFields = 20;

/** `details.fields`: path and code of each; what is said is of the first. */
export function invalidInput(error: z.ZodError): AppError {
  const fields = error.issues
    .slice(0, mostFields)
    .map((issue) => ({ path: issue.path.join('.'), problem: issue.code }));
  const [first] = error.issues;
  return new AppError('INVALID_INPUT', first ? sayIssue(first) : message('invalid.form'), { fields });
}

function sayIssue(issue: Issue): Message {
  if (issue.code === 'too_big') return sayTooBig(issue);
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return message('invalid.empty');
    return message('invalid.tooSmall', { least: Number(issue.minimum) });
  }
  return message('invalid.form');
}

function sayTooBig({ origin, maximum }: z.core.$ZodIssueTooBig): Message {
  if (origin === 'string') return message('invalid.tooLong', { most: Number(maximum) });
  if (origin === 'array') return message('invalid.tooMany', { most: Number(maximum) });
  return message('invalid.tooLarge', { most: Number(maximum) });
}
