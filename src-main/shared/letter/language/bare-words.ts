/** What figures are found by where not even the English file can be read: digits and the percent sign, no words. */
import type { LanguageWords } from '../../../contract/languages';

const nothing = '(?!)';

export const bareWords: LanguageWords = {
  language: 'und',
  name: 'Unknown',
  numbers: { words: {}, scales: {}, signs: {}, one: nothing, joiner: nothing, joined: false, decimal: '.' },
  months: [],
  shortMonths: [],
  lists: {},
  figures: {
    percent: ['{number} ?%'],
    money: [],
    multiplier: [],
    fraction: [],
    duration: [],
    measure: [],
    date: [],
    rank: [],
    superlative: [],
    count: ['{number}']
  },
  units: {},
  labels: [],
  idioms: [],
  names: [],
  salutation: nothing,
  closing: nothing,
  reported: nothing,
  acted: nothing,
  talk: [],
  offers: nothing,
  clauseEnds: nothing,
  employers: nothing,
  common: [],
  abbreviations: [],
  ownName: nothing,
  titles: [],
  companyWords: [],
  roleWords: []
};
