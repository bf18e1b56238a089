/** What the program's own sentences name of an interview. */
import { dateIn } from '../letter-date';
import { escaped } from '../plain-line';
import type { TemplateValues } from '../template';
import type { Frames } from './frames';
import type { Review } from './review-queries';
import { taskOf } from './task';
import type { ComposeTools } from './tools';

export function frameValues(
  { interview }: Review,
  tools: ComposeTools,
  frames: Frames,
  written: { language: string; now: Date }
): TemplateValues {
  const role = tools.role(interview.role);
  const company = tools.company(interview.company);
  return {
    date: interview.startsAt === null ? '' : dateIn(interview.startsAt, interview.timeZone, written),
    sentDate: interview.sentAt === null ? '' : dateIn(interview.sentAt, interview.timeZone, written),
    role: escaped(role),
    roleTitle: escaped(tools.roleTitle(interview.role)),
    company: escaped(company),
    atCompany: escaped(atCompany(company, frames)),
    remote:
      interview.format === 'phone' ||
      interview.format === 'video' ||
      new RegExp(frames.remote, 'imu').test(interview.brainDump),
    task: escaped(taskOf(interview.jobAd, frames, tools))
  };
}

/** A company behind “at”, in its case; empty where the language's frames don't ask for it. */
export function atCompany(company: string, { atCompany: ways = [] }: Pick<Frames, 'atCompany'>): string {
  for (const [pattern, to] of ways) {
    const matching = new RegExp(pattern, 'u');
    if (matching.test(company)) return company.replace(matching, to);
  }
  return '';
}
