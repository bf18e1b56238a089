/** Reads a review and the words of its letter's language, and composes. */
import type { Composition, LetterKind, Picks, Tone } from '../../../contract';
import { spellingsOf } from '../../../shared/letter/compose/regional';
import { countryOfAddress, countryOfZone, suggestedLanguage } from '../../../shared/letter/language/countries';
import { nameAbove } from '../../../shared/letter/sheet/conventions';
import { recipientBlock } from '../../../shared/letter/sheet/recipient';
import { notFound } from '../../kernel/app-error';
import type { Context } from '../../kernel/context';
import { readSettings } from '../../settings/public';
import { requestRecipient } from '../blocks';
import { escaped } from '../plain-line';
import { draftLanguage, readPhrases } from '../templates';
import { readWords } from '../words';
import { regionalWords } from '../words/regional-words';
import { compose } from './compose';
import { detailWords } from './details';
import { framesShape } from './frames';
import { keptTools } from './kept-tools';
import { regionalTools } from './regional-tools';
import { readReview, type Review } from './review-queries';
import { ownTexts } from './spelling-tools';

interface ComposeWish {
  interviewId: string;
  kind: LetterKind;
  tone: Tone;
  requestId: string | null;
  picks: Picks;
  /** BCP 47 tag; else that of the settings. */
  language?: string | undefined;
  /** The address above a letter that is drafted again. */
  sender?: string;
}

interface Composed {
  composition: Composition;
  review: Review;
}

/** Throws NOT_FOUND where the interview is missing. */
export function composeLetter(
  { db, now, resourcesFolder }: Pick<Context, 'db' | 'now' | 'resourcesFolder'>,
  { interviewId, kind, tone, requestId, picks, language: wanted, sender: own = '' }: ComposeWish
): Composed {
  const review = readReview(db, interviewId, requestId);
  if (!review) throw notFound('interview');
  const settings = readSettings(db);
  const language = draftLanguage(resourcesFolder, wanted ?? settings.language);
  const senderName = nameAbove(own) || settings.senderName.trim() || nameAbove(settings.sender);
  const address = addressOf(review, picks);
  // Without an address, a language without a country is written as where the talk was.
  const country = countryOfAddress(address) || (language.includes('-') ? '' : countryOfZone(review.interview.timeZone));
  const spellings = spellingsOf({ language, country }, readWords(resourcesFolder, language, 'regional', regionalWords));
  const names = namesIn(review, senderName);
  const tools = regionalTools(
    keptTools(resourcesFolder, {
      language,
      country,
      names,
      people: review.people.map(({ name }) => name),
      own: [review.interview.company, senderName],
      texts: ownTexts(review, [...names, ...settings.dictionary])
    }),
    spellings
  );
  const words = {
    frames: readWords(resourcesFolder, language, 'frames', framesShape),
    details: readWords(resourcesFolder, language, 'details', detailWords)
  };
  const missing = readPhrases(resourcesFolder, language).missing.sender;
  const composition = compose(review, tools, words, {
    kind,
    tone,
    language,
    picks,
    senderName: escaped(senderName) || missing,
    now: now()
  });
  const suggested = suggestedLanguage(address, language);
  const isWritten =
    suggested !== null && sameTongue(draftLanguage(resourcesFolder, suggested.language), suggested.language);
  return { composition: isWritten ? { ...composition, suggestedLanguage: suggested } : composition, review };
}

const sameTongue = (one: string, other: string): boolean => one.split('-')[0] === other.split('-')[0];

/** Where the letter goes. */
const addressOf = ({ people, request }: Review, { personId }: Picks): string =>
  request ? requestRecipient(request) : recipientBlock(people.find(({ id }) => id === personId) ?? people[0], '');

/** Who may be named in a letter: the people met, the company, the writer, and whoever confirms a fact. */
const namesIn = ({ people, interview, facts, request }: Review, sender: string): string[] =>
  [
    ...people.map(({ name }) => name),
    interview.company,
    sender,
    ...facts.flatMap(({ sourcePerson, verifiableBy }) => [sourcePerson, verifiableBy]),
    request?.who ?? ''
  ].filter((name) => name.trim() !== '');
