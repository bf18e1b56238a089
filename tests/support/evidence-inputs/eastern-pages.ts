/** Pages from Japan, China and Taiwan that say their encoding in old words, late, or not at all. Invented content. */
import { bytesOf, type EvidenceInput } from './input';
import { encoded } from './unlabelled';

const words = '倉庫の待ち時間を九日から二日に短縮しました。';
const input = (name: string, about: string, bytes: Uint8Array, found: string[]): EvidenceInput => ({
  name,
  about,
  bytes,
  found,
  unread: null
});

export const easternPages: readonly EvidenceInput[] = [
  input(
    'cn-page.html',
    'a page whose meta says gb18030',
    bytesOf('<meta charset="gb18030">', encoded('<p>姓名：㐂𠀀，负责<b>退货</b>。</p>', 'gb18030')),
    ['姓名：㐂𠀀，负责退货。']
  ),
  input(
    'cn-page-late.html',
    'gb2312, said behind a long script',
    bytesOf(
      `<html><head><script>${'var a;'.repeat(700)}</script><meta http-equiv=Content-Type content="text/html; charset=gb2312">`,
      encoded('<body>退货减少了一半</body></html>', 'gbk')
    ),
    ['退货减少了一半']
  ),
  input(
    'cn-page-unsaid.html',
    'a page in GBK that says nothing',
    encoded('<html><body><p>感谢您给我面试的机会。退货减少了一半。</p></body></html>', 'gbk'),
    ['感谢您给我面试的机会。退货减少了一半。']
  ),
  input(
    'tw-page.html',
    'a page in Big5 that says x-x-big5',
    bytesOf('<meta charset="x-x-big5">', encoded('<p>退貨減少了一半</p>', 'big5')),
    ['退貨減少了一半']
  ),
  input(
    'jp-page.html',
    'a page in Shift-JIS that says x-sjis',
    bytesOf(
      '<meta http-equiv="content-type" content="text/html; charset=x-sjis">',
      encoded(`<p>${words}</p>`, 'shift_jis')
    ),
    [words]
  ),
  input(
    'jp-page-unsaid.html',
    'a page in EUC-JP that says nothing',
    encoded(`<html><body><p>${words}</p></body></html>`, 'euc-jp'),
    [words]
  ),
  input(
    'jp-page-escapes.html',
    'a page in ISO-2022-JP that says nothing',
    encoded(`<html><body><p>${words}</p></body></html>`, 'iso-2022-jp'),
    [words]
  )
];
