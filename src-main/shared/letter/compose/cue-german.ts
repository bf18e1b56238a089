/** Direct questions as indirect ones where the verb goes last: “Wie delegieren Sie an Pfleger?” → “wie ich an Pfleger delegiere”. */
import { matchesWhole } from './cue-text';
import type { GermanGrammar } from './cue-words';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const bare = (word: string): string => word.replace(/[^\p{L}\p{N}-]/gu, '');
/** Clauses begin behind commas. */
const clausesOf = (text: string): string[] => text.split(/(?<=[,;:])\s+/);

/** The persons of clauses with their verb_last, or without any: who was asked is `ich`, who asked is `Sie`. */
export const swappedGerman = (text: string, grammar: GermanGrammar): string => {
  const turned = clausesOf(text.trim()).map((clause) => swappedClause(words(clause), grammar));
  return text.replace(text.trim(), () => turned.join(' '));
};

function swappedClause(clause: readonly string[], grammar: GermanGrammar): string {
  const at = clause.findIndex((word) => matchesWhole(bare(word), grammar.asked));
  const isSubject = at >= 0 && clause.slice(0, at).every((word) => matchesWhole(bare(word), grammar.beforeSubject));
  const turned = clause.map((word, index) => {
    if (isSubject && index === at) return word.replace(bare(word), grammar.subject);
    if (isSubject && index === clause.length - 1) return word.replace(bare(word), firstPerson(bare(word), grammar));
    return swappedWord(word, clause[index - 1] ?? '', grammar);
  });
  return turned.join(' ');
}

/** Any word but the subject. */
function swappedWord(
  word: string,
  before: string,
  { asked, object, dative, company, swaps, prepositions, reflexive }: GermanGrammar
): string {
  const plain = bare(word);
  const small = plain.toLowerCase();
  const as = (other: string): string => word.replace(plain, other);
  if (matchesWhole(plain, asked)) return as(object);
  if (small === 'sich' || small === 'dich') return as(reflexive);
  if (small === 'ihnen' || small === 'dir') return as(dative);
  if (small === 'wir') return as(company.subject);
  if (small === 'uns') return as(matchesWhole(bare(before), prepositions.accusative) ? company.object : company.dative);
  return as(swaps[small] ?? plain);
}

/** Null where the words are no question that could be turned round for certain. */
export function indirectGerman(question: string, grammar: GermanGrammar): string | null {
  const conditional = /^((?:wenn|falls)\s.+?),\s*((?:was|wie|wo|wen|wem)\s.+)$/iu.exec(question);
  if (conditional) {
    const asked = indirectGerman(conditional[2]!, grammar);
    return (
      asked &&
      `${asked}, ${swappedGerman(
        conditional[1]!.replace(/^\p{Lu}/u, (sign) => sign.toLowerCase()),
        grammar
      )}`
    );
  }
  const [main = '', ...tail] = clausesOf(question);
  const clause = turnedMain(words(main.replace(/[,;:]$/, '')), grammar);
  if (clause === null) return null;
  return tail.length === 0 ? clause : `${clause}, ${swappedGerman(tail.join(' '), grammar)}`;
}

function turnedMain(main: readonly string[], grammar: GermanGrammar): string | null {
  const asks = matchesWhole(main[0] ?? '', grammar.questionWords);
  const start = asks ? 1 : 0;
  const before = asks ? [main[0]!.toLowerCase()] : [grammar.whether];
  for (let at = start; at < Math.min(main.length - 1, asks ? 6 : 1); at += 1) {
    const [verb = '', next = ''] = [main[at], main[at + 1]];
    if (matchesWhole(verb, grammar.noVerbs) || (at > 0 && /^\p{Lu}/u.test(verb))) continue;
    const lead = [...before, ...main.slice(start, at).map((word) => swappedWord(word, '', grammar))];
    const turned = turnedAround(verb.toLowerCase(), next, main.slice(at + 1), at === 1 && asks, grammar);
    if (turned) return [...lead, ...turned].join(' ');
  }
  return null;
}

