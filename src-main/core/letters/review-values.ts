/**
 * Turns the review into the values that letter templates name. Pure: the same review gives the same letter. What the user wrote
 * at length stays Markdown; names and titles are plain and stay plain.
 */
import { escaped } from './plain-line';
import { answerWithProofs, proofSentence } from './proof-sentence';
import type { ReviewCard, ReviewFact, ReviewInterview, ReviewPerson, ReviewRequest } from './review-queries';
import type { TemplateValues } from './template';

interface Review {
  interview: ReviewInterview;
  people: readonly ReviewPerson[];
  cards: readonly ReviewCard[];
  unsaid: readonly string[];
  facts: readonly ReviewFact[];
  request: ReviewRequest | null;
  senderName: string;
  /** Whether the letter of this kind brings the cards: only then do their facts stand there. */
  takesCards: boolean;
  /** Language of the letter; the templates are English, so dates in them follow an English of its region. */
  language: string;
}

/** A short, hard-hitting letter: more facts than these blunt each other. */
const mostFacts = { withCards: 4, alone: 2 };
const longestQuestion = 140;
const mostNames = 3;

export function reviewValues(review: Review): TemplateValues {
  const { interview, people, request, unsaid } = review;
  const date = interview.startsAt === null ? '' : dateIn(interview.startsAt, interview.timeZone, review.language);
  const cards = review.cards.map((card) => cardValues(card, review.facts));
  const others = otherFacts(review);
  const claimed = [...others, ...(review.takesCards ? review.facts.filter((fact) => backsCard(review, fact)) : [])];
  const [first = '', ...rest] = unsaid.map(asSentence);
  return {
    names: joined(people.map((person) => escaped(person.name.trim())).slice(0, mostNames), people.length > mostNames),
    company: escaped(interview.company.trim()) || '[company]',
    role: escaped(interview.role.trim()) || '[role]',
    date,
    late: interview.late === 1,
    cards,
    oneCard: cards.length === 1,
    facts: others.map((fact) => ({ proof: proofSentence(fact) })),
    enclosed: claimed.some((fact) => fact.sourceFile !== ''),
    unsaid: [first, ...rest].join(' ').trim(),
    reason: interview.reason.trim() === '' ? '[why it is not a match]' : asSentence(interview.reason),
    sentDate: interview.sentAt === null ? '' : dateIn(interview.sentAt, interview.timeZone, review.language),
    sender: escaped(review.senderName.trim()) || '[your name]',
    who: escaped(request?.who.trim() ?? '') || '[name of the person you ask]',
    what: request && request.what.trim() !== '' ? asSentence(request.what) : '[what you ask for]',
    statement: request && request.statement.trim() !== '' ? asSentence(request.statement) : '',
    due: request?.dueOn ? dateIn(`${request.dueOn}T12:00:00Z`, 'UTC', review.language) : ''
  };
}

/** `Dear` is in the template; without a name there is a gap to fill, never a guess. */
function joined(names: readonly string[], more: boolean): string {
  if (names.length === 0) return '[name of the person you met]';
  if (more) return `${names.join(', ')} and colleagues`;
  return names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function cardValues(card: ReviewCard, facts: readonly ReviewFact[]): TemplateValues {
  const question = card.question.replace(/\s+/g, ' ').trim();
  const backing = facts.filter((fact) => fact.cardIds.includes(card.id));
  const { answer, proof } = answerWithProofs(card.wishSaid.trim(), backing);
  return {
    question: [...question].length > longestQuestion ? '' : escaped(question.replace(/^[“"']|[”"']$/g, '')),
    answer: answer || '[what you wish you had said]',
    long: answer.includes('\n'),
    proof
  };
}

/** Facts that stand in no card's answer and may be shared without asking. */
function otherFacts(review: Review): ReviewFact[] {
  const { facts } = review;
  const used = (fact: ReviewFact): boolean => review.takesCards && backsCard(review, fact);
  const most = review.takesCards ? mostFacts.withCards : mostFacts.alone;
  const room = Math.max(0, most - facts.filter(used).length);
  return facts.filter((fact) => !used(fact) && fact.sharing === 'yes').slice(0, room);
}

const backsCard = ({ cards }: Review, fact: ReviewFact): boolean =>
  cards.some((card) => fact.cardIds.includes(card.id));

function asSentence(text: string): string {
  const sentence = text.trim();
  return /[.!?…:;)\]”"]$/.test(sentence) || sentence.includes('\n') ? sentence : `${sentence}.`;
}

function dateIn(at: string, timeZone: string, language: string): string {
  const english = /^en\b/i.test(language) ? language : 'en-GB';
  try {
    return new Intl.DateTimeFormat(english, { dateStyle: 'long', timeZone }).format(new Date(at));
  } catch {
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(new Date(at));
  }
}
