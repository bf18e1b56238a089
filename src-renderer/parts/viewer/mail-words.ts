/** A mail's headers in the reader's words. */
import type { ShownMail } from '$contract';

/** In the reader's own form and time zone; as the sender's program wrote it where it is no date. */
function formatMailDate(written: string): string {
  // Names of zones and remarks in brackets say again what the offset says.
  const at = new Date(written.replace(/\([^()]*\)/g, '').trim());
  if (written.trim() === '' || Number.isNaN(at.getTime())) return written;
  return at.toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'short' });
}

/** The headers that a mail has, in the order in which they are read. */
export function headersOf(mail: ShownMail): { name: string; value: string }[] {
  const replyTo = mail.replyTo === mail.from ? '' : mail.replyTo;
  return [
    { name: 'From', value: mail.from },
    { name: 'Reply to', value: replyTo },
    { name: 'To', value: mail.to },
    { name: 'Cc', value: mail.cc },
    { name: 'Bcc', value: mail.bcc },
    { name: 'Date', value: formatMailDate(mail.date) }
  ].filter(({ value }) => value.trim() !== '');
}

const elsewhere = 'Open it in your mail program to see all of it, and save what is missing as PDF.';

/** Why parts of a mail are not shown, and what to do. */
export const missingWords: Record<NonNullable<ShownMail['missing']>, { title: string; text: string }> = {
  long: { title: 'This mail goes on', text: `It is so long that only its beginning is shown. ${elsewhere}` },
  deep: {
    title: 'A mail within this one is not opened',
    text: 'It lies more than ten mails deep. Add it to the evidence from the attachments below, and read it there.'
  },
  packed: {
    title: 'Parts of this mail can’t be read here',
    text: `They are signed or packed in a form that this program doesn’t open. ${elsewhere}`
  },
  elsewhere: {
    title: 'Not all that was attached is in this mail',
    text: 'It only names a file that lies on a server or opens in its own program. Save that file, and add it here.'
  },
  damaged: { title: 'Parts of this mail are damaged', text: `What could be read is shown. ${elsewhere}` }
};
