/** What sorting proposes: the kinds of things found in what was written, each with its place. */
import type { Span } from '../letter/text/sentences';

export const proposalKinds = [
  'good',
  'bad',
  'late',
  'question',
  'person',
  'figure',
  'role',
  'company',
  'when'
] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export interface Found extends Span {
  kind: ProposalKind;
  /** What would be filed: words as typed, tidied at their ends. */
  text: string;
  /** Of a person. */
  title?: string;
  /** Of a figure. */
  figure?: string;
  unit?: string;
  /** Of a moment: the day (`YYYY-MM-DD`), and the time (`HH:mm`) where one was told. */
  day?: string;
  time?: string | null;
}
