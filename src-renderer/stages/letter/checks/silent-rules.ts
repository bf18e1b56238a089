/** Rules of the proofreader that a letter is better off without, by Harper's names. */
export const silentRules: readonly string[] = [
  // Matters of taste, or of what the letter's own checks already say.
  ...[
    'LongSentences',
    'Spaces',
    'SpelledNumbers',
    'UnclosedQuotes',
    'EllipsisLength',
    'Dashes',
    'TheHowWhy',
    'OxfordComma'
  ],
  // Wrong more often than right: “to find out”, “as interested as”, “your late shift”, a trade's own words.
  ...[
    'FindOut',
    'InterestedIn',
    'YourPredicateAdjective',
    'SplitWords',
    'MissingTo',
    'MissingPreposition',
    'MassNouns'
  ],
  // Ordinary words that are a brand's elsewhere (“on day one”), and numbers with a letter that are no memory (“Ward 7B”).
  ...['DayOneNames', 'JetpackNames', 'MetaNames', 'PocketCastsNames', 'TumblrNames', 'ExpandMemoryShorthands']
];
