/** What stands in a terminal, in the system's own dialogs and menus, and in what the loopback address answers strangers. */
export const hosts = {
  'hosts.ready': 'Second Impression is ready at {address}',
  'hosts.couldNotStart':
    'Second Impression could not start, for a reason it does not know. What was saved before is safe.',
  'hosts.oldNode':
    'Second Impression needs Node {needed}, and this is Node {version}. Start it with "npm start": that brings the right one along.',
  'hosts.overwhelmed':
    'Too much went wrong at once, so Second Impression has closed your library in order. Start it again.',
  'hosts.noBrowser': 'No Chromium, Chrome or Edge was found for a window. Open the address in the browser you have.',
  'hosts.noWindow': 'The window could not be opened. Open the address in your browser.',
  'hosts.optionPort': '--port takes a number from 0 to 65535, not “{given}”.',
  'hosts.optionLibrary': '--library takes the path of a folder.',
  'hosts.unknownOption':
    '“{option}” is not understood. Options are --library FOLDER, --port NUMBER, --no-open and --restore-snapshot.',
  'hosts.optionValue':
    'The value of an option is missing or too much. Options are --library FOLDER, --port NUMBER, --no-open and --restore-snapshot.',
  'hosts.portTaken': 'Port {port} can’t be used ({errno}). Choose another with --port, or leave the option out.',
  'hosts.restored': 'The library is back as it was on {takenAt, date, medium}, {takenAt, time, short}.',
  'hosts.restoredAside':
    'The library is back as it was on {takenAt, date, medium}, {takenAt, time, short}. What was there before is kept in “{aside}”.',
  'hosts.howToRestore': 'To do so, start again with --restore-snapshot.',
  'hosts.libraryDamaged': 'This library is damaged.',
  'hosts.goBack': 'Go back to the backup',
  'hosts.quit': 'Quit',
  'hosts.goesOn': 'Second Impression goes on.',
  'hosts.otherLibrary': 'Another library is open in this window.',
  'hosts.otherLibraryHow':
    '{open} is open. To open {other} instead, quit Second Impression and start it again. Nothing was changed.',
  'hosts.alreadyOpen': 'Second Impression is already open. Continue in its window.',
  'hosts.alreadyOpenOther':
    'Second Impression is already open with another library. Quit it first, then start it again to open {wanted}.',
  'hosts.menuFile': 'File',
  'hosts.menuNewInterview': 'New interview',
  'hosts.menuSendOrSave': 'Send or save the letter…',
  'hosts.menuPrint': 'Print',
  'hosts.menuQuit': 'Quit {program}',
  'hosts.menuView': 'View',

  'loopback.stranger': 'This address answers only the window of Second Impression. Nothing was changed.',
  'loopback.noSession': 'This window has no valid session. Open Second Impression again. Nothing was changed.',
  'loopback.badAddress': 'This address is not understood.',
  'loopback.getOrPost': 'This address takes only GET and POST.',
  'loopback.onlyPost': 'This address takes only POST.',
  'loopback.onlyGet': 'This address takes only GET.',
  'loopback.onlyJson': 'This address takes only JSON.',
  'loopback.badKey': 'This key is not valid (any more). Open Second Impression again.',
  'loopback.onlyFiles': 'Only files of the library have such addresses.',
  'loopback.nothing': 'There is nothing at this address.',
  'loopback.tooMuch': 'This is more than the program takes at once. Nothing was changed.',
  'loopback.tooSlow': 'The request took too long.',
  'loopback.noJson': 'This is not JSON. Nothing was changed.',
  'loopback.endedEarly': 'The request ended early.',

  'reminders.pauseOver': 'Your pause is over',
  'reminders.secondLook': 'You planned to take a second look now.',

  'demo.noBrowser':
    'The demo prints a letter, and that needs Chromium, Chrome or Edge; none was found. Install one, or name it in CHROMIUM_PATH.',
  'demo.usage': 'Say where to: npm run demo -- --out FOLDER',
  'demo.noLetter': 'The sample has no recovery letter.',
  'demo.notHandedOut': 'The letter was not handed out.',
  'demo.notReadBack': 'The finished letter could not be read back.'
} as const;
