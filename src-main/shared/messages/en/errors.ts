/** What went wrong, what is safe, what to do. */
export const errors = {
  'errors.unexpected':
    'Something unexpected happened. What was saved before is safe. If it happens again, quote reference {reference}.',
  'errors.unreachable':
    'The program behind this window has stopped. What was saved is safe; your last words are still here: copy them, then start Second Impression again.',
  'errors.notAccepted':
    'The program did not accept this. What was saved before is safe, and what you wrote is still in this window. Open Second Impression again if it keeps happening.',
  'errors.unknownOperation': 'This program can’t do that. Nothing was changed.',
  'errors.diskFull':
    'The disk is full. What is in this window is kept and nothing was lost. Free some space, then try again.',
  'errors.diskFails':
    'The library’s disk can’t be read or written at the moment. What is in this window is kept. Check that the disk is connected and has room, then try again.',
  'errors.databaseFails':
    'The library’s database can’t be read properly. What is in this window is kept: copy it to a safe place, then close the program and start it again to have the library checked.',
  'errors.cancelled': 'This was cancelled. Nothing of it was kept.',
  'errors.addingCancelled': 'Adding the file was cancelled. Nothing of it was kept.',
  'errors.packetCancelled': 'Making the packet was stopped. Nothing was saved.',
  'errors.running': 'This work is already running.',

  'invalid.form': 'Something in this form can’t be saved. Nothing was changed.',
  'invalid.tooLong':
    '{most, plural, one {A field in this form takes at most # character} other {A field in this form takes at most # characters}}, and it has more. Nothing was changed.',
  'invalid.tooMany':
    '{most, plural, one {A list in this form takes # entry at most} other {A list in this form takes # entries at most}}, and there are more in it. Nothing was changed.',
  'invalid.tooLarge': 'A number in this form is too large: {most, number} is the most. Nothing was changed.',
  'invalid.tooSmall': 'A number in this form is too small: {least, number} is the least. Nothing was changed.',
  'invalid.empty': 'A field of this form is empty and must not be. Nothing was changed.',

  'gone.attachment': 'This attachment is no longer in the mail.',
  'gone.checklistItem': 'This item is no longer on the checklist.',
  'gone.damagedText': 'This text is no longer damaged, or no longer in the library.',
  'gone.enclosure': 'This enclosure is no longer on the letter’s list.',
  'gone.entry': 'This entry is no longer in the library. It may have been moved to the trash.',
  'gone.evidence': 'This evidence file is no longer in the library. It may have been moved to the trash.',
  'gone.fact': 'This fact card is no longer in the library. It may have been moved to the trash.',
  'gone.file': 'This file is no longer in the library.',
  'gone.interview': 'This interview is no longer in the library. It may have been moved to the trash.',
  'gone.item': 'This item is no longer in the library. It may have been moved to the trash.',
  'gone.kept': 'No backup has an undamaged copy of this text. Nothing was changed.',
  'gone.letter': 'This letter is no longer in the library. It may have been moved to the trash.',
  'gone.marker': 'This moment is no longer in the library. It may have been moved to the trash.',
  'gone.person': 'This person is no longer in the library. They may have been moved to the trash.',
  'gone.questionCard': 'This question card is no longer in the library. It may have been moved to the trash.',
  'gone.recording': 'This recording is no longer in the library. It may have been moved to the trash.',
  'gone.request': 'This request is no longer in the library. It may have been moved to the trash.',
  'gone.sentCopy': 'This sent copy is no longer in the library.',
  'gone.sign': 'This sign is no longer in the library. It may have been moved to the trash.',
  'gone.thing': 'This is no longer in the trash.',
  'gone.version': 'This version is no longer in the library.',

  'damaged.letter':
    'The saved text of this letter was damaged on the disk. No file was made. Open “Damaged texts” in Settings and choose which text to keep: the backup’s or the one that is there now.',
  'damaged.enclosures':
    'The saved text of this list of enclosures was damaged on the disk. No file was made. Open “Damaged texts” in Settings and choose which text to keep: the backup’s or the one that is there now.',
  'damaged.version':
    'The saved text of this version was damaged on the disk. No file was made. Open “Damaged texts” in Settings and choose which text to keep: the backup’s or the one that is there now.',
  'damaged.cannotStand':
    'This can’t be kept as it is, because part of it is not valid. Nothing was changed. Use the backup’s text, or correct that part where it belongs and come back.',
  'damaged.fieldCannotStand':
    'This can’t be kept as it is, because “{field}” is not valid. Nothing was changed. Use the backup’s text, or correct that field where it belongs and come back.',

  'errors.evidenceMissing':
    'This evidence file is missing from the library’s folder. Your notes and links are safe. Add the file again to repair it.',
  'errors.evidenceChanged':
    'This evidence file is no longer the one you added. Your notes and links are safe. Add the file again to repair it.',
  'errors.noRoom':
    'There is not enough room for this file. Nothing was changed. Free {megabytes, number} MB, then add it again.',
  'errors.fileNotWhole': 'The file was incomplete, or it changed while it was copied. Nothing was added. Add it again.',
  'errors.fileTooLong': 'The file is larger than it was said to be. Nothing was added.',
  'errors.fileBrokeOff': 'The file broke off while it was copied. Nothing was added. Add it again.',
  'errors.fileAddress': 'This file could not be asked for or added. Nothing was changed.',
  'errors.exportGone': 'This file is no longer available. Save it again.',
  'errors.noRecording':
    'This file is neither audio nor video, so it can’t be played as a recording. It stays with your evidence.',
  'errors.recordingThere': 'This file is already a recording of this interview. Nothing was changed.',
  'errors.noSmallPicture': 'This small picture is not a PNG. Nothing was changed.',
  'errors.mailNotWhole':
    'This mail can’t be read whole, so the attachment might not be complete. Nothing was added. Save the attachment in your mail program and add it here.',
  'errors.gutRatingThere':
    'This interview already has a first rating. It stays as you gave it; add a later rating instead.',
  'errors.notYours': 'Only what you added yourself can be reworded. Nothing was changed.',
  'errors.wakeTooLate':
    'That time is too late: your letter should go out before then. Choose an earlier time, or skip the pause.',
  'errors.letterChanging': 'The letter is still being changed. It is safe. Stop writing, then try again.',
  'errors.packetFailed': 'The packet could not be made. The letter is safe; save it as a PDF instead.',
  'errors.noPrinter':
    'Making a PDF needs Chromium, Chrome or Edge, and none was found. Your letter is safe. Install one of them, then try again.',
  'errors.layoutFailed': 'The page could not be laid out for printing. Your letter is safe. Try again.',

  'opening.inUse':
    'This library is already open in another window or program. Nothing was changed. Continue there, or close it first.',
  'opening.inUseBy':
    'This library is already open in another window or program. It has been open since {since, date, medium}, {since, time, short}, on {host} (process {pid}). Nothing was changed. Continue there, or close it first.',
  'opening.tooNew':
    'This library was made by a newer version of Second Impression. Nothing was changed. Open it with the newer version.',
  'opening.foreign':
    'This folder holds other things and no library. Nothing was changed. Choose an empty folder or an existing library.',
  'opening.noRoom': 'The disk is too full to open the library. Nothing was lost. Free 10 MB, then start again.',
  'opening.folderFails':
    'The library’s folder can’t be read or written. Nothing was changed. Check that the disk is there and that you may write to it.',
  'opening.gone':
    'The library’s folder is no longer where it was, so nothing can be saved. What is in this window is kept here: move the folder back to its place, or save your letter’s text as a file.',
  'opening.damagedAside':
    'This library’s database is damaged. Its files were set aside in “{aside}”, nothing was deleted, and your evidence files are still there. {next}',
  'opening.damaged':
    'This library’s database is missing or damaged. Nothing was deleted, and your evidence files are still there. {next}',
  'opening.newestSnapshot':
    'The newest whole backup is from {takenAt, date, medium}, {takenAt, time, short}; what was written after it would be lost. You can go back to it.',
  'opening.noSnapshot':
    'There is no whole backup in this library. Choose another library, or restore a copy of your own.',
  'opening.nothingToRestore': 'There is no whole backup in this library. Nothing was changed.',
  'opening.snapshotNotCopied': 'The backup could not be copied whole. Nothing was changed.',
  'opening.strangeLink':
    '“{name}” in the library’s folder is a link to another place. The library was not opened and nothing was changed. {advice}',
  'opening.strangeSecondName':
    '“{name}” in the library’s folder has a second name elsewhere (a hard link), so that writing to it would change that file too. The library was not opened and nothing was changed. {advice}',
  'opening.strangeFolder':
    '“{name}” in the library’s folder is a folder and should be a file. The library was not opened and nothing was changed. {advice}',
  'opening.strangeSpecial':
    '“{name}” in the library’s folder is no ordinary file. The library was not opened and nothing was changed. {advice}',
  'opening.strangeFile':
    '“{name}” in the library’s folder is no folder. The library was not opened and nothing was changed. {advice}',
  'opening.strangeContent':
    '“{name}” in the library’s folder holds something that this program did not write. The library was not opened and nothing was changed. {advice}',
  'opening.adviceMove': 'It holds nothing that you wrote: move “{name}” out of the folder, then start again.',
  'opening.adviceCopy': 'Copy the whole folder to another place and open the copy.',
  'opening.adviceDatabase': 'Put the real database in its place, or choose another library.',
  'opening.adviceFiles': 'Put the real files in its place, or choose another library.'
} as const;
