/** Drafts a letter of a kind from the review, by its template in `resources/letters/`. */
import type { LetterContent, Tone, Letter } from '../../contract';
import { nameAbove } from '../../shared/letter/sheet/conventions';
import { initialSettings } from '../../shared/letter/sheet/settings';
import { notFound } from '../kernel/app-error';
import type { Context } from '../kernel/context';
import { readSettings } from '../settings/public';
import { recipientBlock, requestRecipient, senderBlock } from './blocks';
import { unescaped } from './plain-line';
import {
  listReviewCards,
  listReviewFacts,
  listReviewPeople,
  listReviewUnsaid,
  readReviewInterview,
  readReviewRequest
} from './review-queries';
import { reviewValues } from './review-values';
import { fillTemplate } from './template';
import { draftLanguage, readPhrases, readTemplate } from './templates';

export interface Draft extends Pick<Letter, 'interviewId' | 'kind' | 'requestId'> {
  tone: Tone;
  /** The address above a letter that is drafted again. */
  sender?: string;
}

/** Throws NOT_FOUND where the interview is missing. Sender, recipient and paper follow the settings and the people met. */
export function draftLetter(
  { db, now, resourcesFolder }: Context,
  { interviewId, kind, requestId, tone, sender: own = '' }: Draft
): LetterContent {
  const interview = readReviewInterview(db, interviewId);
  if (!interview) throw notFound('interview');
  const { senderName, sender, language, paperSize, paperStyle, signature } = readSettings(db);
  const people = listReviewPeople(db, interviewId);
  const request = (requestId && readReviewRequest(db, requestId)) || null;
  const values = reviewValues({
    interview,
    people,
    cards: listReviewCards(db, interviewId),
    unsaid: listReviewUnsaid(db, interviewId),
    facts: listReviewFacts(db, interviewId),
    request,
    senderName: nameAbove(own) || senderName.trim() || nameAbove(sender),
    takesCards: kind === 'recovery',
    language: draftLanguage(resourcesFolder, language),
    phrases: readPhrases(resourcesFolder, language),
    now: now()
  });
  const read = (name: string): string => readTemplate(resourcesFolder, language, `${name}.${tone}`);
  const apology = fillTemplate(read('apology'), values).replace(/\n$/, '');
  const filled = fillTemplate(read(kind.replaceAll('_', '-')), { ...values, apology });
  return {
    ...splitSubject(filled),
    sender: senderBlock(senderName, sender),
    recipient: request ? requestRecipient(request) : recipientBlock(people[0], interview.company),
    datedOn: null,
    language,
    tone,
    ...initialSettings,
    paperSize,
    paperStyle,
    signed: signature !== ''
  };
}

/** A template's first line is `Subject: …`; the letter begins after an empty line. Parts left out leave no gaps. */
function splitSubject(filled: string): Pick<LetterContent, 'subject' | 'body'> {
  const [first = '', ...rest] = filled.split('\n');
  const subject = unescaped(first.replace(/^Subject:\s*/, '').trim());
  const body = rest
    .join('\n')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { subject: [...subject].slice(0, 500).join(''), body: `${body}\n` };
}
