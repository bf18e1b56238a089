/** Runs every check over a letter; pure, so that it may run in a worker. */
import type { Languages } from '../language/languages';
import { readCoverage, readText, type Coverage, type LetterText } from '../claims/coverage';
import type { Check, Finding, Letter, LetterFacts } from './check';
import { FindingNames } from './finding-names';
import { claimChecks } from './claims';
import { contentChecks } from './content';
import { correctChecks } from './correct';
import { enclosedChecks, enclosedFigures } from './enclosed';
import { frameChecks } from './frame';
import { kindChecks } from './kinds';
import { countWords } from '../text/words';
import { languageChecks } from './language';
import { lengthChecks } from './length';
import { paragraphsIn } from './paragraphs';
import { printableChecks } from './printable';
import { isStory } from './story-numbers';
import type { Message } from '../../messages/catalogue';
import { message } from '../../messages/message';

export const checks: readonly Check[] = [
  ...claimChecks,
  ...printableChecks,
  ...enclosedChecks,
  ...contentChecks,
  ...kindChecks.filter(({ group }) => group === 'content'),
  ...frameChecks,
  ...lengthChecks,
  ...languageChecks,
  ...kindChecks.filter(({ group }) => group === 'language'),
  ...correctChecks
];

export interface Report {
  findings: Finding[];
  /** Titles of the checks that found nothing. */
  fine: Message[];
  backed: number;
  needed: number;
}

/** More than this many findings of one check are said as a number: nobody reads 10,000 lines. */
const mostOfOne = 200;

export function runChecks(facts: LetterFacts, languages: Languages): Report {
  const letter = read(facts, languages);
  const { wording } = letter;
  const names = new FindingNames(letter.plain, letter.sentences);
  const report: Report = { findings: [], fine: [], backed: letter.coverage.backed, needed: letter.coverage.needed };
  for (const check of checks) {
    if (!fits(check, facts)) continue;
    const found = 'find' in check ? check.find(letter) : wording && check.findWording(letter, wording);
    if (!found) continue;
    if (found.length === 0) report.fine.push(check.title);
    for (const each of found.slice(0, mostOfOne)) {
      const { at, where, words } = each;
      const text = at ? letter.plain.slice(at.from, Math.min(at.to, at.from + 200)) : (where ?? '');
      report.findings.push({
        ...each,
        ...names.next(check.id, words ?? text, at),
        checkId: check.id,
        group: check.group,
        reason: each.reason ?? check.reason,
        source: check.source
      });
    }
    if (found.length > mostOfOne) {
      const { id, group, reason, source } = check;
      const more = message('findings.moreOfKind', { count: found.length - mostOfOne });
      report.findings.push({ ...names.next(id, 'more'), checkId: id, group, reason, source, message: more });
    }
  }
  return report;
}

function fits({ kinds, group }: Check, { kind }: LetterFacts): boolean {
  return kinds ? kinds.includes(kind) : kind !== 'request' || group !== 'content';
}

function read(facts: LetterFacts, languages: Languages): Letter {
  const lexicon = languages.wordsFor(facts.language);
  const wording = languages.wordingFor(facts.language);
  const text = readText(facts.body, lexicon);
  const { plain, sentences } = text;
  return {
    ...facts,
    plain,
    lexicon,
    sentences,
    paragraphs: paragraphsIn(facts.body, plain, lexicon),
    words: countWords(plain, facts.language),
    coverage: coverageOf(facts, text, lexicon, wording),
    wording
  };
}

function coverageOf(
  facts: LetterFacts,
  text: LetterText,
  lexicon: Letter['lexicon'],
  wording: Letter['wording']
): Coverage {
  const known = new Map(facts.facts.map((fact) => [fact.key, fact]));
  const coverage = readCoverage(text, known, lexicon, facts);
  const papers = enclosedFigures(text.plain, text.sentences, wording, lexicon);
  const unsupported = coverage.unsupported.filter(
    (figure) =>
      !papers.some((each) => figure.from >= each.from && figure.to <= each.to) &&
      !isStory(figure, text, wording, facts.facts) &&
      // A request asks somebody else for the proof: figures in it are still questions.
      facts.kind !== 'request'
  );
  return { ...coverage, unsupported, needed: coverage.claims.length + unsupported.length };
}
