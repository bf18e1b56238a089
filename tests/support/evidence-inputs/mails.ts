/** Mails as Outlook, Gmail, Apple Mail, Thunderbird, Exchange and old gateways write them. */
import iconv from 'iconv-lite';
import { bytesOf, type EvidenceInput } from './input';
import { head, part, multi, base64, quoted, html, stub } from './mail-maker';

export const mails: readonly EvidenceInput[] = [
  {
    name: 'gmail-empty-plain.eml',
    about: 'Gmail’s two parts, the plain one of spaces and no-break spaces',
    bytes: stub('\u00A0\r\n \r\n\u200B', html('<div dir="ltr">Jo cut the <b>tapirqueue</b> to 2&nbsp;days</div>')),
    found: ['tapirqueue', '2 days'],
    unread: null
  },
  {
    name: 'newsletter-stub.eml',
    about: 'a gateway’s stub as the plain part',
    bytes: stub('This is a HTML message.', html('<p>Jo saved us 12&#37; with the okapiplan.</p>')),
    found: ['12%', 'okapiplan'],
    unread: null
  },
  {
    name: 'image-only-html.eml',
    about: 'an HTML part that is a picture: the plain part has the words',
    bytes: stub('Jo led the narwhalshift.', html('<img src="cid:1">')),
    found: ['narwhalshift'],
    unread: null
  },
  {
    name: 'poor-html.eml',
    about: 'an HTML part that says less than the plain one: both are found',
    bytes: stub(
      'Jo led the quollshift for three years and never missed one day of it.',
      html('<p>See axolotlnote.</p>')
    ),
    found: ['quollshift', 'axolotlnote'],
    unread: null
  },
  {
    name: 'outlook-preheader.eml',
    about: 'hidden text and conditional comments as Outlook templates have them',
    bytes: stub(
      '',
      html(
        '<div style="display:none;max-height:0">hiddenlemming</div><!--[if mso]><p>msolemming</p><![endif]--><p style="mso-hide:all;visibility: hidden">otherlemming</p><table><tr><td>Scrap</td><td>9</td><td>percent</td></tr></table><style>.x{color:red} stylelemming{}</style>'
      )
    ),
    found: ['Scrap', '9'],
    absent: ['hiddenlemming', 'msolemming', 'otherlemming', 'stylelemming', 'Scrap9', '9percent'],
    unread: null
  },
  {
    name: 'html-own-meta.eml',
    about: 'an HTML part whose charset only its own meta says',
    bytes: bytesOf(
      head('Subject: Otzyv', 'Content-Type: text/html', 'Content-Transfer-Encoding: base64'),
      '\r\n',
      base64(iconv.encode(html('<p>Склад без потерь, <i>Соболева</i></p>', '<meta charset="koi8-r">'), 'koi8-r'))
    ),
    found: ['Склад без потерь', 'Соболева'],
    unread: null
  },
  {
    name: 'apple-mail-mixed.eml',
    about: 'Apple Mail: text, a picture, and more text behind it',
    bytes: bytesOf(
      head('Subject: Before and behind'),
      multi(
        'mixed',
        'Apple-Mail-1',
        part('text/plain; charset=us-ascii', 'First the ocelotreport.'),
        part(
          'image/png; name=shot.png',
          base64('not a picture'),
          'Content-Disposition: inline; filename=shot.png',
          'Content-Transfer-Encoding: base64'
        ),
        part('text/plain; charset=utf-8', 'Then the pumaresult.\r\n\r\n--\r\nRuth')
      )
    ),
    found: ['ocelotreport', 'pumaresult', 'shot.png'],
    unread: null
  },
  {
    name: 'exchange-forward.eml',
    about: 'Exchange forwards a mail as message/rfc822, with its own headers in base64 words',
    bytes: bytesOf(
      head('Subject: FW: praise', 'Cc: Bela Kovács <bela@amsel.example>', 'Date: Tue, 3 Mar 2026 09:12:00 +0100'),
      multi(
        'mixed',
        'fw1',
        part('text/plain', 'See below.'),
        part(
          'message/rfc822',
          'From: Chef <chef@sjoberg.example>\r\nTo: ruth@amsel.example\r\nSubject: =?utf-8?B?R3LDvMOfZQ==?= =?utf-8?Q?_aus_Malm=C3=B6?=\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Jo f=FChrte die wombatschicht.</p>',
          'Content-Disposition: attachment; filename="praise.eml"'
        )
      )
    ),
    found: ['Bela Kovács', '2026', 'See below', 'Grüße aus Malmö', 'Chef', 'Jo führte die wombatschicht'],
    unread: null
  },
  {
    name: 'forward-in-forward.eml',
    about: 'a forward of a forward of a forward',
    bytes: bytesOf(
      head('Subject: Fwd'),
      part(
        'message/rfc822',
        head('Subject: Fwd two') +
          part('message/rfc822', head('Subject: innermostgecko') + part('text/plain', 'deepgecko words'))
      )
    ),
    found: ['innermostgecko', 'deepgecko'],
    unread: null
  },
  {
    name: 'cut-encoded-words.eml',
    about: 'encoded words cut inside a character, as old Outlook and some Japanese senders write',
    bytes: bytesOf(
      head(
        'Subject: =?utf-8?B?WnVmcmllZGVuaGVpdCBnZXN0aWVnZW4g4oI=?=\r\n =?utf-8?B?rCA0MDAg?= =?utf-8?Q?f=C3?= =?utf-8?Q?=BCr_Jo?='
      ),
      part('text/plain', 'body')
    ),
    found: ['Zufriedenheit gestiegen € 400 für Jo'],
    unread: null
  },
  {
    name: 'iso-2022-jp.eml',
    about: 'a Japanese mail of the old school, subject and text in ISO-2022-JP',
    bytes: bytesOf(
      head('Subject: =?ISO-2022-JP?B?GyRCP2RBJj51GyhC?='),
      'Content-Type: text/plain; charset=ISO-2022-JP\r\nContent-Transfer-Encoding: 7bit\r\n\r\n',
      Buffer.from('1b2442', 'hex'),
      Buffer.from('$_$J$5$s', 'latin1'),
      Buffer.from('1b2842', 'hex'),
      ' kapibara'
    ),
    found: ['推薦状', 'みなさん', 'kapibara'],
    unread: null
  },
  {
    name: 'gb2312.eml',
    about: 'a Chinese mail, GB2312 in base64',
    bytes: bytesOf(
      head('Subject: =?gb2312?B?' + base64(iconv.encode('推荐信', 'gbk')) + '?='),
      'Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n',
      base64(iconv.encode('退货减少了一半', 'gbk'))
    ),
    found: ['推荐信', '退货减少了一半'],
    unread: null
  },
  {
    name: 'cp850-mail.eml',
    about: 'a mail that names a DOS code page',
    bytes: bytesOf(
      head('Subject: Dank'),
      'Content-Type: text/plain; charset=cp850\r\n\r\n',
      iconv.encode('Die Prüfer aus Köln lobten die Übergabe', 'cp850')
    ),
    found: ['Prüfer aus Köln lobten die Übergabe'],
    unread: null
  },
  {
    name: 'no-charset-8bit.eml',
    about: 'eight-bit letters without a charset',
    bytes: bytesOf(
      head('Subject: x'),
      'Content-Type: text/plain\r\n\r\n',
      iconv.encode('Größe und Maß, sagt Jürgen', 'win1252')
    ),
    found: ['Größe und Maß, sagt Jürgen'],
    unread: null
  },
  {
    name: 'wrong-charset.eml',
    about: 'us-ascii is claimed, UTF-8 is sent',
    bytes: bytesOf(head('Subject: x'), part('text/plain; charset=us-ascii', 'Größe zählt, Ångström')),
    found: ['Größe zählt, Ångström'],
    unread: null
  },
  {
    name: 'format-flowed.eml',
    about: 'Thunderbird’s format=flowed with DelSp: a sentence goes over lines',
    bytes: bytesOf(
      head('Subject: flowed'),
      part(
        'text/plain; charset=utf-8; format=flowed; delsp=yes',
        'Jo brought the waiting time fr \r\nom nine to  \r\n two days.\r\n> quoted ibex\r\n'
      )
    ),
    found: ['waiting time from nine to two days', 'quoted ibex'],
    unread: null
  },
  {
    name: 'qp-latin2.eml',
    about: 'quoted-printable in ISO-8859-2 with soft line ends in the middle of a word',
    bytes: bytesOf(
      head('Subject: =?iso-8859-2?Q?Po=B6wiadczenie?='),
      'Content-Type: text/plain; charset="iso-8859-2"\r\nContent-Transfer-Encoding: Quoted-Printable\r\n\r\n',
      quoted(iconv.encode('Pani Sobczyńska wdro', 'latin2')),
      '=\r\n',
      quoted(iconv.encode('żyła nowy system', 'latin2'))
    ),
    found: ['Poświadczenie', 'Sobczyńska wdrożyła'],
    unread: null
  },
  {
    name: 'rfc2231-name.eml',
    about: 'an attachment whose name is in pieces (RFC 2231)',
    bytes: bytesOf(
      head('Subject: files'),
      multi(
        'mixed',
        'm',
        part('text/plain', 'See the file.'),
        part(
          'application/pdf',
          base64('%PDF-1.4'),
          "Content-Disposition: attachment; filename*0*=UTF-8''Zeugnis%20f%C3%BC; filename*1*=r%20Jo.pdf",
          'Content-Transfer-Encoding: base64'
        )
      )
    ),
    found: ['Zeugnis für Jo.pdf'],
    unread: null
  }
];
