/** Whether a row says only what the program can have written: such a row may be declared right. */
import { z } from 'zod';
import { claimedFact, fact, interview, letterContent, questionCard, redaction } from '../../contract';
import { day, instant, timeZone } from '../../contract/common';
import type { StoredRow } from '../library/aside/tasks';

const json = (inner: z.ZodType): z.ZodType =>
  z.string().transform((text, context): unknown => {
    try {
      return inner.parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: 'custom', message: 'not what is kept here' });
      return z.NEVER;
    }
  });

/** What the schema of the database leaves open. Free words may be anything. */
const columns: Readonly<Record<string, z.ZodType>> = {
  time_zone: timeZone,
  format: interview.shape.format,
  duration_minutes: interview.shape.durationMinutes,
  went_wrong: json(questionCard.shape.wentWrong),
  source_box: json(fact.shape.sourceBox).nullable(),
  redactions: json(z.array(redaction)),
  ignored: json(z.array(z.string())),
  // What was kept before letters had all of their settings lacks some.
  content: json(letterContent.partial()),
  claimed: json(claimedFact.array()),
  enclosed: json(z.array(z.object({})).nullable()).nullable()
};

function shapeOf(column: string): z.ZodType | undefined {
  if (column.endsWith('_at')) return instant.nullable();
  if (column.endsWith('_on')) return day.nullable();
  return columns[column];
}

/** The first column whose value is none that the program writes; undefined where there is none. */
export const firstUnsound = (row: StoredRow): string | undefined =>
  Object.keys(row).find((column) => shapeOf(column)?.safeParse(row[column]).success === false);
