/** How one operation is described: what it takes, what it gives, and which topics it reads or changes. */
import { z } from 'zod';
import type { Topic } from './topics';

interface Described<Input extends z.ZodType, Output extends z.ZodType> {
  /** One sentence: what the operation does, for whoever reads the list. */
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
}

/** Changes nothing in the library. */
export interface Read<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Described<I, O> {
  readonly kind: 'read';
  /** What the answer is made of: once one of these has changed, the answer may be another. */
  readonly topics: readonly Topic[];
}

/** May change the library. */
export interface Write<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Described<I, O> {
  readonly kind: 'write';
  /** What it may change; for some operations that depends on what they are given. */
  readonly topics: readonly Topic[] | ((input: z.output<I>) => readonly Topic[]);
}

export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Read<I, O> | Write<I, O>;

export function read<I extends z.ZodType, O extends z.ZodType>(
  summary: string,
  input: I,
  output: O,
  topics: Read['topics']
): Read<I, O> {
  return { kind: 'read', summary, input, output, topics };
}

export function write<I extends z.ZodType, O extends z.ZodType>(
  summary: string,
  input: I,
  output: O,
  topics: Write<I, O>['topics']
): Write<I, O> {
  return { kind: 'write', summary, input, output, topics };
}
