/** Keys that follow from a name by a rule, so that a new kind of thing or a new column needs its words and no table of keys. */
import type { DamagedKind, SearchKind, Trashable } from '../kinds';
import { english, type MessageKey } from './catalogue';

type Camel<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;
const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What a kind can be called, and which kinds are: see `en/kinds.ts`. */
interface Named {
  name: Trashable | DamagedKind;
  counted: DamagedKind;
  found: SearchKind;
  untitled: Trashable;
}

/** `question_card`, `name`: `kinds.questionCard.name`. The compiler misses a message that the catalogue lacks. */
export function kindKey<Form extends keyof Named, Kind extends Named[Form]>(kind: Kind, form: Form) {
  return `kinds.${camel(kind)}.${form}` as `kinds.${Camel<Kind>}.${Form}`;
}

type FieldKey = Extract<MessageKey, `damage.field${string}`>;

/** `source_person`: the message by which the screens call that column of the library; undefined where they show none. */
export function fieldKey(column: string): FieldKey | undefined {
  const key = `damage.field${camel(`_${column}`)}`;
  return key in english ? (key as FieldKey) : undefined;
}
