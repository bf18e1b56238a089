/** How a fact is called wherever it is linked, and how its source is said. */
import type { Fact } from '$contract';
import { figureWithUnit } from '$shared/letter/claims/figure-with-unit';
import { formatMoment } from '../../i18n/formats';
import { t } from '../../i18n/messages';

/** The statement, shortened to about a line; the figure where nothing is stated yet. */
export function nameOfFact(fact: Pick<Fact, 'statement' | 'figure' | 'unit'>): string {
  const statement = fact.statement.trim().replaceAll(/\s+/g, ' ');
  if (statement === '') return figureWithUnit(fact) || t('viewer.unwrittenFact');
  return statement.length > 80 ? `${statement.slice(0, 78).trimEnd()}…` : statement;
}

/** Where the fact can be looked up: `Annual report, page 4`, `Recording, at 4:09`, `Dana Ruiz`; empty where nothing is said. */
export function sourceWords(
  fact: Pick<Fact, 'sourcePage' | 'sourceMomentMs' | 'sourcePerson' | 'verifiableBy'>,
  fileTitle: string | null
): string {
  const file = fileTitle ? placeInFile(fact, fileTitle) : '';
  return [file, fact.verifiableBy.trim() || fact.sourcePerson.trim()].filter(Boolean).join(' · ');
}

function placeInFile(
  { sourcePage, sourceMomentMs }: Pick<Fact, 'sourcePage' | 'sourceMomentMs'>,
  file: string
): string {
  if (sourcePage) return t('viewer.sourceOnPage', { file, page: String(sourcePage) });
  return sourceMomentMs === null ? file : t('viewer.sourceAtMoment', { file, time: formatMoment(sourceMomentMs) });
}

const bare = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}%‰°]+/gu)
      ?.join(' ') ?? ''
  } `;

/** The words of the source that say so; empty where the statement says them already. */
export function quoteBeside({ statement, quote }: Pick<Fact, 'statement' | 'quote'>): string {
  return bare(statement).includes(bare(quote)) ? '' : quote.trim();
}

/** What a fact still lacks before somebody else could check it, in the order in which to add it. */
export function missingFrom(
  fact: Pick<Fact, 'statement' | 'sourceEvidenceId' | 'sourcePerson' | 'evidenceIds' | 'verifiableBy'>
): ('statement' | 'source' | 'verifier')[] {
  const missing: ('statement' | 'source' | 'verifier')[] = [];
  if (fact.statement.trim() === '') missing.push('statement');
  // Whoever can confirm it is a source, and a file needs nobody: one of both is missing only where there is neither.
  const nobody = fact.sourcePerson.trim() === '' && fact.verifiableBy.trim() === '';
  if (!fact.sourceEvidenceId && nobody && fact.evidenceIds.length === 0) missing.push('source');
  if (nobody) missing.push('verifier');
  return missing;
}
