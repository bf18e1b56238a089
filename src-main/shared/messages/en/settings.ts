/** The settings of a library. */
export const settings = {
  'settings.question': 'Settings',
  'settings.why': 'Everything here belongs to this library and stays on this computer.',
  'settings.you': 'You',
  'settings.youHelp': 'This goes at the top of your letters.',
  'settings.name': 'Your name',
  'settings.address': 'Your address',
  'settings.addressHint': 'Street, town, telephone, e-mail: one line each.',

  'settings.signature': 'Your signature',
  'settings.signaturePicture': 'Picture of your signature',
  'settings.signatureShown': 'Your signature as it appears on letters',
  'settings.signatureHint':
    'Sign on white paper and take a picture of it, PNG or JPEG, at most 512 kB. Each letter has a switch for it under “Address & paper”.',
  'settings.choosePicture': 'Choose a picture',
  'settings.chooseOtherPicture': 'Choose another picture',
  'settings.removeSignature': 'Remove it',
  'settings.signatureRemoved': 'The signature is removed.',
  'settings.pictureTooLarge': 'This picture is larger than 512 kB. Crop it to the signature, then choose it again.',
  'settings.pictureUnknown': 'This is not a PNG or JPEG picture. Choose another one.',
  'settings.pictureTooWide': 'This picture has too many pixels. Crop it to the signature, then choose it again.',
  'settings.pictureDamaged': 'This picture is damaged. Choose another one.',
  'settings.pictureNotDrawn': 'The picture could not be drawn. Try again.',
  'settings.pictureTooBusy': 'This picture has too much detail to be kept small. Use one with ink on white.',

  'settings.look': 'Appearance',
  'settings.theme': 'Theme',
  'settings.themeSystem': 'Same as the system',
  'settings.themeLight': 'Light',
  'settings.themeDark': 'Dark',

  'settings.letters': 'Letters',
  'settings.paper': 'Paper',
  'settings.paperA4': 'A4',
  'settings.paperLetter': 'US Letter',
  'settings.style': 'Style of the letter',
  'settings.styleClassic': 'Classic',
  'settings.styleModern': 'Modern',
  'settings.stylePlain': 'Plain',
  'settings.window': 'Time to send a letter, in hours',
  'settings.windowHint': 'How soon after an interview your letter should go out. Most advice says 24.',
  'settings.windowWrong': 'Give a whole number of hours from {least, number} to {most, number}.',
  'settings.proofread': 'Check spelling and grammar',
  'settings.proofreadHint': 'In English, on this computer. Names in this library count as right.',
  'settings.words': 'Your dictionary',
  'settings.wordsHint': 'These count as spelled right. One on each line.',

  'settings.pictures': 'Words in pictures',
  'settings.picturesHelp':
    'Photographed and scanned evidence is read on this computer, in German and English, so that you can search and quote it.',
  'settings.languagesFolder': 'Folder with more languages',
  'settings.languagesFolderHint':
    'The whole path of a folder with Tesseract’s language files (such as fra.traineddata); at most three are used. Then open a picture and read its words again.',
  'settings.library': 'Your library',
  'settings.showFolder': 'Show folder',
  'settings.holds':
    '{interviews, plural, one {One interview} other {# interviews}}, {files, plural, one {one evidence file} other {# evidence files}} ({size}).',
  'settings.newestBackup': 'Newest backup: {when}.',
  'settings.version': 'Version {version}.',
  'settings.check': 'Check the library for damage',
  'settings.checking': 'Checking…',
  'settings.checkHelp':
    'Checks that everything you wrote is still as you wrote it. Files are checked when they are opened.',
  'settings.databaseDamaged':
    'The database is damaged. Close the program and start it again: it is then repaired or restored from a backup.',
  'settings.allWell': 'All is well: {count, plural, one {# text} other {# texts}} as you wrote them.',
  'settings.someDamaged':
    '{damaged, plural, one {# of {texts, number} texts is damaged: it no longer says what you wrote.} other {# of {texts, number} texts are damaged: they no longer say what you wrote.}}',
  'settings.sample': 'Sample',
  'settings.sampleHelp':
    'An invented interview that shows the whole path. Removing it erases it with everything that came with it.',
  'settings.addSample': 'Add the sample',
  'settings.removeSample': 'Remove the sample'
} as const;
