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
  'viewer.wrongLetters': 'Wrong letters? Read it as',
  'viewer.bestGuess': 'Best guess',
  'viewer.bestGuessIs': 'Best guess: {encoding}',

  'viewer.about': 'About this file',
  'viewer.aboutLine': '{kind} · {size} · added {day}',
  'viewer.missingTitle': 'This file is missing from the library',
  'viewer.changedTitle': 'This file is no longer the one you filed',
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
  'viewer.noFacts': 'No facts yet. Write one under Proof first.',
  'viewer.linkQuestion': 'Link a question',
  'viewer.noQuestions': 'No questions yet. Write them down under Debrief first.',
  'viewer.showInFolder': 'Show in folder',
  'viewer.check': 'Check that it is whole',
  'viewer.checking': 'Checking the whole file…',
  'viewer.trash': 'Move to the trash',

  'viewer.makeFact': 'Make a fact',
  'viewer.factMade': 'Fact made:',
  'viewer.openFact': 'Open it',
  'viewer.selected': 'Selected: {words}',
  'viewer.selectByKeys': 'Shift and the arrow keys select lines and words; <keys></keys> makes a fact of them.',
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
  'viewer.factFromImage': 'Make a fact from this image',
  'viewer.factFromPart': 'Make a fact from this part',
  'viewer.markPart': 'Mark a part',
  'viewer.unmark': 'Take the mark away',
  'viewer.markedPart': 'Marked part: {place}. Arrow keys move it, with Shift they size it.',
  'viewer.boxPlace': '{left} from the left, {top} from the top, {width} wide, {height} high',
  'viewer.factFromMoment': 'Make a fact from {time}',

  'viewer.notCompared': 'You stopped before the file was read',
  'viewer.notComparedWhy':
    'It is safe in your library. It is shown only once it has been read and is sure to be what you filed.',
  'viewer.compareNow': 'Read it now',
  'viewer.comparing': 'Making sure that “{title}” is what you filed',

  'viewer.beginningOnly': 'This is the beginning. The file goes on: save a copy to read the rest.',
  'viewer.noWords': 'There are no words in this file.',

  'viewer.missing': 'This file can’t be read from the library',
  'viewer.missingWhy':
    'It is missing, or no longer the one you filed. What you wrote about it is safe. If you still have the original, add it again.',
  'viewer.empty': 'This file is empty',
  'viewer.emptyWhy':
    'It was empty when you filed it, so there is nothing to show. If you have another copy, add that one.',
  'viewer.damaged': 'This file is damaged',
  'viewer.damagedWhy':
    'It was damaged when you filed it, and your library keeps it as it came. If you still have the original, save it anew and add that. Another program may also show more of it.',
  'viewer.misnamed': 'This file is damaged, or not what its name says',
  'viewer.misnamedWhy':
    'Your library keeps it as it came. Open the original yourself: if that works, save it anew and add that.',
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
