/** The rules in the spelling of the letter's country: what the program says comes so, what the user typed is offered so. */
import { regionalEdits, spelledAs, type RegionalSpelling } from '../../../shared/letter/compose/regional';
import type { ComposeTools } from './tools';

export function regionalTools(tools: ComposeTools, spellings: readonly RegionalSpelling[]): ComposeTools {
  if (spellings.length === 0) return tools;
  return {
    ...tools,
    tidyEdits: (text) =>
      regionalEdits(text, tools.tidyEdits(text), spellings, (edit) => ({ ...edit, reason: 'short_form' as const })),
    cues: (...question) => tools.cues(...question).map((cue) => spelledAs(cue, spellings)),
    topicOf: (question) => spelledAs(tools.topicOf(question), spellings)
  };
}
