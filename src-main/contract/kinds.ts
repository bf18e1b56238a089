/** The enums that follow from the list of kinds, `shared/kinds.ts`. */
import { z } from 'zod';
import { able } from '../shared/kinds';

export const trashable = z.enum(able('trash'));
export type Trashable = z.infer<typeof trashable>;
export const searchKind = z.enum(able('search'));
export type SearchKind = z.infer<typeof searchKind>;
export const damagedKind = z.enum(able('sealed'));
export type DamagedKind = z.infer<typeof damagedKind>;
export const dueKind = z.enum(able('due'));
