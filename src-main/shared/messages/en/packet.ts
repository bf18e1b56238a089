/** Why an enclosure can't go along as it is, and what came out otherwise than one would think. */
export const packet = {
  'enclosed.missing': 'This file is missing from the library’s folder. Add it again in Proof, or leave it out.',
  'enclosed.changed': 'This file is no longer the one you added. Add it again in Proof, or leave it out.',
  'enclosed.empty': 'This file is empty. Add the right one in Proof, or leave it out.',
  'enclosed.locked':
    'This PDF asks for a password, so it can’t be merged. Save a copy without the password and add that, or send it as a file of its own.',
  'enclosed.encrypted':
    'This PDF is encrypted for certain readers, so it can’t be merged, and an employer can’t open it. Save a copy without the encryption and add that.',
  'enclosed.damaged':
    'This file can’t be opened: it is damaged, or not the type its name says. Open it yourself before you send it.',
  'enclosed.large':
    'This file is too large to become pages of the packet. Add a smaller copy, or send it as a file of its own.',
  'enclosed.form':
    'This form can only be shown by Adobe’s own programs; what others see is a page that asks to wait. Open it there, print it to a PDF, and add that.',
  'enclosed.slow': 'This file takes too long to open. Add a simpler copy of it, or send it as a file of its own.',
  'enclosed.noSuchPages':
    '{pages, plural, one {These pages are not in the file: it has one page.} other {These pages are not in the file: it has # pages.}} Choose others.',
  'enclosed.tooManyPages':
    'These are {chosen, number} pages, and the packet takes {most, number} from one file. Choose the ones that matter, like 1-3.',

  'packet.first': 'Enclosure {number} ({title})',
  'packet.next': 'enclosure {number} ({title})',
  'packet.notMerged':
    '{named} could not be merged. {count, plural, one {Look at it in Enclosures.} other {Look at them in Enclosures.}}',
  'packet.sendApart':
    '{count, plural, one {Send {named} along as a file of its own.} other {Send {named} along as files of their own.}}',
  'packet.pictures': 'The pages of {named} went in as pictures: they look the same, but their text can’t be searched.',
  'packet.besideBlack':
    'Pages of {named} that share fonts or pictures with a blacked-out page went in as pictures, too, so that nothing of what is black can be read out of the file. Their text can’t be searched.',
  'packet.untagged':
    '{count, plural, one {{named} came without tags, so a screen reader reads the text as it comes, without its headings and tables.} other {{named} came without tags, so a screen reader reads their text as it comes, without its headings and tables.}}',
  'packet.signed':
    '{count, plural, one {{named} is a signed file.} other {{named} are signed files.}} The packet shows the signature’s picture, but nobody can check it there: where it counts, send the file itself along, too.',
  'packet.fontless':
    '{count, plural, one {{named} has letters whose fonts are not in the file.} other {{named} have letters whose fonts are not in the file.}} They show only where a computer has such fonts, so look at these pages before you send them.',

  'mail.tooLarge':
    '“{title}” is too large for this e-mail and is not attached: many mail servers refuse more than 20 MB in all. Choose fewer pages, or send it another way.',
  'mail.notAttached': '“{title}” is not attached: {why}',
  'mail.notRead': 'it could not be read.',

  'saved.fullDisk': 'The disk of your library is full, so this text was not kept among the letter’s versions.',
  'saved.notKept':
    'Your library can’t be written at the moment, so this text was not kept among the letter’s versions.',
  'saved.fontsLack': 'The document’s own fonts lack {signs}: whoever opens it needs a font that has them.'
} as const;
