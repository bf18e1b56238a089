/** What the command palette offers for a text: actions, interviews, then text found anywhere. */
import type { InterviewSummary, SearchHit } from '$contract';
import type { Command } from '../../state/commands.svelte';

export interface PaletteEntry {
  id: string;
  label: string;
  detail: string;
  shortcut?: string;
  snippet?: SearchHit['snippet'];
  run: () => void | Promise<void>;
}
export interface PaletteGroup {
  title: string;
  entries: PaletteEntry[];
}

/** Folds case and accents, so that `muller` finds Müller. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/**
 * How well a text fits: 0 not at all, more is better. Every word must begin a word of the text (2), or at least occur in it (1).
 */
export function score(question: string, text: string): number {
  const words = fold(question).split(/\s+/).filter(Boolean);
  if (words.length === 0) return 1;
  const folded = ` ${fold(text)}`;
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
      fit: score(question, `${command.label} ${command.group ?? ''} ${command.keywords ?? ''}`)
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
    if (score(question, `${interview.company} ${interview.role} ${interview.round}`) > 0) found.push(interview);
    if (found.length === limit) break;
  }
  return found;
}
