/** What the program's own sentences name of an interview. */
import { dateIn } from '../letter-date';
import { escaped } from '../plain-line';
import type { TemplateValues } from '../template';
import type { Frames } from './frames';
import type { Review } from './review-queries';
import type { ComposeTools } from './tools';

/** Words of an advertisement's task at most. */
const longestTask = 12;

export function frameValues(
  { interview }: Review,
  tools: ComposeTools,
  { tasks }: Frames,
  written: { language: string; now: Date }
): TemplateValues {
  const role = tools.role(interview.role);
  return {
    date: interview.startsAt === null ? '' : dateIn(interview.startsAt, interview.timeZone, written),
    sentDate: interview.sentAt === null ? '' : dateIn(interview.sentAt, interview.timeZone, written),
    role: escaped(role),
    roleTitle: escaped(tools.roleTitle(interview.role)),
    company: escaped(tools.company(interview.company)),
    remote: interview.format === 'phone' || interview.format === 'video',
    task: escaped(taskOf(interview.jobAd, tasks, tools))
  };
}

/** What the advertisement wants done, as it follows “I would like to”; without figures, which nothing would back. */
function taskOf(jobAd: string, patterns: readonly string[], { hasVerb }: ComposeTools): string {
  const text = jobAd.replace(/:?\s*\n+\s*[-*•]\s*/, ' ').replace(/\s*\n+\s*[-*•]\s*/g, ', ');
  for (const pattern of patterns) {
    const found = new RegExp(pattern, 'iu').exec(text)?.[1];
    if (found === undefined) continue;
    const parts = found.split(/,\s*(?:and\s+|und\s+)?/).map((part) => part.trim());
    const [first, second] = parts.filter(
      (part) => part !== '' && !/\d/.test(part) && /^\p{Ll}/u.test(part) && hasVerb(`I ${part}`)
    );
    if (first === undefined) continue;
    const both = second === undefined ? first : `${first} and ${second}`;
    if (both.split(/\s+/).length <= longestTask) return both;
    if (first.split(/\s+/).length <= longestTask) return first;
  }
  return '';
}
