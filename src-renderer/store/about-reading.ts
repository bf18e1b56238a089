/** What a resource is told when it is made. */
import type { Topic } from '$contract';
import type { Drafts } from './drafts.svelte';

/** What was typed of a key (see Drafts) and may be missing from an answer. */
export type Typed<Patch> = (key: string) => Partial<Patch>;

export interface About<Answer, Patch extends object> {
  /** The same key is the same thing: whoever asks for it shares one resource, and it is read once. */
  key: string;
  /** What the answer is made of, as the contract says of the operation that is asked. */
  topics: readonly Topic[];
  ask: () => Promise<Answer>;
  /** What is typed into it. `lay` puts that on top of an answer; without it, on each entry of a list by its id. */
  drafts?: Drafts<Patch>;
  lay?: (answer: Answer, typed: Typed<Patch>, shown: Answer | null) => Answer;
  /** Each answer is shown as a new object: for thousands of entries, and for what is handed on to threads. */
  whole?: boolean;
}
