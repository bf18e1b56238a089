/** Mails that Outlook saved: Unicode and code pages, three kinds of bodies, attachments, mails within mails. Invented content. */
import iconv from 'iconv-lite';
import type { EvidenceInput } from './input';
import { msgOf, packedRtf, type MsgInput } from './msg-maker';

const ruth = { name: 'Ruth Amsel', address: 'ruth@amsel.example' };
const jo = { name: 'Jo Möwe', address: 'jo@sample.example' };
const sent = new Date('2026-03-03T08:12:00Z');
const input = (
  name: string,
  about: string,
  mail: MsgInput,
  found: string[],
  more: Partial<EvidenceInput> = {}
): EvidenceInput => ({
  name: `${name}.msg`,
  about,
  bytes: msgOf({ from: ruth, to: [jo], sent, subject: 'Reference', ...mail }),
  found,
  unread: null,
  ...more
});

/** MS-OXRTFCP 4.1: the specification's own example, packed with references to what came before. */
const helloWorld = Buffer.from(
  '2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232 0af32068656c090020627705b06c647d0a800fa0'.replace(
    / /g,
    ''
  ),
  'hex'
);
/** A page packed into RTF, as Exchange does (MS-OXRTFEX). */
const pageInRtf =
  '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fswiss Arial;}}\n{\\*\\htmltag19 <html>}{\\*\\htmltag50 <body>}' +
  "{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 The stoatplan saved 12 %{\\*\\htmltag84 &#8212;}\\htmlrtf \\'97\\htmlrtf0 gr\\'fcndlich.\\htmlrtf }\\htmlrtf0{\\*\\htmltag72 </p>}}";

