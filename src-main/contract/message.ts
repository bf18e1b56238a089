/** What the core says to people: which message of the catalogue, and its parameters. The screen puts it into words. */
import { z } from 'zod';
import type { MessageKey } from '../shared/messages/catalogue';
import type { Param } from '../shared/messages/params';

const key = z.custom<MessageKey>((value) => typeof value === 'string' && value !== '');

const param: z.ZodType<Param> = z.lazy(() => z.union([z.string(), z.number(), message, z.array(message)]));

export const message = z.object({ key, params: z.record(z.string(), param).optional() });
