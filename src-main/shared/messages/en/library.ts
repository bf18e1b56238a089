/** The library at the left, what is due, the search, the first screen and the trash. */
export const library = {
  'library.title': 'Library',
  'library.interviews': 'Interviews',
  'library.none': 'Your interviews will be listed here.',
  'library.moreFor': 'More for {name}',
  'library.sample': 'Sample',
  'library.noRole': 'No role yet',
  'library.noCompany': 'No company yet',
  'library.namedByPerson': 'Interview with {name}',
  'library.namedByDay': 'Interview on {day}',
  'library.namedByBeginning': 'Interview noted on {day}',
  'library.nextRound': 'Next round',
  'library.stage': '<hidden>Stage: </hidden>{stage}',
  'library.due': 'Due',
  'library.overdue': '<hidden>overdue, </hidden>{when}',
  'library.showFewer': 'Show fewer',
  'library.showMore': 'Show {count, number} more',
  'library.interviewGone': 'This interview isn’t in your library any more. Everything else is where it was.',
  'library.goHome': 'Go to Today',

  'library.search': 'Search the library',
  'library.searchPlaceholder': 'Search everything',
  'library.clearSearch': 'Clear the search',
  'library.found': '{count, plural, one {One place found.} other {# places found.}}',
  'library.foundMore': '{count, number} or more places found.',
  'library.nothingFound': 'Nothing found for “{words}”. Try the beginning of a word.',
  'library.readingFiles': 'Still reading {count, plural, one {one new file} other {# new files}}.',
  'library.preparing':
    'Search is still getting ready: {count, plural, one {one thing} other {# things}} can’t be found yet.',
  'library.preparingMany': 'Search is still getting ready: {count, number} things or more can’t be found yet.',

  'library.howDidItGo': 'How did it go?',
  'library.howDidItGoHelp':
    'Write down what happened while you still remember it. Then look at it again, more calmly: was it as bad as it felt, is the job for you, and is there a letter worth sending?',
  'library.beginFirst': 'Add your first interview',
  'library.exploreSample': 'Explore the sample',
  'library.preparingSample': 'Getting the sample ready…',
  'library.private': 'Everything stays on this computer. Nothing is ever sent anywhere.',
  'library.keys': 'Press <find></find> to find anything, <shortcuts></shortcuts> for all shortcuts.'
} as const;
