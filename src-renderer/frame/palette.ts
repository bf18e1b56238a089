/** What the command palette offers for a text: actions, interviews, then text found anywhere. */
import type { InterviewSummary, SearchHit } from '$contract';
import { foldText } from '$shared/search-folding';
import { t } from '../i18n/messages';
import type { Command } from '../store/commands.svelte';
import { besideName, interviewName } from '../parts/interview-name';
import { foundKind } from '../store/kind-names';
import { stageNames, type Stage } from '../store/stages';
import { hitKey } from './pane/hit-place';

export interface PaletteEntry {
  id: string;
  label: string;
  detail: string;
  shortcut?: string;
  snippet?: SearchHit['snippet'];
  run: () => void | Promise<void>;
}
interface PaletteGroup {
  title: string;
  entries: PaletteEntry[];
}

/**
 * How well a text fits: 0 not at all, more is better. Every word must begin a word of the text (2), or at least occur in it (1).
 */
export function score(question: string, text: string): number {
  const words = foldText(question).split(/\s+/).filter(Boolean);
  if (words.length === 0) return 1;
  const folded = ` ${foldText(text)}`;
  let sum = 0;
  for (const word of words) {
    if (folded.includes(` ${word}`)) sum += 2;
    else if (folded.includes(word)) sum += 1;
    else return 0;
  }
  return sum / words.length;
}

export function matchingCommands(question: string, commands: readonly Command[]): Command[] {
  return commands
    .filter(({ hidden, enabled }) => !hidden && (enabled?.() ?? true))
    .map((command) => ({
      command,
      fit: score(question, `${command.label} ${command.group ?? t('frame.groupProgram')} ${command.keywords ?? ''}`)
    }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .map(({ command }) => command);
}

/** At most `limit`; stops looking early, the list may be long. */
export function matchingInterviews(
  question: string,
  interviews: readonly InterviewSummary[],
  limit = 6
): InterviewSummary[] {
  const found: InterviewSummary[] = [];
  for (const interview of interviews) {
    if (score(question, `${interviewName(interview)} ${interview.role} ${interview.round}`) > 0) found.push(interview);
    if (found.length === limit) break;
  }
  return found;
}

interface PaletteSources {
  commands: readonly Command[];
  interviews: readonly InterviewSummary[];
  hits: readonly SearchHit[];
  onInterview: (id: string, stage: Stage) => void;
  onHit: (hit: SearchHit) => void;
}

/** What is offered, in groups: with nothing asked the actions come first, else what bears the name. */
export function paletteGroups(question: string, from: PaletteSources): PaletteGroup[] {
  const actions = matchingCommands(question, from.commands).map<PaletteEntry>(
    ({ id, label, group, shortcut, run }) => ({
      id,
      label,
      detail: group ?? '',
      shortcut,
      run
    })
  );
  const interviews = matchingInterviews(question, from.interviews).map<PaletteEntry>((interview) => ({
    id: interview.id,
    label: interviewName(interview),
    detail: [...besideName(interview), stageNames[interview.stage]].join(' – '),
    run: () => from.onInterview(interview.id, interview.stage)
  }));
  // What bears its name stands above already; words in its notes or its advertisement are found all the same.
  const named = new Set(interviews.map(({ id }) => id));
  const found = from.hits
    .filter((hit) => hit.kind !== 'interview' || !named.has(hit.interviewId))
    .map<PaletteEntry>((hit) => ({
      id: hitKey(hit),
      label: hit.title || foundKind(hit.kind),
      // The company is enough to tell them apart; the row is short.
      detail: hit.where.split(' · ')[0] ?? '',
      snippet: hit.snippet,
      run: () => from.onHit(hit)
    }));
  const groups = [
    { title: t('frame.actions'), entries: actions },
    { title: t('frame.interviews'), entries: interviews },
    { title: t('frame.text'), entries: found }
  ];
  if (question.trim()) groups.splice(0, 2, groups[1]!, groups[0]!);
  return groups.filter(({ entries }) => entries.length > 0);
}