export const msgs: readonly EvidenceInput[] = [
  input(
    'plain',
    'a plain mail in Unicode',
    { subject: 'Zeugnis für Jo', body: 'Jo cut the waiting time – 9 to 2 days.\r\nGrüße' },
    [
      'Zeugnis für Jo',
      'Ruth Amsel <ruth@amsel.example>',
      'Jo Möwe <jo@sample.example>',
      'Tue, 03 Mar 2026 08:12:00 GMT',
      '9 to 2 days',
      'Grüße'
    ]
  ),
  input(
    'copies',
    'copies, hidden copies, and a sender within an Exchange',
    {
      from: { name: 'Vole, Ann', address: '/O=ACME/OU=EXCHANGE/CN=RECIPIENTS/CN=AVOLE', kind: 'EX' },
      to: [jo, { name: 'Ben Newt', address: 'ben@newt.example', kind: 'cc' }, { name: 'Cy Eft', kind: 'bcc' }],
      body: 'See below.'
    },
    ['Vole, Ann', 'Ben Newt <ben@newt.example>', 'Cy Eft', 'See below.'],
    { absent: ['/O=ACME'] }
  ),
  input(
    'no-people',
    'a draft: people only as they were typed',
    { from: undefined, representing: 'Ann Vole', to: [], displayTo: 'Jo; Ben', body: 'Draft words' },
    ['Ann Vole', 'Jo; Ben', 'Draft words']
  ),
  input(
    'page-utf8',
    'a page in UTF-8',
    { html: '<p>Jo led the <b>numbat</b>shift – <i>grün</i></p><style>hiddenstyle{}</style>', internetCodePage: 65001 },
    ['numbatshift – grün'],
    { absent: ['hiddenstyle'] }
  ),
  input(
    'page-1251',
    'a page in Windows-1251, said by the mail',
    { html: iconv.encode('<p>Склад без потерь</p>', 'win1251'), internetCodePage: 1251 },
    ['Склад без потерь']
  ),
  input(
    'page-meta',
    'a page that says its own encoding',
    { html: iconv.encode('<meta charset=koi8-r><p>Склад без потерь</p>', 'koi8-r') },
    ['Склад без потерь']
  ),
  input(
    'page-japanese',
    'a page in ISO-2022-JP (code page 50220)',
    { html: Buffer.from('<p>\u001b$B:_8K\u001b(B</p>', 'latin1'), internetCodePage: 50220 },
    ['在庫']
  ),
  input(
    'page-and-plain',
    'both bodies, of which the page says all',
    { body: 'Jo led the quokkashift', html: '<p>Jo led the quokkashift</p>' },
    ['quokkashift']
  ),
  input(
    'rtf-packed',
    'an RTF body, packed',
    { rtf: packedRtf("{\\rtf1\\ansi\\ansicpg1252 Jo f\\'fchrte die dugongliste \\u8211 ? ein.\\par}") },
    ['führte die dugongliste – ein']
  ),
  input('rtf-example', 'an RTF body as the specification packs it', { rtf: helloWorld }, ['hello world']),
  input('rtf-plain', 'an RTF body that is not packed', { rtf: packedRtf('{\\rtf1\\ansi The serowlist\\par}', false) }, [
    'The serowlist'
  ]),
  input(
    'rtf-page',
    'a page that Exchange packed into RTF',
    { rtf: packedRtf(pageInRtf) },
    ['stoatplan saved 12 %', 'gründlich'],
    { absent: ['htmltag', '<p>', 'Arial'] }
  ),
  input(
    'rtf-broken',
    'an RTF body that says it is longer than it is',
    { rtf: Buffer.concat([Buffer.from('ffffff7f', 'hex'), packedRtf('{\\rtf1 x}').subarray(4)]) },
    ['Reference'],
    { unread: 'partly' }
  ),
  input(
    'ansi-1250',
    'Outlook 2000 on a Polish Windows',
    { encoding: 'win1250', codePage: 1250, subject: 'Opinia: Sobczyńska', body: 'Wdrożyła usługę w październiku' },
    ['Opinia: Sobczyńska', 'Wdrożyła usługę w październiku']
  ),
  input(
    'ansi-932',
    'Outlook 2000 on a Japanese Windows',
    { encoding: 'shift_jis', codePage: 932, subject: '推薦状', body: '倉庫の在庫をまとめました' },
    ['推薦状', '倉庫の在庫をまとめました']
  ),
  input(
    'ansi-unsaid',
    'Outlook 97, whose code page nothing says',
    { encoding: 'win1251', subject: 'Отзыв о работе', body: 'Соболева ускорила отгрузку вдвое' },
    ['Отзыв о работе', 'Соболева ускорила отгрузку']
  ),
  input(
    'attached',
    'attachments with long names, short ones, and none',
    {
      body: 'Attached.',
      attachments: [
        {
          name: 'Übersicht der Rückläufer 2025 für den Ausschuss.pdf',
          type: 'application/pdf',
          bytes: Buffer.from('%PDF-1.7')
        },
        { name: '', shortName: 'SHORT~1.TXT', bytes: Buffer.from('x') },
        { name: '', bytes: Buffer.alloc(9000, 7) }
      ]
    },
    ['Übersicht der Rückläufer 2025 für den Ausschuss.pdf', 'SHORT~1.TXT']
  ),
  input(
    'linked',
    'an attachment that stayed on a server',
    {
      body: 'See the file.',
      attachments: [
        { name: 'plan.xlsx', elsewhere: true },
        { name: 'a.txt', bytes: Buffer.from('a') }
      ]
    },
    ['See the file.', 'plan.xlsx', 'a.txt'],
    { unread: 'partly' }
  ),
  input(
    'within',
    'a mail within a mail within a mail',
    {
      body: 'Forwarding.',
      attachments: [
        {
          mail: {
            subject: 'Inner praise',
            from: { name: 'Eve Ibex', address: 'eve@ibex.example' },
            sent: new Date('2025-12-01T10:00:00Z'),
            body: 'The ibexreport is right.',
            attachments: [
              { mail: { subject: 'Innermost', body: 'The narwhalnote.', to: [jo] } },
              { name: 'inner.txt', bytes: Buffer.from('in') }
            ]
          }
        },
        { name: 'behind.txt', bytes: Buffer.from('b') }
      ]
    },
    [
      'Forwarding.',
      'behind.txt',
      'Inner praise',
      'Eve Ibex <eve@ibex.example>',
      'Mon, 01 Dec 2025 10:00:00 GMT',
      'The ibexreport is right.',
      'inner.txt',
      'Innermost',
      'The narwhalnote.'
    ]
  ),
  input(
    'signed',
    'a signed mail whose words stand in what was signed',
    {
      messageClass: 'IPM.Note.SMIME.MultipartSigned',
      attachments: [
        {
          name: 'smime.p7m',
          type: 'multipart/signed',
          bytes: Buffer.from(
            'Content-Type: multipart/signed; boundary=s\r\n\r\n--s\r\nContent-Type: text/plain\r\n\r\nThe signed kakaponote.\r\n--s\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nAAAA\r\n--s--\r\n'
          )
        }
      ]
    },
    ['The signed kakaponote.']
  ),
  input(
    'sealed',
    'an encrypted mail',
    {
      messageClass: 'IPM.Note.SMIME',
      attachments: [{ name: 'smime.p7m', type: 'application/pkcs7-mime', bytes: Buffer.alloc(200, 9) }]
    },
    ['Reference'],
    { unread: 'encrypted' }
  ),
  input(
    'long',
    'streams longer than a sector, and a body of half a megabyte',
    {
      body: `${'Words and words. '.repeat(30_000)}lastword`,
      attachments: [{ name: 'big.bin', bytes: Buffer.alloc(300_000, 5) }]
    },
    ['lastword', 'big.bin']
  ),
  input('nothing', 'no words at all but a subject', {}, ['Reference'])
];
