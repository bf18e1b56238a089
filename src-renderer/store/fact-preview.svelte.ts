/** How a fact will stand in a letter, asked for as it is written: after a pause, and never older than what stands there. */
import type { CallInputOf, Fact, OutputOf } from '$contract';
import { call } from '../api/client';

/** In milliseconds. */
const pause = 350;

type Preview = OutputOf<'letters.factPreview'>;

export class FactPreview {
  /** Null while there is nothing to show. */
  shown = $state.raw<Preview | null>(null);
  #asked = 0;

  /** In an effect: asks about the fact as it stands now; the returned function gives that up. */
  ask(fact: Fact): () => void {
    const asked = ++this.#asked;
    const { statement, figure, unit, period, sourcePerson, verifiableBy, sourceEvidenceId } = fact;
    const about = { statement, figure, unit, period, sourcePerson, verifiableBy, hasFile: sourceEvidenceId !== null };
    const timer = setTimeout(() => void this.#show(asked, about), pause);
    return () => clearTimeout(timer);
  }

  async #show(asked: number, about: CallInputOf<'letters.factPreview'>): Promise<void> {
    // Only a preview: where it fails nothing is lost, and nothing is shown.
    const preview = about.statement.trim() === '' ? null : await call('letters.factPreview', about).catch(() => null);
    if (asked === this.#asked) this.shown = preview;
  }
}
