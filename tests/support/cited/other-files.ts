/** Mails, office files, tables and texts that facts are looked up in. */
import { docx, p, r, word, xlsx } from '../evidence-inputs/office-maker';
import { base64, head, html, multi, part } from '../evidence-inputs/mail-maker';

const row = (...cells: (string | number)[]): string =>
  `<row>${cells.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`;
const tc = (text: string): string => `<w:tc>${p(r(text))}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.map(tc).join('')}</w:tr>`;

export const otherFiles: Record<string, string | Uint8Array> = {
  'note-from-ruth.eml':
    head('Subject: What you did for us', 'Date: Tue, 3 Mar 2026 09:12:00 +0100') +
    part(
      'text/plain; charset=utf-8',
      'Hello Jo,\r\n\r\nyes, do use it: you closed 318 tickets in =\r\nyour first month, and the waiting list shrank by a third,\r\nfrom sixty to forty. I have =\r\ntold every=\r\nbody.\r\n\r\nRuth\r\nTel. 0171 318 555\r\n',
      'Content-Transfer-Encoding: quoted-printable'
    ),
  'kundenmail.eml':
    head('Subject: =?utf-8?Q?Danke_f=C3=BCr_alles?=') +
    multi(
      'alternative',
      'b1',
      part('text/plain; charset=utf-8', base64('Danke. Der Rest steht unten.'), 'Content-Transfer-Encoding: base64'),
      part(
        'text/html; charset=utf-8',
        base64(
          html(
            '<p>Liebe Frau Sommer,</p><p>seit Sie da sind, haben wir 27&nbsp;Tage keine Reklamation. Die Liefer&shy;treue liegt bei 98,7&nbsp;v.&nbsp;H., das sind f&uuml;nf Punkte mehr.</p>'
          )
        ),
        'Content-Transfer-Encoding: base64'
      )
    ),
  'course-certificate.docx': docx({
    main: word(
      p(r('Certificate of attendance')) +
        p(
          r('Tomasz Lis took part in '),
          r('32'),
          r(' lessons of the '),
          r('forklift'),
          r(' course and passed with 9'),
          r('4 of 100 points.')
        ) +
        `<w:tbl>${tr('Part', 'Hours', 'Result')}${tr('Theory', '20', '91 %')}${tr('Practice', '12', '97 %')}</w:tbl>`
    )
  }),
  'umsatz.xlsx': xlsx([
    [
      'Umsatz',
      '',
      `<worksheet xmlns="m"><sheetData>${row('Monat', 'Umsatz in €', 'Bons')}${row('Januar', 48250, 1904)}${row('Februar', 51730.5, 2017)}</sheetData></worksheet>`
    ]
  ]),
  'lager.csv':
    'Artikel;Bestand;Schwund in %;Wert\r\nSchrauben;12.500;0,8;1.020,00 €\r\nMuttern;9.750;1,3;640,50 €\r\nBestellnummer 4711;Halle 3;;\r\n',
  'kpi.csv': 'month,calls answered,average wait (min),satisfaction\n2025-01,"3,480",4.2,88%\n2025-02,"3,912",3.1,91%\n',
  'report-typed.txt':
    'RESULTS OF THE PILOT\n\nThe pilot ran for eighteen months. Altogether 2 640 house-\nholds were connected, which is more than twice as\nmany as planned, and the num-\nber of complaints sank to 3.\n\nMetering error    1.2 %\nOutages           38\n',
  'full-width.txt': '研修報告書\n受講者は１２０名、満足度は９５％でした。費用は３，５００円です。\n',
  'blog.html': html(
    '<h1>Our year</h1><p>Our volunteers gave <b>4</b><b>,</b><b>3</b><b>00</b> hours. We planted 750 trees &ndash; one hundred and twenty more than promised &ndash; and raised $18.5k.</p><p>Posted on 4 May 2025, 12 comments.</p>'
  )
};
