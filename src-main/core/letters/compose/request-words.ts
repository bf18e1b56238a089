/** A request to a third party: what it states, and what the user asks in words of their own. */
import type { Passage } from '../../../contract';
import { withoutClaims } from '../../../shared/letter/claims/links';
import { wordsIn } from '../../../shared/letter/compose/comma-segments';
import { dateIn } from '../letter-date';
import { fillTemplate, type TemplateValues } from '../template';
import { tidyFacts, type CleanWords } from './clean-words';
import type { Frames } from './frames';
import type { Review } from './review-queries';
import type { ComposeTools } from './tools';

export function requestValues(
  { request, facts }: Review,
  words: CleanWords,
  tools: ComposeTools,
  written: { language: string; now: Date }
): TemplateValues {
  const [fact] = tidyFacts(
    facts.filter(({ id }) => id === request?.factId),
    words,
    tools
  );
  // Whoever is asked knows who can confirm it.
  const claim = fact
    ? tools.factInLetter({ ...fact, sourcePerson: '', verifiableBy: '', sourceFile: '' }).text
    : words.clean('request:statement', request?.statement ?? '').trim();
  return {
    statement: withoutClaims(claim).replace(/\.$/, ''),
    figure: (fact?.figure.trim() ?? '') !== '',
    due: request?.dueOn ? dateIn(`${request.dueOn}T12:00:00Z`, 'UTC', written) : ''
  };
}

/** A request that asks for no more than what the letter states above it. */
export const confirmsOnly = 'request:confirm';

/** Words of a request without a comma. */
const longestAsk = 14;

export function ownRequest(
  what: string,
  { clean }: CleanWords,
  { ownRequest: own }: Frames,
  { doubtful }: ComposeTools
): Passage[] {
  const text = clean('request', what)
    .trim()
    .replace(/[.!?]+$/, '');
  const [first = ''] = text.split(/(?<=[.!?])\s|,\s/);
  const is = (pattern: string): boolean => new RegExp(pattern, 'iu').test(first);
  // What was typed in one breath asks nothing that a stranger understands.
  const isRough = (sentence: string): boolean =>
    doubtful(sentence).length > 0 || (wordsIn(sentence) > longestAsk && !sentence.includes(','));
  const passage = (sentence: string): Passage => ({
    id: is(own.confirms) ? confirmsOnly : 'request:own',
    text: sentence,
    origin: 'request'
  });
  // Signs in place of words: the program's own question reads better.
  if (first === '' || /->|=>|→|[<>]|\s\+\s/u.test(text)) return [];
  if (is(own.asked)) return isRough(first) ? [] : [passage(`${first.charAt(0).toUpperCase()}${first.slice(1)}?`)];
  const lower = is(`^(?:${own.small})`) ? first.charAt(0).toLowerCase() + first.slice(1) : first;
  const sentence = is(own.things)
    ? fillTemplate(own.thing, { what: lower })
    : is(own.deeds)
      ? fillTemplate(own.deed, { what: lower.replace(new RegExp(`^(?:${own.please})`, 'iu'), '') })
      : '';
  return sentence === '' || isRough(sentence) ? [] : [passage(sentence)];
}
