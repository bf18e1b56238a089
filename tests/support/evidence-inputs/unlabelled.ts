/** Texts whose encoding nothing says: long and short, alone and within English, as people keep them. Invented content. */
import iconv from 'iconv-lite';

export interface Unlabelled {
  about: string;
  encoding: string;
  text: string;
}

const lines = (...each: string[]): string => each.join('\r\n');
const all = (about: string, text: string, ...encodings: string[]): Unlabelled[] =>
  encodings.map((encoding) => ({ about: `${about}, ${encoding}`, encoding, text }));

const japanese = lines(
  '山田太郎様',
  '先日は面接のお時間をいただき、誠にありがとうございました。',
  '倉庫の返品作業を改善し、待ち時間を九日から二日に短縮いたしました。',
  'ご検討のほど、よろしくお願い申し上げます。'
);
const katakana = lines(
  'データ分析チームのリーダーとして、システムをテストし、コストを削減しました。',
  'スケジュール：三月'
);
const japaneseMixed = lines(
  'Name: Jo Amsel',
  'Role: warehouse lead (倉庫責任者)',
  'From 2019-04 to 2024-06',
  'Reference: 推薦状を参照'
);
const korean = lines(
  '안녕하세요. 면접 기회를 주셔서 감사합니다.',
  '창고의 반품 처리 시간을 아홉 날에서 이틀로 줄였습니다.',
  '긍정적인 검토를 부탁드립니다.'
);
const koreanMixed = lines('Name: Jo Amsel', 'Team: 물류팀, 서울', 'Result: -12% returns');
const simplified = lines(
  '尊敬的招聘经理：',
  '感谢您给我面试的机会。我在仓库工作期间，把退货等待时间从九天缩短到两天。',
  '此致敬礼'
);
const simplifiedMixed = lines('Name: Jo Amsel', 'Team: 物流部, 上海', 'Result: -12% returns');
const traditional = lines(
  '敬愛的招聘經理：',
  '感謝您給我面試的機會。我在倉庫工作期間，把退貨等待時間從九天縮短到兩天。',
  '此致敬禮'
);
const traditionalMixed = lines('Name: Jo Amsel', 'Team: 物流部，台北', 'Result: -12% returns');
const german = lines(
  'Sehr geehrte Frau Kühn,',
  'ich führte die Prüfung für den Ausschuss durch. Das Ergebnis: 12 % weniger Rückläufer.',
  'Mit freundlichen Grüßen',
  'Jo Weißenfels'
);
const germanQuotes = '„Die Übergabe war hervorragend – jederzeit gerne wieder“, sagte Herr Öztürk. Kosten: 400 €';
const french = lines(
  'Madame, Monsieur,',
  'J’ai dirigé l’équipe à l’entrepôt ; le délai est passé de neuf à deux jours, grâce à l’aide de Zoë.',
  'Très cordialement, François Lefèvre'
);
const spanish = lines(
  'Señora Núñez:',
  '¿Cuándo podría empezar? Mejoré la gestión del almacén y reduje la espera a dos días.',
  'Atentamente, José Ibáñez'
);
const portuguese =
  'Não houve atrasos; a redução das devoluções foi de 12 % e a equipa está muito satisfeita. João Conceição';
const danish = 'Jeg førte overdragelsen på lageret og sænkede ventetiden. Med venlig hilsen, Søren Åkjær';
const polish = lines(
  'Szanowna Pani,',
  'wdrożyłam usługę, która skróciła oczekiwanie z dziewięciu do dwóch dni. Zespół był bardzo zadowolony.',
  'Łączę wyrazy szacunku, Żaneta Sobczyńska'
);
const czech = 'Vážená paní, zkrátila jsem čekání ze devíti dnů na dva. Děkuji, příště rád přijdu. Dvořák';
const hungarian = 'Tisztelt Hölgyem! A várakozási idő két napra csökkent, köszönöm a lehetőséget. Győri Ernő';
const russian = lines(
  'Уважаемая Анна Петровна!',
  'Я сократила ожидание на складе с девяти дней до двух. Буду рада обсудить подробности.',
  'С уважением, Соболева'
);
const russianMixed = lines('Name: Anna', 'Dept: Склад, Москва', 'Result: -12 % returns');
const ukrainian =
  'Шановна пані, я скоротила очікування на складі з дев’яти днів до двох. Її рішення є найкращими, дякую.';
const greek = 'Η αποθήκη μείωσε τον χρόνο αναμονής στις δύο ημέρες. Σας ευχαριστώ πολύ.';
const turkish = 'Sayın Çağlar, depodaki bekleme süresini iki güne düşürdüm. Teşekkür ederim, Işık Öğüt';

