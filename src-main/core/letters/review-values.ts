/**
 * Turns the review into the values that letter templates name. Pure: the same review gives the same letter. What the user wrote
 * at length stays Markdown; names and titles are plain and stay plain.
 */
import { nameToGreet } from './greeting';
import { dateIn } from './letter-date';
import { escaped } from './plain-line';
import { answerWithProofs, proofSentence } from './proof-sentence';
import type { ReviewCard, ReviewFact, ReviewInterview, ReviewPerson, ReviewRequest } from './review-queries';
import { fillTemplate, type TemplateValues } from './template';
import type { Phrases } from './templates';

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
  /** In which the draft is written: see `draftLanguage`. */
  language: string;
  phrases: Phrases;
  now: Date;
}

/** A short, hard-hitting letter: more facts than these blunt each other. */
const mostFacts = { withCards: 4, alone: 2 };
const longestQuestion = 140;
const mostNames = 3;
/** Signs from which something unsaid is a paragraph of its own. */
const longUnsaid = 240;

/** What everybody in the room could see, by the checklist's keys; the first one that happened is named, in one clause. */
const plainToSee = {
  late: 'late-arrival',
  interrupted: 'phone-rang',
  documents: 'wrong-documents',
  misnamed: 'wrong-name'
};

export function reviewValues(review: Review): TemplateValues {
  const { interview, people, request, phrases } = review;
  const cards = review.cards.map((card) => cardValues(card, review));
  const others = otherFacts(review);
  const claimed = [...others, ...(review.takesCards ? review.facts.filter((fact) => backsCard(review, fact)) : [])];
  const unsaid = review.unsaid.map(asSentence).join(' ').trim();
  return {
    ...mistake(interview.happened),
    names: joined(people, review),
    company: escaped(interview.company.trim()),
    role: escaped(interview.role.trim()),
    date: interview.startsAt === null ? '' : dateIn(interview.startsAt, interview.timeZone, review),
    cards,
    oneCard: cards.length === 1,
    facts: others.map((fact) => ({ proof: proofSentence(fact, phrases) })),
    onlyFacts: cards.length === 0 && others.length > 0,
    gap: cards.length === 0 && others.length === 0 && unsaid === '',
    checkable: claimed.length > 0,
    enclosed: claimed.some((fact) => fact.sourceFile !== ''),
    unsaid,
    unsaidLong: unsaid.includes('\n') || unsaid.length > longUnsaid,
    reason: interview.reason.trim() === '' ? phrases.missing.reason : asSentence(interview.reason),
    sentDate: interview.sentAt === null ? '' : dateIn(interview.sentAt, interview.timeZone, review),
    sender: escaped(review.senderName.trim()) || phrases.missing.sender,
    who: greeted(request?.who ?? '', phrases),
    what: request && request.what.trim() !== '' ? asSentence(request.what) : phrases.missing.request,
    statement: request && request.statement.trim() !== '' ? asSentence(request.statement) : '',
    due: request?.dueOn ? dateIn(`${request.dueOn}T12:00:00Z`, 'UTC', review) : ''
  };
}

/** A gap keeps its brackets. */
function greeted(who: string, phrases: Phrases): string {
  const name = nameToGreet(who, phrases);
  return name === phrases.missing.asked ? name : escaped(name);
}

/** At most one is true: a letter that apologises twice is read as an apology. */
function mistake(happened: readonly string[]): TemplateValues {
  const named = happened.find((item) => Object.values(plainToSee).includes(item));
  return Object.fromEntries(Object.entries(plainToSee).map(([name, item]) => [name, item === named]));
}

/** `Dear` is in the template; without a name there is a gap to fill, never a guess. */
function joined(people: readonly ReviewPerson[], { phrases, language }: Review): string {
  const names = people.map((person) => escaped(person.name.trim()));
  if (names.length === 0) return phrases.missing.person;
  if (names.length > mostNames)
    return fillTemplate(phrases.andColleagues, { names: names.slice(0, mostNames).join(', ') });
  return new Intl.ListFormat(language).format(names);
}

function cardValues(card: ReviewCard, { facts, phrases }: Review): TemplateValues {
  const backing = facts.filter((fact) => fact.cardIds.includes(card.id));
  const said = asSentence(capitalised(card.wishSaid));
  const { answer, proof } = answerWithProofs(said, backing, phrases);
  const question = asQuestion(card.question, phrases);
  return {
    question: [...question].length > longestQuestion ? '' : escaped(question),
    answer: answer || phrases.missing.answer,
    long: answer.includes('\n'),
    proof
  };
}

/** As it stands between quotation marks: with a capital, and with an end. */
function asQuestion(text: string, { questionWords }: Phrases): string {
  const question = capitalised(text.replace(/\s+/g, ' ')).replace(/^[“"']|[”"']$/g, '');
  if (question === '' || /[.!?…]$/.test(question)) return question;
  return `${question}${new RegExp(`^(?:${questionWords})\\b`, 'iu').test(question) ? '?' : '.'}`;
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

const capitalised = (text: string): string =>
  text.trim().replace(/^\p{Ll}(?=\p{L}*(?:\s|$|[,.’']))/u, (first) => first.toUpperCase());

function asSentence(text: string): string {
  const sentence = text.trim();
  return sentence === '' || /[.!?…:;)\]”"*_]$/.test(sentence) || sentence.includes('\n') ? sentence : `${sentence}.`;
}
