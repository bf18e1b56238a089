/** How one operation is described: what it takes, what it gives, and whether it changes the library. */
import { z } from 'zod';

export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** `write` may change what the user sees; `read` at most brings up to date what follows from the rest. */
  readonly kind: 'read' | 'write';
  /** One sentence: what the operation does, for whoever reads the list. */
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
}

export function read<I extends z.ZodType, O extends z.ZodType>(summary: string, input: I, output: O): Operation<I, O> {
  return { kind: 'read', summary, input, output };
}

export function write<I extends z.ZodType, O extends z.ZodType>(summary: string, input: I, output: O): Operation<I, O> {
  return { kind: 'write', summary, input, output };
}
