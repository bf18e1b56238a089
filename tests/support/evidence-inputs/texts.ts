/** Text and tables in the encodings that editors, spreadsheets, banks and mainframes write. */
import iconv from 'iconv-lite';
import type { EvidenceInput } from './input';

const german = 'Monat;Wartezeit;Prüfer\r\nMärz;9,1;Sjöberg\r\nMai;2,0;Kühn\r\nGröße;3;Weißenfels\r\n';
const input = (name: string, about: string, text: string, encoding: string, found: string[]): EvidenceInput => ({
  name,
  about,
  bytes: iconv.encode(text, encoding),
  found,
  unread: null
});

export const texts: readonly EvidenceInput[] = [
  input('utf8.csv', 'plain UTF-8', german, 'utf8', ['Prüfer', 'Weißenfels']),
  {
    name: 'utf8-bom.csv',
    about: 'Excel’s CSV UTF-8',
    bytes: Buffer.from('\uFEFF' + german),
    found: ['Prüfer'],
    unread: null
  },
  {
    name: 'utf16le-bom.txt',
    about: 'Excel’s Unicode text',
    bytes: Buffer.from('\uFEFF' + german, 'utf16le'),
    found: ['Wartezeit', 'Weißenfels'],
    unread: null
  },
  input('utf16le.csv', 'UTF-16 without a mark, little end first', german, 'utf-16le', ['Wartezeit', 'Weißenfels']),
  input('utf16be.csv', 'UTF-16 without a mark, big end first', german, 'utf-16be', ['Wartezeit', 'Weißenfels']),
  input(
    'utf16le-cyrillic.txt',
    'UTF-16 without a mark, Russian',
    'Отзыв о работе, склад 12.\r\nВремя ожидания',
    'utf-16le',
    ['Время ожидания', 'склад 12']
  ),
  input('cp1252.csv', 'Excel’s CSV on a German Windows', german + '„gut“ – € 400', 'win1252', [
    'Prüfer',
    'Weißenfels',
    '„gut“ – € 400'
  ]),
  input('cp850.csv', 'Excel’s CSV (MS-DOS)', german, 'cp850', ['Prüfer', 'Sjöberg', 'Größe', 'Weißenfels']),
  input('cp850-capital.txt', 'an old till', 'FÜR GROSSE VERDIENSTE: MÜNCHEN, ÖSTERREICH, ÄGYPTEN', 'cp850', [
    'MÜNCHEN',
    'ÖSTERREICH'
  ]),
  input('cp1250-czech.csv', 'a Czech Excel', 'Měsíc;Září\r\nkvěten;dvořáková\r\npříliš žluťoučký kůň', 'win1250', [
    'Září',
    'květen',
    'žluťoučký kůň'
  ]),
  input('cp1250-polish.csv', 'a Polish Excel', 'Miesiąc;Ocena\r\nkwiecień;Sobczyńska wdrożyła usługę\r\n', 'win1250', [
    'Miesiąc',
    'Sobczyńska wdrożyła usługę'
  ]),
  input(
    'latin2-polish.txt',
    'an old Polish mail archive',
    'Pani Sobczyńska wdrożyła system w październiku, świetna praca',
    'latin2',
    ['Sobczyńska wdrożyła', 'październiku', 'świetna']
  ),
  input('cp1251.csv', 'a Russian Excel', 'Месяц;Срок\r\nМарт;9\r\nСоболева ускорила отгрузку\r\n', 'win1251', [
    'Месяц',
    'Соболева ускорила отгрузку'
  ]),
  input('koi8-r.txt', 'an old Russian mail archive', 'Соболева ускорила отгрузку вдвое. Спасибо за работу.', 'koi8-r', [
    'Соболева ускорила отгрузку вдвое'
  ]),
  input('cp866.txt', 'a Russian DOS program', 'Соболева ускорила отгрузку вдвое. Спасибо за работу.', 'cp866', [
    'Соболева ускорила отгрузку вдвое'
  ]),
  input(
    'shift-jis.csv',
    'a Japanese Excel',
    '月,待ち時間\r\n三月,九日\r\n倉庫の在庫をまとめました。\r\n',
    'shift_jis',
    ['待ち時間', '倉庫の在庫をまとめました']
  ),
  input('euc-jp.txt', 'a Japanese Unix', '倉庫の待ち時間を短縮しました。ありがとうございます。', 'euc-jp', [
    '待ち時間を短縮'
  ]),
  input('gbk.csv', 'a Chinese Excel', '月份,等待时间\r\n三月,九天\r\n我们的退货减少了一半，客户非常满意。\r\n', 'gbk', [
    '等待时间',
    '退货减少了一半'
  ]),
  input(
    'big5.csv',
    'an Excel from Taiwan',
    '月份,等待時間\r\n三月,九天\r\n我們的退貨減少了一半，客戶非常滿意。\r\n',
    'big5',
    ['等待時間', '退貨減少了一半']
  ),
  input(
    'euc-kr.csv',
    'a Korean Excel',
    '월,대기 시간\r\n삼월,구일\r\n창고의 반품이 절반으로 줄었습니다.\r\n',
    'euc-kr',
    ['대기 시간', '반품이 절반으로 줄었습니다']
  ),
  input('cp1253.txt', 'a Greek Windows', 'Η αποθήκη μείωσε τον χρόνο αναμονής στις δύο ημέρες.', 'win1253', [
    'μείωσε τον χρόνο αναμονής'
  ]),
  input('cp1254.txt', 'a Turkish Windows', 'Depo müdürü Çağrı Işık teşekkür etti, bekleme süresi düştü.', 'win1254', [
    'Çağrı Işık teşekkür'
  ]),
  input(
    'french-1252.txt',
    'a French Windows',
    'Le délai est passé à deux jours grâce à Zoë, « très efficace » – l’équipe',
    'win1252',
    ['délai est passé à deux jours', 'Zoë', '« très efficace »', 'l’équipe']
  ),
  input(
    'hungarian-1250.txt',
    'a Hungarian Windows',
    'A várakozási idő két napra csökkent, köszönjük. Győri főnök',
    'win1250',
    ['idő két napra', 'Győri főnök']
  ),
  input(
    'macroman.txt',
    'an old Mac',
    'Die Prüfer lobten die Übergabe, größer als zuvor, schön und gründlich',
    'macroman',
    ['Prüfer lobten die Übergabe, größer']
  ),
  input(
    'subtitles-1252.srt',
    'subtitles of an old program',
    '1\r\n00:00:01,000 --> 00:00:02,000\r\nGrüße aus Köln\r\n',
    'win1252',
    ['Grüße aus Köln']
  )
];
