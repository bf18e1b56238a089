/** What became of the facts that a kept text claims: as they were, changed, retracted, or gone. */
import type { ClaimedFact, Fact } from '$contract';
import { figureWithUnit } from '$shared/letter/claims/figure-with-unit';
import { t } from '../i18n/messages';

interface ClaimedSince {
  factId: string;
  /** The fact as it stood then, in a line. */
  then: string;
  state: 'same' | 'changed' | 'retracted' | 'gone';
  /** Said beside it; empty where nothing changed. */
  remark: string;
}

export function claimedSince(claimed: readonly ClaimedFact[], facts: readonly Fact[]): ClaimedSince[] {
  return claimed.map((then) => {
    const now = facts.find(({ id }) => id === then.factId);
    const line = factLine(then);
    if (!now) return { factId: then.factId, then: line, state: 'gone', remark: t('versions.factGone') };
    if (now.retractedAt !== null) {
      const because = now.retractedBecause.trim();
      const remark = because === '' ? t('versions.factRetracted') : t('versions.factRetractedBecause', { because });
      return { factId: then.factId, then: line, state: 'retracted', remark };
    }
    const current = factLine(now);
    if (current === line) return { factId: then.factId, then: line, state: 'same', remark: '' };
    return { factId: then.factId, then: line, state: 'changed', remark: t('versions.factNow', { fact: current }) };
  });
}

/** `Errors fell: 38 %, in 2025`. */
export function factLine({ statement, figure, unit, period }: Omit<ClaimedFact, 'factId'>): string {
  // A statement that says its figure needs it no second time.
  const measure = statement.includes(figure.trim()) ? '' : figureWithUnit({ figure, unit });
  const head = [statement.trim().replace(/[.\s]+$/, ''), measure].filter(Boolean).join(': ');
  return [head || t('versions.factEmpty'), period.trim()].filter(Boolean).join(', ');
}
