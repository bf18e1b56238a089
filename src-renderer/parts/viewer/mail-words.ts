/** A mail's headers in the reader's words. */
import type { ShownMail } from '$contract';
import { formatWhen } from '../../i18n/formats';
import { t } from '../../i18n/messages';

interface Header {
  of: 'from' | 'replyTo' | 'to' | 'cc' | 'bcc' | 'date';
  name: string;
  value: string;
}

/** In the reader's own form and time zone; as the sender's program wrote it where it is no date. */
function formatMailDate(written: string): string {
  // Names of zones and remarks in brackets say again what the offset says.
  const at = new Date(written.replace(/\([^()]*\)/g, '').trim());
  if (written.trim() === '' || Number.isNaN(at.getTime())) return written;
  return formatWhen(at, { dateStyle: 'full', timeStyle: 'short' });
}

/** The headers that a mail has, in the order in which they are read. */
export function headersOf(mail: ShownMail): Header[] {
  const replyTo = mail.replyTo === mail.from ? '' : mail.replyTo;
  const all: Header[] = [
    { of: 'from', name: t('mails.sender'), value: mail.from },
    { of: 'replyTo', name: t('mails.replyTo'), value: replyTo },
    { of: 'to', name: t('mails.to'), value: mail.to },
    { of: 'cc', name: t('mails.cc'), value: mail.cc },
    { of: 'bcc', name: t('mails.bcc'), value: mail.bcc },
    { of: 'date', name: t('mails.date'), value: formatMailDate(mail.date) }
  ];
  return all.filter(({ value }) => value.trim() !== '');
}

/** Why parts of a mail are not shown, and what to do. */
export const missingWords: Record<NonNullable<ShownMail['missing']>, { title: string; text: string }> = {
  long: { title: t('mails.long'), text: t('mails.longWhy') },
  deep: { title: t('mails.deep'), text: t('mails.deepWhy') },
  packed: { title: t('mails.packed'), text: t('mails.packedWhy') },
  elsewhere: { title: t('mails.elsewhere'), text: t('mails.elsewhereWhy') },
  damaged: { title: t('mails.damaged'), text: t('mails.damagedWhy') }
};