/** Subject, the rest, the verb; null where no verb stands before its subject. */
function turnedAround(
  verb: string,
  next: string,
  rest: readonly string[],
  afterQuestionWord: boolean,
  grammar: GermanGrammar
): string[] | null {
  const isThird =
    matchesWhole(verb, grammar.thirdPersons) || (/[^s]t$/.test(verb) && !matchesWhole(verb, grammar.noVerbs));
  const others = (from: number): string[] =>
    rest.slice(from).map((word, index) => swappedWord(word, rest[from + index - 1] ?? '', grammar));
  if (matchesWhole(next, grammar.asked) && !isThird) {
    const form = firstPerson(verb, grammar);
    return [grammar.subject, ...joined(others(1), form, grammar)];
  }
  if (/^wir$/iu.test(next)) return [grammar.company.subject, ...joined(others(1), verb, grammar)];
  if (/^es$/iu.test(next)) return ['es', ...joined(others(1), verb, grammar)];
  const end = nounPhrase(rest, grammar);
  if (end > 0) return joined(others(0), verb, grammar);
  // “Was motiviert Sie?”: the question word is the subject.
  return afterQuestionWord && isThird && rest.length > 0 ? joined(others(0), verb, grammar) : null;
}

/** Words from which it is a case. */
const fewestTold = 5;

/** “Ein Gast beschwert sich bei Ihnen. Was sagen Sie?” → “was ich in diesem Fall sage: Ein Gast beschwert sich bei mir” */
export function germanCase(parts: readonly string[], grammar: GermanGrammar): string | null {
  const [told = '', asked = ''] = parts;
  const isAsked = matchesWhole(asked, grammar.bareQuestion);
  // With the applicant as its subject the verb would change, too.
  const isOfOthers = !clausesOf(told).some((clause) =>
    words(clause).some((word) => matchesWhole(bare(word), grammar.asked))
  );
  if (parts.length !== 2 || !isAsked || !isOfOthers || words(told).length < fewestTold) return null;
  const clause = indirectGerman(`${asked} ${grammar.inThisCase}`, grammar);
  // Of others, “sich” is theirs.
  const theirs = '\u0001';
  const turned = swappedGerman(told.replace(/(?<!\p{L})sich(?!\p{L})/gu, theirs), grammar).replaceAll(theirs, 'sich');
  return clause === null ? null : `${clause}: ${turned}`;
}

/** Words of a possessive with its noun. */
function nounPhrase(rest: readonly string[], { nounStarts }: GermanGrammar): number {
  if (!matchesWhole(rest[0] ?? '', nounStarts)) return 0;
  return rest.slice(0, 4).findIndex((word, index) => index > 0 && /^\p{Lu}/u.test(word)) + 1;
}

/** The verb goes last, its particle before it. */
function joined(
  rest: readonly string[],
  verb: string,
  { particles, reflexive, dative, dativeReflexives }: GermanGrammar
): string[] {
  const last = rest.at(-1) ?? '';
  const isParticle = rest.length > 0 && matchesWhole(last, particles);
  const whole = isParticle ? `${last}${verb}` : verb;
  const kept = isParticle ? rest.slice(0, -1) : rest;
  const modal =
    /^(?:habe|hatte|hätte|haben|hatten)$/.test(verb) && /^(?:müssen|können|wollen|sollen|dürfen|lassen)$/.test(last);
  // “habe ausweisen müssen”: behind two infinitives no verb stands.
  if (modal && rest.length > 1) return [...rest.slice(0, -2), verb, ...rest.slice(-2)];
  const isDative = matchesWhole(whole, dativeReflexives) || matchesWhole(last, dativeReflexives);
  return [...kept.map((word) => (isDative && word === reflexive ? dative : word)), whole];
}

/** The form with `ich` of a verb with `Sie` or `du`. */
export function firstPerson(verb: string, { verbs }: GermanGrammar): string {
  const known = verbs[verb.toLowerCase()];
  if (known) return known;
  if (/test$/.test(verb)) return verb.slice(0, -2);
  if (/[^aeiouäöü]st$/.test(verb)) return `${verb.slice(0, -2)}e`;
  if (/eln$/.test(verb)) return `${verb.slice(0, -3)}le`;
  if (/ern$/.test(verb)) return `${verb.slice(0, -1)}e`;
  return /en$/.test(verb) ? verb.slice(0, -1) : verb;
}
