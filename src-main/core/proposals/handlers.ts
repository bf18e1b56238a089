/** What a brain-dump holds, found by the rules of `shared/capture`. */
import type { Proposal } from '../../contract';
import type { Found } from '../../shared/capture/proposal';
import { sortWords } from '../../shared/capture/sort';
import type { Context, DomainHandlers } from '../kernel/context';
import { localDay } from '../kernel/local-day';
import { writtenOf } from '../interviews/public';
import { createSortingWords } from './sorting-words';

/** As long as the contract's lines. */
const longest = 500;

export function createProposalHandlers(context: Context): DomainHandlers<'proposals'> {
  const { db, now } = context;
  const wordsFor = createSortingWords(context);
  return {
    'proposals.list': ({ interviewId }) => {
      const { brainDump, createdAt } = writtenOf(db, interviewId);
      if (brainDump.trim() === '') return [];
      const day = localDay(new Date(createdAt));
      const today = { day, isNow: day === localDay(now()) };
      return sortWords(brainDump, wordsFor(brainDump), today).map((found) => proposalOf(found, brainDump));
    }
  };
}

function proposalOf({ kind, text, from, to, ...about }: Found, typed: string): Proposal {
  const { title = '', figure = '', unit = '', day = null, time = null } = about;
  return {
    kind,
    text: text.slice(0, longest),
    within: sentenceAround(typed, from, to),
    from,
    to,
    title,
    figure,
    unit,
    day,
    time
  };
}

/** The line that it stands in, no longer than somebody reads at a glance. */
function sentenceAround(typed: string, from: number, to: number): string {
  const ended = typed.slice(0, from).search(/[.!?]\s[^.!?]*$/u);
  const start = Math.max(typed.lastIndexOf('\n', from - 1) + 1, ended < 0 ? 0 : ended + 2, from - 80);
  const rest = typed.slice(to);
  const end = to + Math.min(80, rest.search(/[.!?](?=\s|$)|\n|$/u) + 1);
  return typed.slice(Math.max(0, start), end).trim();
}