export const unlabelled: readonly Unlabelled[] = [
  ...all('a Japanese letter', japanese, 'shift_jis', 'euc-jp', 'iso-2022-jp'),
  ...all('Japanese in katakana', katakana, 'shift_jis', 'euc-jp', 'iso-2022-jp'),
  ...all('Japanese within English', japaneseMixed, 'shift_jis', 'euc-jp', 'iso-2022-jp'),
  ...all('one Japanese line', '推薦状をお願いします', 'shift_jis', 'euc-jp', 'iso-2022-jp'),
  ...all('a Japanese table in half-width katakana', lines('ﾅﾏｴ,ｼﾒｲ', '山田,太郎', 'ｿｳｺ,ﾍﾝﾋﾟﾝ'), 'shift_jis'),
  ...all('a Korean letter', korean, 'euc-kr'),
  ...all('Korean within English', koreanMixed, 'euc-kr'),
  ...all('one Korean line', '추천서를 부탁드립니다', 'euc-kr'),
  ...all('Korean of syllables that Windows added', '똠방각하 펲시콜라를 찦차에 싣고 왔다', 'cp949'),
  ...all('a Chinese letter', simplified, 'gbk', 'gb18030'),
  ...all('Chinese within English', simplifiedMixed, 'gbk'),
  ...all('one Chinese line', '请写一封推荐信', 'gbk'),
  ...all('Chinese with letters of four bytes', '我在仓库工作，姓名：㐂𠀀，负责退货。', 'gb18030'),
  ...all('a letter from Taiwan', traditional, 'big5'),
  ...all('Chinese from Taiwan within English', traditionalMixed, 'big5'),
  ...all('one line from Taiwan', '請寫一封推薦信', 'big5'),
  ...all('traditional Chinese on a Windows of the mainland', traditional, 'gbk'),
  ...all('a German letter', german, 'windows-1252', 'cp850', 'macintosh'),
  ...all('German in quotes', germanQuotes, 'windows-1252'),
  ...all('German in quotes, by a Mac', germanQuotes.replace('€', 'Euro'), 'macintosh'),
  ...all('one German word', 'Grüße', 'windows-1252'),
  ...all(
    'German in capitals',
    'FÜHRUNGSZEUGNIS: PRÜFUNG BESTANDEN, ÄMTER BESUCHT, ÖFFENTLICH',
    'windows-1252',
    'cp850'
  ),
  ...all('a French letter', french, 'windows-1252'),
  ...all('a French letter', french.replaceAll('’', "'"), 'cp850'),
  ...all('one French line', 'Ci-joint le reçu du dépôt', 'windows-1252'),
  ...all('a Spanish letter', spanish, 'windows-1252'),
  ...all('a Portuguese line', portuguese, 'windows-1252'),
  ...all('a Danish line', danish, 'windows-1252'),
  ...all('signs alone', '“Well done” – 12 € saved… it’s true', 'windows-1252'),
  ...all('a Polish letter', polish, 'windows-1250', 'iso-8859-2', 'cp852'),
  ...all('one Polish line', 'Proszę o opinię, dziękuję', 'windows-1250'),
  ...all('a Czech line', czech, 'windows-1250'),
  ...all('a Hungarian line', hungarian, 'windows-1250'),
  ...all('a Russian letter', russian, 'windows-1251', 'koi8-r', 'cp866', 'iso-8859-5'),
  ...all('Russian within English', russianMixed, 'windows-1251', 'koi8-r'),
  ...all('one Russian line', 'Прошу отзыв', 'windows-1251', 'koi8-r', 'cp866'),
  ...all('Russian in capitals', 'ОТЗЫВ О РАБОТЕ НА СКЛАДЕ', 'windows-1251', 'koi8-r'),
  ...all('a Ukrainian line', ukrainian.replace('’', "'"), 'windows-1251', 'koi8-u'),
  ...all('a Greek line', greek, 'windows-1253', 'iso-8859-7'),
  ...all('a Turkish line', turkish, 'windows-1254'),
  ...all('German in UTF-16', german, 'utf-16le', 'utf-16be', 'utf-16le-bom', 'utf-16be-bom'),
  ...all('Russian in UTF-16', russian, 'utf-16le', 'utf-16be', 'utf-16le-bom', 'utf-16be-bom'),
  ...all('Japanese in UTF-16', japanese, 'utf-16le', 'utf-16be', 'utf-16le-bom'),
  ...all('one Japanese line in UTF-16', '推薦状をお願いします', 'utf-16le', 'utf-16le-bom'),
  ...all('Korean in UTF-16', korean, 'utf-16le'),
  ...all('Chinese within English in UTF-16', simplifiedMixed, 'utf-16le', 'utf-16be'),
  ...all('Japanese in UTF-8', japanese, 'utf-8'),
  ...all('German in UTF-8 with a mark', german, 'utf-8-bom')
];

/** iconv-lite has no ISO-2022-JP: it is EUC-JP without the eighth bits, between escapes (RFC 1468). */
function iso2022jp(text: string): Uint8Array {
  const pieces: (string | Uint8Array)[] = [];
  for (const [run] of text.matchAll(/[\0-\u007F]+|[^\0-\u007F]+/g)) {
    if (run.charCodeAt(0) < 0x80) pieces.push(Buffer.from(run));
    else
      pieces.push(
        Buffer.from('\u001b$B'),
        iconv.encode(run, 'euc-jp').map((byte) => byte & 0x7f),
        Buffer.from('\u001b(B')
      );
  }
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}

export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'iso-2022-jp') return iso2022jp(text);
  const hasMark = encoding.endsWith('-bom');
  return iconv.encode(text, hasMark ? encoding.slice(0, -4) : encoding, { addBOM: hasMark });
}
