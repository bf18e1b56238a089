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
