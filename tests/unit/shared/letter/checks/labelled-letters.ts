/** What the program says of a labelled letter, the proofreader's slips with it; and whether that says what a label says. */
import { Dialect, LocalLinter } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';
import type { Finding, LetterFacts } from '$shared/letter/checks/check';
import { runChecks } from '$shared/letter/checks/run-checks';
import { findingsOf, knownWords } from '$shared/letter/checks/spelling';
import { claimMarkdown, factKey } from '$shared/letter/claims/links';
import { silentRules } from '../../../../../src-renderer/stages/letter/checks/silent-rules';
import { languages } from '../../../../support/languages';

export interface Labelled {
  kind: string;
  language: string;
  country: string;
  interview: { company: string; role: string; date: string; people: { name: string; title: string }[] };
  sender: { name: string };
  facts: { statement: string; figure: string; unit: string; period: string; person: string }[];
  subject: string;
  body: string;
  spots: { quote: string; kind: string }[];
}

const kinds: Record<string, LetterFacts['kind']> = {
  recovery: 'recovery',
  'thank-you': 'thank_you',
  'follow-up': 'follow_up',
  decline: 'decline',
  request: 'request'
};

/** Checks whose finding says what a label says. A note and a gap may stand for each other. */
export const fitting: Record<string, string[]> = {
  'self-blame': ['content.self-blame', 'content.negative', 'content.begging', 'content.apologies'],
  blame: ['content.blame'],
  'worn-phrase': ['language.cliches', 'language.exaggeration'],
  private: ['content.private'],
  'note-to-self': ['content.notes', 'content.placeholders'],
  placeholder: ['content.placeholders', 'content.notes'],
  pressure: ['content.pressure', 'language.capitals'],
  salary: ['content.salary'],
  capitals: ['language.capitals', 'language.grammar', 'language.spelling'],
  'learner-error': ['language.learner', 'language.misspelt', 'language.grammar', 'language.spelling'],
  misspelling: ['language.misspelt', 'language.spelling', 'language.grammar', 'language.learner'],
  'wrong-closing': ['content.closing', 'content.salutation'],
  'wrong-name': ['content.people', 'content.company', 'content.salutation'],
  begging: ['content.begging', 'content.self-blame'],
  'over-apology': ['content.apologies'],
  excuse: ['content.excuses', 'content.blame', 'content.private', 'content.self-blame', 'content.negative'],
  'no-sentence': ['language.no-sentence'],
  'unbacked-figure': ['claims.unsupported', 'claims.contradicts'],
  exaggeration: ['language.exaggeration', 'language.cliches', 'claims.unsupported'],
  'too-long': ['length.words', 'length.short', 'length.pages'],
  'too-short': ['length.words'],
  'vague-claim': ['language.cliches', 'language.exaggeration', 'claims.unsupported', 'claims.amount', 'language.vague'],
  negativity: ['content.their-house', 'content.negative', 'content.blame', 'content.self-blame'],
  informal: ['language.informal', 'content.salutation', 'language.capitals'],
  'missing-interest': ['content.interest']
};

const dateOf = (text: string): string => /\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? '2026-11-12';

export function factsOf({ interview, sender, ...letter }: Labelled): LetterFacts {
  return {
    ...{
      body: letter.body,
      subject: letter.subject,
      kind: kinds[letter.kind.replace('_', '-')]!,
      language: tag(letter)
    },
    ...{ company: interview.company, role: interview.role, people: interview.people, sender: sender.name },
    facts: letter.facts.map((fact, index) => {
      const id = `01980000-0000-7000-8000-0000000000${10 + index}`;
      return {
        ...{ ...fact, id, key: factKey(id), quote: '', source: fact.person, sourcePage: null, retractedBecause: null },
        ...{ sharing: 'yes' as const, evidenceTrouble: null, notQuotable: null, evidenceIds: [] }
      };
    }),
    ...{ passages: [], interviewOn: dateOf(interview.date), today: dateOf(interview.date), sinceInterview: 3_600_000 },
    ...{ windowMs: 86_400_000, sent: false, pages: 1, unprintable: null }
  };
}
const tag = ({ language, country }: { language: string; country: string }): string =>
  language.includes('-') ? language : `${language}-${country}`;

