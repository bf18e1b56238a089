/** The trash, and what leaves it. */
export const trash = {
  'trash.question': 'What you threw away',
  'trash.why':
    'Everything here can be restored. It is erased after 30 days of use; days when you don’t open the program don’t count.',
  'trash.empty': 'Empty the trash',
  'trash.nothing': 'The trash is empty.',
  'trash.list': 'In the trash',
  'trash.daysLeft':
    '{days, plural, one {Will be erased after one more day of use} other {Will be erased after # more days of use}}',
  'trash.beingErased': 'Being erased…',
  'trash.putBack': 'Restore',
  'trash.back': '“{name}” is back in its place.',
  'trash.eraseForGood': 'Erase for good?',
  'trash.eraseAll': 'Everything in the trash goes from this library and from its backups.',
  'trash.eraseOne': '“{name}” goes from this library and from its backups.',
  'trash.eraseWithParts': '“{name}” goes from this library and from its backups, with everything that belongs to it.',
  'trash.noUndo': 'This can’t be undone.',
  'trash.stays': 'What stays:',
  'trash.staysExported': 'files that you saved, sent or copied elsewhere',
  'trash.staysTaken': 'words that you copied into a letter or a card',
  'trash.staysTraces': 'traces on the disk until it writes over them; an SSD may keep them for a long time',
  'trash.staysAside': 'damaged files that were set aside in the library’s folder: {files}',
  'trash.keep': 'Cancel',
  'trash.erasing': 'Erasing from the backups too',
  'trash.erased': 'Erased, from the backups too.',
  'trash.erasedLater':
    'It is erased from the library. Not all backups could be rewritten yet; that is done at the next start.'
} as const;
