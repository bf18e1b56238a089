/** Evidence files in lists and notices: their kind, their state, what search finds in them, and what went wrong with them. */
export const evidence = {
  'evidence.pdf': 'PDF',
  'evidence.image': 'Image',
  'evidence.audio': 'Audio',
  'evidence.video': 'Video',
  'evidence.text': 'Text',
  'evidence.mail': 'E-mail',
  'evidence.file': 'File',
  'evidence.fileOf': '{ending} file',
  'evidence.line': '{kind} · {size} · {day}',

  'evidence.missing': 'missing from the library',
  'evidence.changed': 'no longer the file you added',
  'evidence.empty': 'an empty file',
  'evidence.misnamed': 'damaged, or not the type its name says',

  'evidence.searchBeginning': 'It is so long that search looks only at its first 2 MB.',
  'evidence.searchWaiting': 'It is still being read; then search will look inside it too.',
  'evidence.searchLocked': 'Search can’t look inside it: it needs a password.',
  'evidence.searchDamaged': 'Search can’t look inside it: it is damaged, or not the type its name says.',
  'evidence.searchUnsupported':
    'Search can’t look inside it: this program can’t read this kind of file. Save it as PDF or DOCX where you can, and add that.',
  'evidence.searchEncrypted':
    'Search can’t look inside it: it is encrypted. Open it where you can read it, and add what it says as PDF.',
  'evidence.searchPartly':
    'Search can’t look at all of it: parts of this mail can’t be read here. Open it to see which.',
  'evidence.searchLarge': 'Search can’t look inside it: that would take too much of your computer’s memory.',
  'evidence.searchSlow': 'Search can’t look inside it: reading it took longer than 20 seconds.',
  'evidence.searchEmpty': 'Search can’t find anything in it: it has no words. It may be a scan.',

  'evidence.pictureWaiting': 'Its words are still being read from the picture. You can continue meanwhile.',
  'evidence.pictureRead':
    'Words read from the picture: you can search, select and quote them. Compare them with the picture before you rely on them.',
  'evidence.pictureEmpty': 'No words could be made out in the picture.',
  'evidence.picturePartly':
    'Words read from the picture, but not from all of its pages: some could not be read, or there are more than 200.',
  'evidence.pictureStopped': 'You stopped reading the words in the picture, so search can’t find them.',
  'evidence.pictureDamaged':
    'The words in the picture can’t be read: the file is damaged, or not the type its name says.',
  'evidence.pictureLarge':
    'The words in the picture can’t be read: that would take too much of your computer’s memory.',
  'evidence.pictureSlow': 'The words in the picture can’t be read: that took longer than a minute.',

  'evidence.waiting': '{count, plural, one {# more file is waiting.} other {# more files are waiting.}}',
  'evidence.notAdded': '“{name}” was not added',
  'evidence.leaveOut': 'Skip this file',
  'evidence.unreadable':
    'The file could not be read: it may have been moved, or it is a folder. Nothing was added, and the library is as it was.',
  'evidence.path': 'It is here: {path}',

  'evidence.quoted': '“{name}”',
  'evidence.emptyAdded':
    '{count, plural, one {{names} is empty, so there is nothing in it to show or to send. If you have another copy, add it and move this one to the trash.} other {{names} are empty, so there is nothing in them to show or to send. If you have other copies, add them and move these to the trash.}}',
  'evidence.manyEmptyAdded':
    '{count, number} of these files are empty, so there is nothing in them to show or to send. If you have other copies, add them and move these to the trash.',
  'evidence.whole': 'The file is intact: exactly as you added it.',
  'evidence.wholeButEmpty': 'The file is exactly as you added it, but it is empty, so it proves nothing.',
  'evidence.wholeButDamaged':
    'The file is exactly as you added it, but it can’t be opened: it was already damaged, or is not the type its name says.',

  'evidence.utf8': 'Unicode (UTF-8)',
  'evidence.utf16': 'Unicode (UTF-16)',
  'evidence.utf16Reversed': 'Unicode (UTF-16, reversed)',
  'evidence.western': 'Western European (Windows)',
  'evidence.centralEuropean': 'Central European (Windows)',
  'evidence.cyrillic': 'Cyrillic (Windows)',
  'evidence.greek': 'Greek (Windows)',
  'evidence.turkish': 'Turkish (Windows)',
  'evidence.hebrew': 'Hebrew (Windows)',
  'evidence.arabic': 'Arabic (Windows)',
  'evidence.baltic': 'Baltic (Windows)',
  'evidence.thai': 'Thai (Windows)',
  'evidence.centralEuropeanIso': 'Central European (ISO)',
  'evidence.westernIso': 'Western European (ISO)',
  'evidence.cyrillicKoi': 'Cyrillic (KOI8-R)',
  'evidence.westernDos': 'Western European (DOS)',
  'evidence.centralEuropeanDos': 'Central European (DOS)',
  'evidence.americanDos': 'United States (DOS)',
  'evidence.cyrillicDos': 'Cyrillic (DOS)',
  'evidence.westernMac': 'Western European (old Mac)',
  'evidence.japaneseShiftJis': 'Japanese (Shift JIS)',
  'evidence.japaneseEuc': 'Japanese (EUC)',
  'evidence.chineseSimplified': 'Chinese, simplified (GBK)',
  'evidence.chineseTraditional': 'Chinese, traditional (Big5)',
  'evidence.korean': 'Korean (EUC)'
} as const;
