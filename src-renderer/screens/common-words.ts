/** What several interviews have in common, in sentences; never from fewer than three. */
import type { Insight } from '$contract';
import { formatList, formatNumber, spanInWords } from '../i18n/formats';
import { t } from '../i18n/messages';
import { wentWrongOptions } from '../parts/question-words';

const fewest = 3;
const hour = 3_600_000;

/** Empty while there is no interview. */
export function commonWords({ interviews, debriefed, wentWrong, rated, sent }: Insight): string[] {
  if (interviews === 0) return [];
  if (interviews < fewest) return [t('today.tooFew', { count: interviews })];
  const sentences: string[] = [];
  const most = wentWrong[0]?.interviews ?? 0;
  // What happened once is nothing in common.
  if (debriefed >= fewest && most > 1) {
    const kinds = wentWrong.filter((each) => each.interviews === most).map(({ kind }) => nameOf(kind));
    sentences.push(t('today.wrongMost', { what: formatList(kinds), count: most, of: debriefed }));
  }
  if (rated.interviews >= fewest && rated.gut !== null && rated.second !== null) {
    const [gut, second] = [oneDigit(rated.gut), oneDigit(rated.second)];
    const of = rated.interviews;
    sentences.push(
      rated.higher > 0
        ? t('today.ratedHigher', { count: rated.higher, of, gut, second })
        : t('today.ratedNotHigher', { of, gut, second })
    );
  }
  if (sent.interviews >= fewest && sent.medianHours !== null) {
    const span = spanInWords(Math.ceil(sent.medianHours) * hour);
    sentences.push(t('today.hoursToLetter', { of: sent.interviews, span }));
  }
  return sentences.length > 0 ? sentences : [t('today.notEnough')];
}

const nameOf = (kind: Insight['wentWrong'][number]['kind']): string =>
  wentWrongOptions.find(({ value }) => value === kind)?.label ?? '';

const oneDigit = (score: number): string => formatNumber(score, { maximumFractionDigits: 1 });
