/** What work is called where its progress is shown. */
import type { Job } from '$contract';

export const jobName = ({ kind, label }: Job): string =>
  kind === 'comparing' ? `Making sure that “${label}” is what you filed` : label;
