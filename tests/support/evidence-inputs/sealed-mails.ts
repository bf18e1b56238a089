/** More: Mails as Outlook, Gmail, Apple Mail, Thunderbird, Exchange and old gateways write them. */
import iconv from 'iconv-lite';
import { bytesOf, type EvidenceInput } from './input';
import { head, part, multi, base64, html, nested } from './mail-maker';

export const sealedMails: readonly EvidenceInput[] = [
  {
    name: 'deep-twelve.eml',
    about: 'twelve multiparts in each other, as mailing lists and scanners wrap them',
    bytes: bytesOf(head('Subject: deep'), nested(12, 'the caracalwords at the bottom')),
    found: ['caracalwords'],
    unread: null
  },
  {
    name: 'deep-four-hundred.eml',
    about: 'nested too deep to be read: said',
    bytes: bytesOf(head('Subject: abysswalrus'), nested(400, 'bottom')),
    found: ['abysswalrus'],
    unread: 'partly'
  },
  {
    name: 'winmail.eml',
    about: 'Outlook’s winmail.dat: what is inside is not read, and that is said',
    bytes: bytesOf(
      head('Subject: tnef'),
      multi(
        'mixed',
        'm',
        part('text/plain', 'Short magpienote.'),
        part(
          'application/ms-tnef; name="winmail.dat"',
          base64(Buffer.from('223e9f780100', 'hex')),
          'Content-Disposition: attachment; filename="winmail.dat"',
          'Content-Transfer-Encoding: base64'
        )
      )
    ),
    found: ['magpienote', 'winmail.dat'],
    unread: 'partly'
  },
  {
    name: 'smime-encrypted.eml',
    about: 'S/MIME from Outlook, encrypted',
    bytes: bytesOf(
      head(
        'Subject: sealedheron',
        'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
        'Content-Transfer-Encoding: base64'
      ),
      '\r\n',
      base64(Buffer.from('3082010006092a864886f70d010703a0'.repeat(20), 'hex'))
    ),
    found: ['sealedheron'],
    unread: 'encrypted'
  },
  {
    name: 'pgp-mime.eml',
    about: 'PGP/MIME from Thunderbird, encrypted',
    bytes: bytesOf(
      head('Subject: sealedstork'),
      multi(
        'encrypted; protocol="application/pgp-encrypted"',
        'p',
        part('application/pgp-encrypted', 'Version: 1'),
        part(
          'application/octet-stream; name="encrypted.asc"',
          '-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA0noisenoise\r\n-----END PGP MESSAGE-----'
        )
      )
    ),
    found: ['sealedstork'],
    absent: ['noisenoise'],
    unread: 'encrypted'
  },
  {
    name: 'pgp-inline.eml',
    about: 'PGP in the text itself',
    bytes: bytesOf(
      head('Subject: sealedcrane'),
      part('text/plain', '-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA0noisenoise\r\n=abcd\r\n-----END PGP MESSAGE-----')
    ),
    found: ['sealedcrane'],
    absent: ['noisenoise'],
    unread: 'encrypted'
  },
  {
    name: 'smime-signed.eml',
    about: 'a signed mail (multipart/signed) is read; the signature is no word',
    bytes: bytesOf(
      head('Subject: signed'),
      multi(
        'signed; protocol="application/pkcs7-signature"',
        's',
        part('text/plain', 'Signed ibiswords.'),
        part('application/pkcs7-signature; name=smime.p7s', base64('MIInoisesig'), 'Content-Transfer-Encoding: base64')
      )
    ),
    found: ['ibiswords'],
    absent: ['MIInoisesig'],
    unread: null
  },
  {
    name: 'archive.mbox',
    about: 'Thunderbird’s folder: two mails in one file',
    bytes: bytesOf(
      'From - Tue Mar 03 09:12:00 2026\r\nSubject: first lynxmail\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n',
      base64('Größe lynxbody'),
      '\r\n\r\nFrom - Wed Mar 04 09:12:00 2026\r\nSubject: second\r\n\r\n>From the depot: ottermail\r\n'
    ),
    found: ['first lynxmail', 'Größe lynxbody', 'second', 'From the depot: ottermail'],
    unread: null
  },
  {
    name: 'headers-only.eml',
    about: 'a mail without a body',
    bytes: bytesOf(head('Subject: only a dodosubject')),
    found: ['dodosubject', 'ruth@amsel.example'],
    unread: null
  },
  {
    name: 'related-in-alternative.eml',
    about: 'Outlook: alternative with related HTML and a picture of the signature',
    bytes: bytesOf(
      head('Subject: rel'),
      multi(
        'mixed',
        'o',
        multi(
          'related',
          'r',
          multi(
            'alternative',
            'a',
            part('text/plain; charset=utf-8', 'Jo runs kiwiteam'),
            part(
              'text/html; charset=utf-8',
              html('<p class=MsoNormal>Jo runs <span>kiwi</span>team</p><o:p>&nbsp;</o:p>')
            )
          ),
          part(
            'image/gif; name=image001.gif',
            base64('GIF89a'),
            'Content-ID: <image001>',
            'Content-Transfer-Encoding: base64'
          )
        )
      )
    ),
    found: ['kiwiteam'],
    unread: null
  },
  {
    name: 'text-attachment.eml',
    about: 'a text file attached: its words count',
    bytes: bytesOf(
      head('Subject: att'),
      multi(
        'mixed',
        'm',
        part('text/plain', 'See attachment.'),
        part(
          'text/plain; charset=windows-1250; name=ocena.txt',
          base64(iconv.encode('Ocena: wyróżniający, lisiaczek', 'win1250')),
          'Content-Disposition: attachment; filename=ocena.txt',
          'Content-Transfer-Encoding: base64'
        )
      )
    ),
    found: ['See attachment', 'ocena.txt', 'wyróżniający, lisiaczek'],
    // Above its words, and among the attachments.
    twice: ['ocena.txt'],
    unread: null
  },
  {
    name: 'utf16-html-part.eml',
    about: 'an HTML part in UTF-16 by base64, as a CRM exports',
    bytes: bytesOf(
      head('Subject: crm', 'Content-Type: text/html; charset=utf-16', 'Content-Transfer-Encoding: base64'),
      '\r\n',
      base64(Buffer.from('\uFEFF<p>Umsatz stieg um 8&nbsp;%, Äffchen</p>', 'utf16le'))
    ),
    found: ['Umsatz stieg um 8 %, Äffchen'],
    unread: null
  },
  {
    name: 'folded-tab-headers.eml',
    about: 'headers over many lines with tabs, capital names, a comment in the type',
    bytes: bytesOf(
      'SUBJECT: a long\r\n\tfolded finchsubject\r\nfrom: "Amsel, Ruth" <r@a.example>\r\nTO: a@b.example,\r\n\tc@d.example\r\ncOnTeNt-TyPe: text/plain (plain); charset=utf-8\r\n\r\nbody robin'
    ),
    found: ['a long folded finchsubject', 'Amsel, Ruth', 'c@d.example', 'body robin'],
    unread: null
  }
];
