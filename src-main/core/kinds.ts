/** Every kind of thing, as its domain declares it: what trash, search, what is due, sums, damage, unfinished words and progress work with. */
import { debriefKinds } from './debrief/kind';
import { enclosure } from './enclosures/kind';
import { interviewKinds } from './interviews/kind';
import type { Kind } from './kernel/kinds/kind';
import { letterKinds } from './letters/kind';
import { proofKinds } from './proof/kind';
import { reviewKinds } from './review/kind';
import { unfinished } from './unfinished/kind';

export const kinds: readonly Kind[] = [
  ...interviewKinds,
  ...reviewKinds,
  ...debriefKinds,
  ...proofKinds,
  ...letterKinds,
  enclosure,
  unfinished
];
