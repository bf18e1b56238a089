/** Drafts a letter of a kind from the review, as picked in Compose. */
import type { LetterContent, Letter, Picks, Tone } from '../../contract';
import { assemble } from '../../shared/letter/compose/assemble';
import { recipientBlock } from '../../shared/letter/sheet/recipient';
import { initialSettings } from '../../shared/letter/sheet/settings';
import type { Context } from '../kernel/context';
import { readSettings } from '../settings/public';
import { requestRecipient, senderBlock } from './blocks';
import { composeLetter } from './compose/compose-letter';
import { unescaped } from './plain-line';

export interface Draft extends Pick<Letter, 'interviewId' | 'kind' | 'requestId'> {
  tone: Tone;
  picks: Picks;
  /** BCP 47 tag; else that of the settings. */
  language?: string | undefined;
  keepLanguage?: boolean;
  /** The address above a letter that is drafted again. */
  sender?: string;
}

/** Signs of a subject at most: what the contract allows in a line. */
const longestSubject = 500;

/** Throws NOT_FOUND where the interview is missing. Sender, recipient and paper follow the settings and the people met. */
export function draftLetter(context: Context, draft: Draft): LetterContent {
  const { composition, review } = composeLetter(context, draft);
  const { subject, body } = assemble(composition, draft.picks);
  const { senderName, sender, language, paperSize, paperStyle, signature } = readSettings(context.db);
  const { people, request, interview } = review;
  const person = people.find(({ id }) => id === draft.picks.personId) ?? people[0];
  return {
    subject: [...unescaped(subject)].slice(0, longestSubject).join(''),
    body,
    sender: senderBlock(senderName, sender),
    recipient: request ? requestRecipient(request) : recipientBlock(person, interview.company),
    datedOn: null,
    language: draft.language ?? language,
    tone: draft.tone,
    ...initialSettings,
    keepLanguage: draft.keepLanguage ?? false,
    paperSize,
    paperStyle,
    signed: signature !== ''
  };
}
