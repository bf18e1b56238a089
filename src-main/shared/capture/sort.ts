/**
 * Sorts what somebody wrote after an interview into proposals: good and bad signs, lateness, questions, people, figures, and what the job
 * is. Nothing is guessed that the words don't say; where it is unclear, nothing is proposed: a wrong one annoys more than a missing one. Pure.
 */
import { clausesIn, withoutJoins, type Clause } from './clauses';
import { jobIn } from './job';
import { momentIn, type Today } from './moment';
import { figuresOf } from './numbers';
import { personsIn } from './persons';
import type { Found } from './proposal';
import { questionIn } from './questions';
import { signIn } from './signs';
import { holds, latin, lowered, plainMarks, type SortingWords } from './words';

/** Longer than this, only the beginning is sorted: twenty pages. */
export const mostSorted = 40_000;
/** A clause longer than this is no sign. */
const longestSign = 240;

/** Proposals in the order of the text; good signs first is for the screen. Spans are places in `typed`. */
export function sortWords(typed: string, words: SortingWords, today: Today): Found[] {
  const text = plainMarks(typed.slice(0, mostSorted));
  return sorted(text, words, today).map((each) => ({ ...each, text: inTheirMarks(each, text, typed) }));
}

/** “didn’t” as it was typed, not as it was read. */
function inTheirMarks({ text, from }: Found, plain: string, typed: string): string {
  const at = plain.indexOf(text.slice(1), from);
  return at < 0 ? text : text.charAt(0) + typed.slice(at, at + text.length - 1);
}

function sorted(text: string, words: SortingWords, today: Today): Found[] {
  const { capture } = words;
  const clauses = clausesIn(text, words);
  const questions = new Map<Clause, string>();
  for (const clause of clauses) {
    const question = questionIn(clause, capture);
    if (question) questions.set(clause, question);
  }
  const kinds = new Map(clauses.filter((each) => !questions.has(each)).map((each) => [each, signIn(each, capture)]));
  const figures = figuresOf(text, clauses, words, (clause) => {
    const kind = kinds.get(clause);
    return (
      questions.has(clause) ||
      kind === 'late' ||
      kind === 'good' ||
      (kind === 'bad' && !holds(capture.unsaid, clause.text))
    );
  });
  const told = (clause: Clause): boolean =>
    figures.some(({ from }) => from >= clause.sentence.from && from < clause.sentence.to);
  const persons = personsIn(text, clauses, words);
  const job = jobIn(text, persons, words);
  const company = job.find(({ kind }) => kind === 'company');
  const isCompany = ({ from, to }: Found): boolean => company !== undefined && from < company.to && company.from < to;
  const found: Found[] = [
    ...[...questions].map(([{ from, to }, text]): Found => ({ kind: 'question', from, to, text: capital(text) })),
    ...[...kinds].flatMap(([clause, kind]): Found[] => {
      if (kind === null || clause.text.length > longestSign) return [];
      if (kind === 'bad' && holds(capture.unsaid, clause.text) && told(clause)) return [];
      return [{ kind, from: clause.from, to: clause.to, text: capital(signText(clause.text, words)) }];
    }),
    ...persons.filter((each) => !isCompany(each)),
    ...figures.map((each) => ({ ...each, text: capital(withoutLead(each.text, words)) })),
    ...job,
    ...[momentIn(text, words, today)].filter((each) => each !== null)
  ];
  return onceEach(found.sort((one, other) => one.from - other.from));
}

/** What somebody wrote twice is one thing. */
function onceEach(found: readonly Found[]): Found[] {
  const said = new Set<string>();
  return found.filter(({ kind, text }) => {
    const key = `${kind} ${lowered(text)}`;
    return !said.has(key) && said.add(key);
  });
}

const signText = (text: string, words: SortingWords): string =>
  withoutJoins(text, words.capture).replace(/[.\s]+$/u, '');

/** “I never told them that I …” is about what follows. */
function withoutLead(text: string, { capture }: SortingWords): string {
  const lead = latin('^.{0,20}?', capture.unsaid, '[\\s,:]*(?:that|dass)?\\s*').exec(lowered(text))?.[0] ?? '';
  const rest = withoutJoins(text.slice(lead.length).replace(/^(?:that|dass)\s+/iu, ''), capture);
  return (rest === '' ? text : rest).replace(/[.\s]+$/u, '');
}

const capital = (text: string): string => text.replace(/^["'(]*\p{Ll}/u, (first) => first.toUpperCase());
