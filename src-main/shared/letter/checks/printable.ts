/** The check of what the paper can show: characters for which this computer has no font. */
import { signsInWords } from '../sheet/printed-signs';
import type { Check, Found, Unprintable } from './check';

const places: Record<Exclude<Unprintable['where'], 'enclosure'>, string> = {
  text: 'in your text',
  subject: 'in the subject',
  sender: 'in your address',
  recipient: 'in their address',
  date: 'in the date'
};

export const printableChecks: Check[] = [
  {
    id: 'content.printable',
    group: 'content',
    title: 'Every character can be printed',
    reason:
      'Characters without a font come out as empty boxes, on paper and in a PDF. Install a font that has them and start the program again, or write them in other letters.',
    source: { citation: 'The fonts of this computer' },
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    find: ({ unprintable }) => unprintable && unprintable.map(asFound)
  }
];

function asFound({ where, number, signs, at }: Unprintable): Found {
  const place = where === 'enclosure' ? `in the name of enclosure ${number}` : places[where];
  return {
    message: `This computer can’t print ${signsInWords(signs)} ${place}.`,
    words: `${where} ${number ?? ''} ${signs.join('')}`,
    ...(at && { at }),
    ...(where === 'subject' && { where })
  };
}
