/** More of RTF: comments in every form, stand-ins, hidden words, fields within fields, fonts of double bytes. Invented content. */
import iconv from 'iconv-lite';
import type { EvidenceInput } from './input';

const hex = (text: string, encoding: string): string =>
  [...iconv.encode(text, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
const input = (name: string, about: string, rtf: string, found: string[], absent: string[] = []): EvidenceInput => ({
  name: `${name}.rtf`,
  about,
  bytes: Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times;}{\\f1\\fnil\\fcharset128 MS Mincho;}{\\f2\\fnil\\fcharset204 Arial Cyr;}{\\f3\\fnil\\fcharset2 Symbol;}{\\f4\\fnil\\fcharset130 Batang;}}${rtf}}`,
    'latin1'
  ),
  found,
  absent,
  unread: null,
  once: true
});

export const moreRtfs: readonly EvidenceInput[] = [
  input(
    'comment-word',
    'Word: a comment with its author, time, reference and formatting',
    'The {\\*\\atrfstart 0}margin{\\*\\atrfend 0}{\\*\\atnid JA}{\\*\\atnauthor Jo Amsel}\\chatn {\\*\\annotation{\\*\\atndate 1234}{\\*\\atnref 0}\\pard\\plain \\s15 {\\rtlch \\ltrch\\fs16 \\chatn }{Is this the okapifigure?}} rose.\\par',
    ['The margin rose.', 'Is this the okapifigure?'],
    ['1234', 'JA']
  ),
  input(
    'comment-plain',
    'a comment without its star',
    'The margin{\\atnid 1}{\\atnauthor Jo}{\\annotation {\\atndate 99}Ask the numbat.} rose.',
    ['The margin rose.', 'Ask the numbat.'],
    ['99']
  ),
  input(
    'comment-reply',
    'a comment and its answer, of two paragraphs',
    'Margin{\\*\\annotation{\\*\\atndate 1}First numbat.\\par Second numbat.}{\\*\\annotation{\\*\\atndate 2}{\\*\\atnparent -1}The answering quoll.} rose.',
    ['Margin rose.', 'First numbat.\nSecond numbat.', 'The answering quoll.'],
    ['-1']
  ),
  input(
    'stand-in-words',
    'stand-ins that are control words, signs and groups',
    "\\uc1 12 \\u8364\\bullet 400\\uc2 \\u8212\\'81\\'5c and \\u8211{}x \\u26085{\\f1\\'93\\'fa}end",
    ['12 €400', '— and –x', '日end'],
    ['•']
  ),
  input(
    'stand-in-scope',
    'the number of stand-ins ends with its group',
    '{\\uc2\\u26085 ab}{\\uc0\\u26412 }\\u8364?ok',
    ['日本€ok']
  ),
  input('stand-in-pair', 'a sign of two halves, each with its stand-in', 'Hand \\u-10179?\\u-9117? up', [
    'Hand \u{1F463} up'
  ]),
  input('stand-in-none', 'no stand-ins at all, as a Mac writes', '\\uc0\\u21336 \\u20301  and \\u8364 400', [
    '単位 and €400'.replace('単', '\u5358')
  ]),
  input('stand-in-binary', 'a stand-in of binary data', 'a\\uc1\\u8364\\bin3 {}}b', ['a€b']),
  input(
    'hidden',
    'hidden words: by group, by switch, within a table, ending with plain',
    'Seen {\\v hiddenemu}one \\v hiddenibis\\v0 two {\\b\\v hiddenorca \\plain three}\\trowd\\cellx100\\v hiddencell\\v0 cell\\cell\\row',
    ['Seen one two three', 'cell'],
    ['hidden']
  ),
  input(
    'hidden-style',
    'hidden by a character style',
    '{\\stylesheet{\\s0 Normal;}{\\*\\cs21\\additive\\v Secret;}{\\*\\cs22\\additive\\b Loud;}}Seen {\\cs21\\v hiddenwolf }{\\cs22 loudwolf}',
    ['Seen loudwolf'],
    ['hidden', 'Secret']
  ),
  input(
    'field-nested',
    'a field within a field',
    '{\\field{\\*\\fldinst {IF "x" = "{\\field{\\*\\fldinst secretcode}{\\fldrslt secretvalue}}" "yes"}}{\\fldrslt {The shownvalue}}}',
    ['The shownvalue'],
    ['secret', 'IF']
  ),
  input(
    'field-plain',
    'an instruction without its star, a result in pieces',
    '{\\field\\fldedit{\\fldinst HYPERLINK "https://numbat.example/secret"}{\\fldrslt {\\ul The }{\\b link}}} behind',
    ['The link behind'],
    ['HYPERLINK', 'secret']
  ),
  input(
    'field-form',
    'a form’s field: its entries are data, its result is text',
    '{\\field{\\*\\fldinst FORMTEXT {\\*\\formfield{\\fftype0{\\*\\ffname Name}{\\*\\ffdeftext defaultgnu}{\\*\\ffl choicegnu}}}}{\\fldrslt shownanswer}}',
    ['shownanswer'],
    ['defaultgnu', 'choicegnu']
  ),
  input(
    'field-index',
    'entries for an index and a table of contents are no text',
    'Word{\\xe{\\v indexgnu}} and{\\tc{\\v contentsgnu}\\tcl2} more{\\*\\bkmkstart markgnu}{\\*\\bkmkend markgnu}',
    ['Word and more'],
    ['gnu']
  ),
  input(
    'fonts-wide',
    'Word in Japan: which font counts is said by \\loch and \\dbch',
    `{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\loch\\af0\\hich\\af0\\dbch\\af1\\f0 Report }{\\dbch\\f1 ${hex('倉庫', 'shift_jis')}}{\\hich\\f0  12}{\\f2 ${hex('Склад', 'win1251')}}`,
    ['Report 倉庫 12', 'Склад']
  ),
  input(
    'fonts-cpg',
    'the code page of a font said by \\cpg',
    `{\\fonttbl{\\f9\\fnil\\cpg936 SimSun;}}{\\f9 ${hex('推荐信', 'gbk')}}`,
    ['推荐信']
  ),
  input('fonts-johab', 'a font in the Johab charset, which nobody reads today', "{\\f4 \\'88\\'61} and the numbat", [
    'and the numbat'
  ]),
  input('fonts-symbol', 'signs of a symbol font are no letters', "{\\f3 \\'b7}\\tab The numbat", ['The numbat']),
  input(
    'fonts-raw',
    'double bytes as they are, their second bytes being signs of RTF',
    `{\\f1 ${Buffer.from([0x83, 0x5c, 0x5c, 0x94, 0x5c, 0x7d, 0x95, 0x5c, 0x5c]).toString('latin1')}}`,
    ['ソ']
  ),
  input(
    'moved',
    'words that were moved: only where they are now',
    'A {\\mvf\\mvauth1 movedlynx} B {\\mvt\\mvauth1 movedlynx} C',
    ['A  B movedlynx C']
  ),
  input(
    'shape',
    'a text box for new readers and one for old: once',
    'Before{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn pName}{\\sv namegnu}}{\\shptxt \\pard The boxedlynx\\par}}{\\shprslt{\\*\\do\\dobxpage{\\dptxbx{\\dptxbxtext\\pard The boxedlynx\\par}}}}} after',
    ['Before after', 'The boxedlynx'],
    ['namegnu']
  ),
  input(
    'lists',
    'numbers of lists for old and for new readers',
    '{\\pntext\\f0 1.\\tab}{\\*\\pn\\pnlvlbody\\pndec{\\pntxta .}{\\pntxtb (}}Firstlynx\\par{\\listtext\\f0 2.\\tab}Secondlynx\\par',
    ['Firstlynx', 'Secondlynx']
  ),
  input(
    'unknown',
    'groups of the future',
    'A{\\*\\newthing futuregnu{\\b inner}} B{\\*\\wgrffmtfilter 013f}',
    ['A B'],
    ['futuregnu', '013f']
  ),
  input(
    'object',
    'an embedded object: its picture’s words, not its data',
    '{\\object\\objemb{\\*\\objclass Excel.Sheet.8}{\\*\\objdata 01050000}{\\result{\\pard shownlynx\\par}}}',
    ['shownlynx'],
    ['0105', 'Excel']
  )
];