const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.British });

/** As composing leaves it: a figure that stands on a card is linked to it. Offsets of spots move along. */
export function linked(letter: Labelled): Labelled {
  let body = letter.body;
  for (const { figure, key, id } of factsOf(letter).facts.map((fact) => fact)) {
    if (!figure) continue;
    const at = new RegExp(`(?<![\\d.,\\]:])${figure.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\d\\]]|[.,]\\d)`).exec(
      body
    )?.index;
    if (at === undefined || body.includes(key)) continue;
    body = body.slice(0, at) + claimMarkdown(figure, id) + body.slice(at + figure.length);
  }
  return { ...letter, body };
}

/** Without the proofreader, which takes its time. */
export const ownFindings = (letter: Labelled): Finding[] => runChecks(factsOf(letter), languages).findings;

export async function findings(letter: Labelled): Promise<Finding[]> {
  const facts = factsOf(letter);
  const found = ownFindings(letter);
  if (!facts.language.startsWith('en')) return found;
  await linter.setDialect(facts.language === 'en-US' ? Dialect.American : Dialect.British);
  const rules = await linter.getLintConfig();
  await linter.setLintConfig({ ...rules, ...Object.fromEntries(silentRules.map((rule) => [rule, false])) });
  const whole = [letter.interview.company, letter.interview.role, letter.sender.name];
  whole.push(...letter.interview.people.flatMap(({ name, title }) => [name, title]));
  whole.push(...letter.facts.map(({ person }) => person));
  const known = knownWords([], whole);
  await linter.clearWords();
  await linter.importWords(known);
  const slips = (await linter.lint(letter.body, { language: 'markdown' })).map((lint) => {
    const { start, end } = lint.span();
    const suggestions = lint.suggestions().map((each) => each.get_replacement_text());
    const isSpelling = lint.lint_kind() === 'Spelling';
    return {
      from: start,
      to: end,
      text: letter.body.slice(start, end),
      message: lint.message(),
      isSpelling,
      suggestions
    };
  });
  return [...found, ...findingsOf(letter.body, slips, languages, known, whole)];
}

/** Where a place of the text without its links stands in the text with them. */
export function inBody(body: string, place: number): number {
  let shift = 0;
  for (const { 0: whole, 1: text = '', index } of body.matchAll(/\[([^\]]*)\]\(fact:[^)]*\)/g)) {
    if (index - shift >= place) break;
    shift += whole.length - text.length;
  }
  return place + shift;
}

export function isFound(
  { body, subject }: Labelled,
  { quote, kind }: Labelled['spots'][number],
  found: readonly Finding[]
): boolean {
  const plain = body.replace(/\[([^\]]*)\]\(fact:[^)]*\)/g, '$1');
  const start = plain.indexOf(quote);
  const from = start === -1 ? -1 : inBody(body, start);
  const fit = found.filter(({ checkId }) => fitting[kind]?.includes(checkId));
  if (/^(?:missing|too-)/.test(kind)) return fit.length > 0;
  if (from === -1 && subject.includes(quote)) return fit.some(({ where }) => where === 'subject');
  return fit.some(({ at }) => at && at.from < inBody(body, start + quote.length) && at.to > from);
}

/** Whether anything is found where a spot is, whatever it says. */
export function isMet({ body }: Labelled, { quote }: Labelled['spots'][number], found: readonly Finding[]): boolean {
  const start = body.replace(/\[([^\]]*)\]\(fact:[^)]*\)/g, '$1').indexOf(quote);
  if (start === -1) return false;
  const [from, to] = [inBody(body, start), inBody(body, start + quote.length)];
  return found.some(({ at }) => at && at.from < to && at.to > from);
}
