/** How proposals are shown: grouped by where they go, each in a line, with the words around it where the line does not hold them. */
import type { Proposal } from '$contract';
import { t } from '../../i18n/messages';
import { calendarDay } from '../../parts/moments';

type GroupId = 'good' | 'bad' | 'question' | 'person' | 'figure' | 'job';

const groupOf: Record<Proposal['kind'], GroupId> = {
  good: 'good',
  late: 'bad',
  bad: 'bad',
  question: 'question',
  person: 'person',
  figure: 'figure',
  role: 'job',
  company: 'job',
  when: 'job'
};

const titles: Record<GroupId, string> = {
  good: t('capture.foundGood'),
  bad: t('capture.foundBad'),
  question: t('capture.foundQuestions'),
  person: t('capture.foundPeople'),
  figure: t('capture.foundFigures'),
  job: t('capture.foundJob')
};

/** `list` in the order in which the groups are shown. */
export const groupsOf = (list: readonly Proposal[]): { id: GroupId; title: string; proposals: Proposal[] }[] =>
  (Object.keys(titles) as GroupId[])
    .map((id) => ({ id, title: titles[id], proposals: list.filter(({ kind }) => groupOf[kind] === id) }))
    .filter(({ proposals }) => proposals.length > 0);

export function lineOf(proposal: Proposal): { text: string; within: string | undefined } {
  const text = textOf(proposal);
  const { kind, within, text: own } = proposal;
  const isJob = kind === 'role' || kind === 'company' || kind === 'when';
  const holds = within.toLowerCase().includes(own.toLowerCase());
  // A sign is the words themselves; what was made of words shows them.
  const shown = kind === 'person' || isJob || (kind === 'question' && !holds);
  return { text, within: shown ? t('capture.foundIn', { words: within }) : undefined };
}

function textOf({ kind, text, title, day, time }: Proposal): string {
  if (kind === 'person') return title ? t('capture.nameAndTitle', { name: text, title }) : text;
  if (kind === 'role') return t('capture.foundRole', { role: text });
  if (kind === 'company') return t('capture.foundCompany', { company: text });
  if (kind !== 'when' || day === null) return text;
  return time === null ? calendarDay(day) : t('capture.dayAndTime', { day: calendarDay(day), time });
}
