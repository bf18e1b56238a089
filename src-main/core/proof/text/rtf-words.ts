/** What RTF's control words mean for the words of a text: the parts of the specification (1.9.1) that say what is read. */

/** Groups that hold no words of the text: tables of fonts and colours, pictures, data, information about the file. */
export const silentGroups: ReadonlySet<string> = new Set(
  (
    'fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator info pict objdata objclass objname themedata ' +
    'colorschememapping datastore latentstyles fldinst xmlnstbl filetbl bkmkstart bkmkend nonshppict sp shprslt mmathPr userprops ' +
    'atnid atnauthor atnref atndate atnparent atntime pntxta pntxtb upr formfield ffdeftext ffname'
  ).split(' ')
);
/** Groups that may begin with `\*` and have words all the same. */
export const knownGroups: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'ud', 'annotation', 'footnote']);
/** What stands apart from the sentence in which it is anchored. */
export const apartGroups: ReadonlySet<string> = new Set(
  'header headerl headerr headerf footer footerl footerr footerf footnote annotation shptxt'.split(' ')
);

export const writtenSigns: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  nestrow: '\n',
  cell: '\t',
  nestcell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' '
};

/** Windows' character sets of fonts to code pages. */
export const fontCharsets: Readonly<Record<string, string>> = {
  '77': 'macintosh',
  '128': 'cp932',
  '129': 'cp949',
  '130': 'cp1361',
  '134': 'cp936',
  '136': 'cp950',
  '161': 'windows-1253',
  '162': 'windows-1254',
  '163': 'windows-1258',
  '177': 'windows-1255',
  '178': 'windows-1256',
  '186': 'windows-1257',
  '204': 'windows-1251',
  '222': 'windows-874',
  '238': 'windows-1250',
  '254': 'cp437',
  '255': 'cp850'
};
