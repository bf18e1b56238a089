/** The check of what the paper can show: characters for which this computer has no font. */
import { signsInWords } from '../sheet/printed-signs';
import type { Check, Found, Unprintable } from './check';
import { message } from '../../messages/message';

const says = {
  text: 'findings.unprintableText',
  subject: 'findings.unprintableSubject',
  sender: 'findings.unprintableSender',
  recipient: 'findings.unprintableRecipient',
  date: 'findings.unprintableDate'
} as const;

export const printableChecks: Check[] = [
  {
    id: 'content.printable',
    group: 'content',
    title: message('findings.unprintableTitle'),
    reason: message('findings.unprintableReason'),
    source: { citation: message('findings.unprintableSource') },
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    find: ({ unprintable }) => unprintable && unprintable.map(asFound)
  }
];

function asFound({ where, number, signs, at }: Unprintable): Found {
  const named = { signs: signsInWords(signs) };
  return {
    message:
      where === 'enclosure'
        ? message('findings.unprintableEnclosure', { ...named, number: number ?? 0 })
        : message(says[where], named),
    words: `${where} ${number ?? ''} ${signs.join('')}`,
    ...(at && { at }),
    ...(where === 'subject' && { where })
  };
}
