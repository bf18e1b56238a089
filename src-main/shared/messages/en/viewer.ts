/** Looking at a file: what is shown of it, what can be done with it, and facts made from it. */
export const viewer = {
  'viewer.wordsInPicture': 'Words in the picture',
  'viewer.recognising': 'Reading the words in “{title}”',
  'viewer.readWords': 'Read the words',
  'viewer.readWordsAgain': 'Read the words again',
  'viewer.unsure': 'unsure:',
  'viewer.unsureWords':
    '{count, plural, one {# word is unsure. It is underlined with dots.} other {# words are unsure. They are underlined with dots.}}',
  'viewer.factUnsure': 'Some of these words are unsure: compare them with the picture.',

  'viewer.opening': 'Opening…',
  'viewer.saveCopy': 'Save a copy',
  'viewer.notShown': 'This kind of file can’t be shown here. It is safe in your library.',
  'viewer.wrongLetters': 'Garbled text? Read it as',
  'viewer.bestGuess': 'Best guess',
  'viewer.bestGuessIs': 'Best guess: {encoding}',

  'viewer.about': 'About this file',
  'viewer.aboutLine': '{kind} · {size} · added {day}',
  'viewer.missingTitle': 'This file is missing from the library',
  'viewer.changedTitle': 'This file is no longer the one you added',
  'viewer.notesSafe': 'Your title, note and links are safe. Add the original again and it takes its place.',
  'viewer.title': 'Title',
  'viewer.note': 'Note',
  'viewer.noteHint': 'What does it show, and to whom?',
  'viewer.backs': 'What it backs',
  'viewer.showInFile': 'Show in the file: {fact}',
  'viewer.open': 'Open {name}',
  'viewer.unlink': 'Unlink {name}',
  'viewer.find': 'Find',
  'viewer.linkFact': 'Link a fact',
  'viewer.noFacts': 'No facts yet. Add one in Proof first.',
  'viewer.linkQuestion': 'Link a question',
  'viewer.noQuestions': 'No questions yet. Add them in Debrief first.',
  'viewer.showInFolder': 'Show in folder',
  'viewer.check': 'Verify this file',
  'viewer.checking': 'Verifying the file…',
  'viewer.trash': 'Move to the trash',

  'viewer.makeFact': 'Add a fact',
  'viewer.factMade': 'Fact added:',
  'viewer.openFact': 'Open it',
  'viewer.selected': 'Selected: {words}',
  'viewer.selectByKeys': 'Shift and the arrow keys select lines and words; <keys></keys> adds them as a fact.',
  'viewer.unwrittenFact': 'A fact not written yet',
  'viewer.sourceOnPage': '{file}, page {page}',
  'viewer.sourceAtMoment': '{file}, at {time}',

  'viewer.zoomOut': 'Zoom out',
  'viewer.zoomIn': 'Zoom in',
  'viewer.zoom': 'Zoom',
  'viewer.fit': 'Fit to the window',
  'viewer.pagesAndZoom': 'Pages and zoom',
  'viewer.previousPage': 'Previous page',
  'viewer.nextPage': 'Next page',
  'viewer.page': 'Page',
  'viewer.pageNumber': 'Page {page}',
  'viewer.ofPages': 'of {pages}',
  'viewer.shellTitle': 'This form can only be shown by Adobe’s own programs',
  'viewer.shellWhy':
    'All you can see here is the page that says so. Open the file in one of them, print it to a PDF, and add that.',

  'viewer.imageAndZoom': 'Image and zoom',
  'viewer.factFromImage': 'Add a fact from this image',
  'viewer.factFromPart': 'Add a fact from this part',
  'viewer.markPart': 'Mark a part',
  'viewer.unmark': 'Remove the mark',
  'viewer.markedPart': 'Marked part: {place}. Arrow keys move it, with Shift they resize it.',
  'viewer.boxPlace': '{left} from the left, {top} from the top, {width} wide, {height} high',
  'viewer.factFromMoment': 'Add a fact from {time}',

  'viewer.notCompared': 'You stopped before the file was read',
  'viewer.notComparedWhy':
    'It is safe in your library. It can be shown once it has been read and found to be the file you added.',
  'viewer.compareNow': 'Read it now',
  'viewer.comparing': 'Making sure that “{title}” is the file you added',

  'viewer.beginningOnly': 'This is the beginning. The file goes on: save a copy to read the rest.',
  'viewer.noWords': 'There are no words in this file.',

  'viewer.missing': 'This file can’t be read from the library',
  'viewer.missingWhy':
    'It is missing, or no longer the one you added. What you wrote about it is safe. If you still have the original, add it again.',
  'viewer.empty': 'This file is empty',
  'viewer.emptyWhy':
    'It was empty when you added it, so there is nothing to show. If you have another copy, add that one.',
  'viewer.damaged': 'This file is damaged',
  'viewer.damagedWhy':
    'It was already damaged when you added it, and your library keeps it that way. If you still have the original, save it again and add that. Another program may also show more of it.',
  'viewer.misnamed': 'This file is damaged, or not the type its name says',
  'viewer.misnamedWhy':
    'Your library keeps it that way. Open the original yourself: if that works, save it again and add that.',
  'viewer.locked': 'This file needs a password',
  'viewer.lockedWhy':
    'It can’t be shown here, and an employer couldn’t open it either. Save a copy without the password and add that.',
  'viewer.encrypted': 'This file is encrypted',
  'viewer.encryptedWhy':
    'Only those it was meant for can open it. It can’t be shown here, and an employer couldn’t open it either. Open it where you can read it, save a copy without the encryption, and add that.',
  'viewer.huge': 'This image is too large to be shown here',
  'viewer.hugeWhy':
    'Showing it would take more memory than your computer should give. The file is safe in your library: save a copy, make it smaller, and add that.',
  'viewer.unread': 'This file can’t be read here',
  'viewer.unreadWhy':
    'It is safe in your library: save a copy and open it in another program. If it can save as PDF, add that.',
  'viewer.unplayable': 'This recording can’t be played here',
  'viewer.unplayableWhy':
    'The file is safe in your library. Save a copy and play it in another program, or add it again as MP3 or MP4.'
} as const;
