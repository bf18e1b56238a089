/** Mails and pages from Japan, Korea, China and Taiwan: headers, bodies and names of files in the encodings of there. Invented content. */
import iconv from 'iconv-lite';
import { bytesOf, type EvidenceInput } from './input';
import { base64, html, multi, part, quoted } from './mail-maker';
import { encoded } from './unlabelled';

const word = (text: string, encoding: string): string =>
  `=?${encoding}?B?${Buffer.from(encoded(text, encoding)).toString('base64')}?=`;
const lines = (...each: (string | Uint8Array)[]): Uint8Array => bytesOf(...each.flatMap((line) => [line, '\r\n']));
const raw = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const words = '倉庫の待ち時間を九日から二日に短縮しました。';

const input = (
  name: string,
  about: string,
  bytes: Uint8Array,
  found: string[],
  more: Partial<EvidenceInput> = {}
): EvidenceInput => ({
  name,
  about,
  bytes,
  found,
  unread: null,
  ...more
});

export const easternMails: readonly EvidenceInput[] = [
  input(
    'jp-usual.eml',
    'a Japanese mail as most were: ISO-2022-JP in headers and body',
    lines(
      `Subject: ${word('推薦状の件', 'iso-2022-jp')}`,
      `From: ${word('山田太郎', 'iso-2022-jp')} <yamada@example.jp>`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=ISO-2022-JP',
      'Content-Transfer-Encoding: 7bit',
      '',
      encoded(words, 'iso-2022-jp')
    ),
    ['推薦状の件', '山田太郎 <yamada@example.jp>', words]
  ),
  input(
    'jp-long-subject.eml',
    'a subject in three words, each with its own escapes',
    lines(
      `Subject: ${word('面接のお礼と', 'iso-2022-jp')}\r\n ${word('推薦状についての', 'iso-2022-jp')}\r\n ${word('お願い', 'iso-2022-jp')}`,
      'Content-Type: text/plain; charset=iso-2022-jp',
      '',
      'x'
    ),
    ['面接のお礼と推薦状についてのお願い']
  ),
  input(
    'jp-raw-header.eml',
    'an old program: the escapes stand in the header as they are',
    lines(
      'Subject: ' + raw(encoded('推薦状の件', 'iso-2022-jp')),
      'From: ' + raw(encoded('山田', 'iso-2022-jp')) + ' <yamada@example.jp>',
      '',
      encoded(words, 'iso-2022-jp')
    ),
    ['推薦状の件', '山田 <yamada@example.jp>', words]
  ),
  input(
    'jp-unlabelled.eml',
    'no charset at all, seven bits',
    lines('Subject: Thanks', '', encoded(words, 'iso-2022-jp')),
    [words]
  ),
  input(
    'jp-us-ascii.eml',
    'ISO-2022-JP that is called US-ASCII',
    lines('Subject: Thanks', 'Content-Type: text/plain; charset=us-ascii', '', encoded(words, 'iso-2022-jp')),
    [words]
  ),
  input(
    'jp-ms.eml',
    'a charset of Windows: iso-2022-jp-ms, with a circled figure',
    lines(
      'Subject: x',
      'Content-Type: text/plain; charset=iso-2022-jp-ms',
      '',
      latin1('\u001b$B-!\u001b(B ' + raw(encoded(words, 'iso-2022-jp')))
    ),
    ['①', words]
  ),
  input(
    'jp-narrow.eml',
    'half-width katakana within ISO-2022-JP',
    lines('Subject: x', 'Content-Type: text/plain; charset=iso-2022-jp', '', latin1('\u001b(I=3:\u001b(B ok')),
    ['ｽｳｺ ok'.replace('ｽｳｺ', '\uff7d\uff73\uff7a'), 'ok']
  ),
  input(
    'jp-sjis-base64.eml',
    'Shift-JIS in base64, the header too',
    lines(
      `Subject: ${word('推薦状', 'shift_jis')}`,
      'Content-Type: text/plain; charset="Shift_JIS"',
      'Content-Transfer-Encoding: base64',
      '',
      base64(encoded(words, 'shift_jis'))
    ),
    ['推薦状', words]
  ),
  input(
    'jp-sjis-raw.eml',
    'Shift-JIS everywhere and nowhere said',
    lines(latin1('Subject: ' + raw(encoded('推薦状のお願い', 'shift_jis'))), '', encoded(words, 'shift_jis')),
    ['推薦状のお願い', words]
  ),
  input(
    'jp-cp932.eml',
    'a charset called cp932, with a letter of Windows',
    lines('Subject: x', 'Content-Type: text/plain; charset=cp932', '', iconv.encode('髙橋㈱ ～', 'cp932')),
    ['髙橋㈱ ～']
  ),
  input(
    'jp-euc.eml',
    'EUC-JP in quoted-printable',
    lines(
      `Subject: =?EUC-JP?Q?${quoted(encoded('推薦状', 'euc-jp'))}?=`,
      'Content-Type: text/plain; charset=x-euc-jp',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      quoted(encoded(words, 'euc-jp'))
    ),
    ['推薦状', words]
  ),
  input(
    'jp-file-names.eml',
    'names of files as encoded words, by RFC 2231 in pieces, and raw',
    lines(
      'Subject: Files',
      multi(
        'mixed',
        'b',
        part('text/plain', 'See.'),
        part(
          `application/pdf; name="${word('推薦状.pdf', 'iso-2022-jp')}"`,
          'AAAA',
          'Content-Disposition: attachment',
          'Content-Transfer-Encoding: base64'
        ),
        part(
          'application/pdf',
          'AAAA',
          `Content-Disposition: attachment; filename*0*=iso-2022-jp''${percent('職務', 'iso-2022-jp')};\r\n filename*1*=${percent('経歴書.pdf', 'iso-2022-jp')}`
        ),
        part(
          'application/pdf',
          'AAAA',
          `Content-Disposition: attachment; filename="${word('履歴', 'utf-8')} ${word('書.pdf', 'utf-8')}"`
        )
      )
    ),
    ['See.', '推薦状.pdf', '職務経歴書.pdf', '履歴書.pdf']
  ),
  input(
    'jp-raw-file-name.eml',
    'a name of a file in raw Shift-JIS',
    lines(
      'Subject: Files',
      latin1(
        multi(
          'mixed',
          'b',
          part('text/plain', 'See.'),
          part(
            'application/pdf',
            'AAAA',
            `Content-Disposition: attachment; filename="${raw(encoded('推薦状のお願い.pdf', 'shift_jis'))}"`
          )
        )
      )
    ),
    ['See.', '推薦状のお願い.pdf']
  ),
  input(
    'jp-page.eml',
    'a page in ISO-2022-JP, its charset in the mail’s header and in its own meta',
    lines(
      'Subject: x',
      'Content-Type: text/html; charset=iso-2022-jp',
      '',
      encoded(
        html(`<p>${words}</p>`, '<meta http-equiv="Content-Type" content="text/html; charset=iso-2022-jp">'),
        'iso-2022-jp'
      )
    ),
    [words]
  ),
  input(
    'kr-usual.eml',
    'a Korean mail as Outlook wrote it: ks_c_5601-1987',
    lines(
      `Subject: =?ks_c_5601-1987?B?${Buffer.from(encoded('추천서 부탁', 'euc-kr')).toString('base64')}?=`,
      'Content-Type: text/plain; charset="ks_c_5601-1987"',
      'Content-Transfer-Encoding: base64',
      '',
      base64(encoded('창고의 반품이 절반으로 줄었습니다.', 'euc-kr'))
    ),
    ['추천서 부탁', '창고의 반품이 절반으로 줄었습니다.']
  ),
  input(
    'kr-windows.eml',
    'euc-kr with syllables that Windows added',
    lines('Subject: x', 'Content-Type: text/plain; charset=euc-kr', '', iconv.encode('똠방각하 펲시콜라', 'cp949')),
    ['똠방각하 펲시콜라']
  ),
  input(
    'kr-raw.eml',
    'EUC-KR, nowhere said',
    lines(
      latin1('Subject: ' + raw(encoded('추천서를 부탁드립니다', 'euc-kr'))),
      '',
      encoded('창고의 반품이 절반으로 줄었습니다.', 'euc-kr')
    ),
    ['추천서를 부탁드립니다', '창고의 반품이 절반으로 줄었습니다.']
  ),
  input(
    'cn-usual.eml',
    'a Chinese mail: gb2312 that is GBK',
    lines(
      `Subject: =?gb2312?B?${Buffer.from(encoded('推荐信', 'gbk')).toString('base64')}?=`,
      'Content-Type: text/plain; charset=gb2312',
      '',
      encoded('退货减少了一半，朱镕先生很满意。', 'gbk')
    ),
    ['推荐信', '退货减少了一半，朱镕先生很满意。']
  ),
  input(
    'cn-18030.eml',
    'gb18030 with letters of four bytes, cut into two words in the middle of one',
    lines(
      `Subject: ${cut('负责人：㐂𠀀先生', 'gb18030', 9)}`,
      'Content-Type: text/plain; charset=GB18030',
      '',
      encoded('姓名：㐂𠀀，负责退货。', 'gb18030')
    ),
    ['负责人：㐂𠀀先生', '姓名：㐂𠀀，负责退货。']
  ),
  input(
    'tw-usual.eml',
    'a mail from Taiwan: Big5, with a character that Hong Kong added',
    lines(
      `Subject: =?big5?B?${Buffer.from(encoded('推薦信', 'big5')).toString('base64')}?=`,
      'Content-Type: text/plain; charset=big5-hkscs',
      '',
      iconv.encode('退貨減少了一半，碁先生。', 'big5')
    ),
    ['推薦信', '退貨減少了一半，碁先生。']
  )
];

function percent(text: string, encoding: string): string {
  return Buffer.from(encoded(text, encoding)).toString('hex').replace(/../g, '%$&');
}
/** Two encoded words of one text, the first `at` bytes long. */
function cut(text: string, encoding: string, at: number): string {
  const bytes = Buffer.from(encoded(text, encoding));
  return [bytes.subarray(0, at), bytes.subarray(at)]
    .map((each) => `=?${encoding}?B?${each.toString('base64')}?=`)
    .join(' ');
}
