/** RTF as Word, WordPad, Works, LibreOffice, TextEdit and East Asian programs write it. */
import iconv from 'iconv-lite';
import { bytesOf, type EvidenceInput } from './input';

const hex = (text: string, encoding: string): string =>
  [...iconv.encode(text, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
const fonts = (...sets: string[]): string =>
  `{\\fonttbl${sets.map((set, index) => `{\\f${index}\\fnil${set} F${index};}`).join('')}}`;

export const rtfs: readonly EvidenceInput[] = [
  {
    name: 'wordpad-cyrillic.rtf',
    about: 'WordPad: a western code page, Cyrillic by the font’s charset',
    bytes: bytesOf(
      `{\\rtf1\\ansi\\ansicpg1252\\deff0${fonts('\\fcharset0', '\\fcharset204')}\\f0 Report: \\f1 ${hex('Соболева', 'win1251')}\\f0  ${hex('Größe', 'win1252')}\\par}`
    ),
    found: ['Report: Соболева Größe']
  },
  {
    name: 'sjis.rtf',
    about: 'a Japanese Word 97: double bytes as codes',
    bytes: bytesOf(
      `{\\rtf1\\ansi\\ansicpg932\\deff0${fonts('\\fcharset128')}\\f0 ${hex('推薦状。倉庫', 'shift_jis')}\\par}`
    ),
    found: ['推薦状。倉庫']
  },
  {
    name: 'sjis-mixed.rtf',
    about: 'the second byte of a character as a plain letter (0x5C and 0x7D too)',
    bytes: bytesOf(
      '{\\rtf1\\ansi\\ansicpg932\\deff0{\\fonttbl{\\f0\\fcharset128 MS Mincho;}}\\f0 ',
      "\\'95\\\\ ",
      "\\'83A\\'83C ",
      "\\'94\\'5c end}"
    ),
    found: ['表', 'アイ', '能', 'end']
  },
  {
    name: 'gbk.rtf',
    about: 'a Chinese WordPad',
    bytes: bytesOf(`{\\rtf1\\ansi\\ansicpg936\\deff0${fonts('\\fcharset134')}\\f0 ${hex('退货减少', 'gbk')}}`),
    found: ['退货减少']
  },
  {
    name: 'big5.rtf',
    about: 'a WordPad from Taiwan, western default',
    bytes: bytesOf(
      `{\\rtf1\\ansi\\ansicpg1252\\deff0${fonts('\\fcharset0', '\\fcharset136')}a{\\f1 ${hex('退貨減少功', 'big5')}}b}`
    ),
    found: ['a退貨減少功b']
  },
  {
    name: 'korean.rtf',
    about: 'a Korean Word',
    bytes: bytesOf(`{\\rtf1\\ansi\\ansicpg949\\deff0${fonts('\\fcharset129')}\\f0 ${hex('추천서', 'euc-kr')}}`),
    found: ['추천서']
  },
  {
    name: 'unicode-fallback.rtf',
    about: 'Word: \\u with stand-ins in two bytes (\\uc2)',
    bytes: bytesOf(
      `{\\rtf1\\ansi\\ansicpg932\\uc2\\deff0${fonts('\\fcharset128')}\\f0 \\u25512 ${hex('推', 'shift_jis')}\\u-29486?? {\\uc1\\u228\\'e4}x\\u-10179 ??\\u-8704 ??}`
    ),
    found: ['推', '\u8CD2', 'äx', '😀']
  },
  {
    name: 'tracked.rtf',
    about: 'tracked deletions go, insertions stay, the table of authors is no text',
    bytes: bytesOf(
      `{\\rtf1\\ansi\\deff0${fonts('\\fcharset0')}{\\*\\revtbl{Unknown;}{Old Bossauthor;}}Jo was {\\deleted\\revauthdel1 often late}{\\revised\\revauth1 always punctual}. {\\deleted gone{\\b deepgone}\\plain stillgone }\\deleted gonetoo\\deleted0 backagain\\par}`
    ),
    found: ['Jo was always punctual.', 'backagain'],
    absent: ['often late', 'deepgone', 'gonetoo', 'bossauthor']
  },
  {
    name: 'comment.rtf',
    about: 'Word’s annotation stays apart from the sentence',
    bytes: bytesOf(
      `{\\rtf1\\ansi\\deff0${fonts('\\fcharset0')}Jo ran the depot{\\*\\atnid OB}{\\*\\atnauthor Old Boss}\\chatn {\\*\\annotation{\\*\\atnref 1}\\pard do not say so} well.\\par}`
    ),
    found: ['Jo ran the depot well.']
  },
  {
    name: 'hidden.rtf',
    about: 'hidden text is not seen; it ends with \\v0 and \\plain',
    bytes: bytesOf(
      `{\\rtf1\\ansi\\deff0${fonts('\\fcharset0')}seen {\\v hiddenword}one \\v hiddenagain\\v0 two \\v hiddenthird\\plain three}`
    ),
    found: ['seen one two three'],
    absent: ['hiddenword', 'hiddenagain', 'hiddenthird']
  },
  {
    name: 'picture-binary.rtf',
    about: 'binary data with braces in it; a picture in hex with its stand-in',
    bytes: bytesOf(
      '{\\rtf1\\ansi before {\\pict\\wmetafile8\\bin6 }}{{\\x} mid {\\*\\shppict{\\pict\\pngblip 89504e47}}{\\nonshppict{\\pict\\wmetafile8 0100}} behind}'
    ),
    found: ['before', 'mid', 'behind'],
    absent: ['89504e47', '0100']
  },
  {
    name: 'fields.rtf',
    about: 'fields: the result is seen, the instruction is not',
    bytes: bytesOf(
      '{\\rtf1\\ansi See {\\field{\\*\\fldinst{HYPERLINK "https://secretaddress.example"}}{\\fldrslt{\\ul our report}}} of {\\field{\\*\\fldinst DATE}{\\fldrslt 3 March}}.}'
    ),
    found: ['See our report of 3 March.'],
    absent: ['secretaddress', 'HYPERLINK', 'DATE']
  },
  {
    name: 'notes-headers.rtf',
    about: 'header, footnote and text box are read, apart from the sentence',
    bytes: bytesOf(
      '{\\rtf1\\ansi{\\header Letterheadmole\\par}Jo led the shift{\\super\\chftn}{\\footnote{\\super\\chftn} Footnotevole} for years.{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt Boxshrew\\par}}}\\par}'
    ),
    found: ['Letterheadmole', 'Jo led the shift for years.', 'Footnotevole', 'Boxshrew'],
    absent: ['shapeType', '202']
  },
  {
    name: 'textedit.rtf',
    about: 'TextEdit on a Mac: escapes, line ends as backslash and newline',
    bytes: bytesOf(
      "{\\rtf1\\ansi\\ansicpg1252\\cocoartf2761\n\\cocoatextscaling0{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;}\n{\\*\\expandedcolortbl;;}\n\\pard\\tx566\\pardirnatural\n\\f0\\fs24 \\cf0 First l\\'e4rche\\\nsecond \\uc0\\u8364  400}"
    ),
    found: ['First lärche\nsecond € 400']
  },
  {
    name: 'works-pc.rtf',
    about: 'MS Works under DOS: \\pc, code page 437 or 850',
    bytes: bytesOf(
      `{\\rtf1\\pca\\deff0${fonts('')}${hex('Prüfer Köln', 'cp850')}\\par {\\f0${hex('Größe', 'cp850')}}}`
    ),
    found: ['Prüfer Köln', 'Größe']
  },
  {
    name: 'mac.rtf',
    about: 'an old Word for Mac: \\mac',
    bytes: bytesOf(`{\\rtf1\\mac\\deff0${fonts('')}${hex('Prüfer Köln', 'macroman')}}`),
    found: ['Prüfer Köln']
  },
  {
    name: 'theme-noise.rtf',
    about: 'Word 2016: theme data, latent styles, list tables, user properties are no words',
    bytes: bytesOf(
      '{\\rtf1\\ansi{\\*\\themedata 504b0304}{\\*\\latentstyles\\lsdlockedexcept heading 1;noiseone}{\\*\\listtable{\\list{\\listname noisetwo;}}}{\\*\\userprops{\\propname noisethree}}{\\info{\\title noisefour}{\\author noisefive}}{\\*\\xmlnstbl{\\xmlns1 noisesix}}{\\*\\mmathPr noiseseven}{\\listtext\\pard 1.\\tab}seenorca{\\*\\bkmkstart noiseeight}{\\*\\bkmkend noiseeight}}'
    ),
    found: ['seenorca'],
    absent: ['noiseone', 'noisetwo', 'noisethree', 'noisefour', 'noisefive', 'noisesix', 'noiseseven', 'noiseeight']
  },
  {
    name: 'cells.rtf',
    about: 'a table’s cells and rows are parted',
    bytes: bytesOf('{\\rtf1\\ansi\\trowd\\cellx100\\cellx200 March\\cell 9\\cell\\row\\trowd May\\cell 2\\cell\\row}'),
    found: ['March', 'May'],
    absent: ['March9', '9May']
  }
];
