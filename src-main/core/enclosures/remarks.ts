/** What the user must know of a packet besides that it is there: what failed first. */
import type { Enclosure } from '../../contract';
import { message, type Message } from '../../shared/messages/catalogue';
import type { Merged } from '../packet/tasks';

export function remarksOn(
  { refused, pictured, untagged, signed, fontless }: Omit<Merged, 'bytes' | 'pages'>,
  list: readonly Enclosure[]
): Message[] {
  const included = list.filter((each) => each.included);
  const isRefused = ({ number }: Enclosure): boolean => refused.some((each) => each.number === number);
  const apart = included.filter((each) => each.way === 'attached' && each.problem === null);
  const troubled = included.filter((each) => (each.way === 'attached' && each.problem !== null) || isRefused(each));
  const pictures = included.filter(({ number }) => pictured.includes(number ?? 0));
  const painted = pictures.filter(({ redactions }) => redactions.length === 0);
  const blackened = pictures.filter(({ redactions }) => redactions.length > 0);
  const bare = included.filter(({ number }) => untagged.includes(number ?? 0));
  const sealed = included.filter(({ number }) => signed.includes(number ?? 0));
  const borrowed = included.filter(({ number }) => fontless.includes(number ?? 0));
  return [
    ...about(troubled, (count) => message('packet.notMerged', { count, named: named(troubled, 'packet.first') })),
    ...about(apart, (count) => message('packet.sendApart', { count, named: named(apart) })),
    ...about(painted, () => message('packet.pictures', { named: named(painted) })),
    ...about(blackened, () => message('packet.besideBlack', { named: named(blackened) })),
    ...about(bare, (count) => message('packet.untagged', { count, named: named(bare, 'packet.first') })),
    ...about(sealed, (count) => message('packet.signed', { count, named: named(sealed, 'packet.first') })),
    ...about(borrowed, (count) => message('packet.fontless', { count, named: named(borrowed, 'packet.first') }))
  ];
}

const about = ({ length }: readonly Enclosure[], said: (count: number) => Message): Message[] =>
  length === 0 ? [] : [said(length)];

/** `beginning`: how the first is named, which a sentence may begin with. */
const named = (
  enclosures: readonly Enclosure[],
  beginning: 'packet.first' | 'packet.next' = 'packet.next'
): Message[] =>
  enclosures.map(({ number, title }, index) =>
    message(index === 0 ? beginning : 'packet.next', { number: String(number), title })
  );
