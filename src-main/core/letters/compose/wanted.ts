/** What a letter is composed for, and the words of its language. */
import type { LetterKind, Picks, Tone } from '../../../contract';
import type { DetailWords } from './details';
import type { Frames } from './frames';

export interface ComposeWords {
  frames: Frames;
  details: DetailWords;
}

export interface Wanted {
  kind: LetterKind;
  tone: Tone;
  language: string;
  senderName: string;
  picks: Picks;
  now: Date;
}
