/** Whether the job is for the user: the signs, the question behind them, the decision and every decision before it. */
import type { CallInputOf, Decision, Fit, FitSign } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { change } from './change';
import { library } from './library.svelte';
import { Reading } from './reading';
import { undo } from './undo.svelte';

type SignPatch = CallInputOf<'fit.answer'>['patch'];
type Symptom = Fit['symptom'];

const keyOf = (interviewId: string, itemId: string): string => `${interviewId} ${itemId}`;
const drafts = new Drafts<SignPatch>(async (key, patch) => {
  const [interviewId = '', itemId = ''] = key.split(' ');
  await call('fit.answer', { interviewId, itemId, patch });
  library.changed();
});

export class FitReview {
  signs = $state<FitSign[]>([]);
  symptom = $state<Symptom>({ answer: null, note: '' });
  #stored = $state.raw<Fit | null>(null);
  #reading = new Reading(drafts);

  readonly stored = $derived(this.#stored);
  readonly loaded = $derived(this.#stored !== null);
  readonly decision = $derived<Decision>(this.#stored?.decision ?? 'undecided');
  readonly reason = $derived(this.#stored?.reason ?? '');
  /** Newest first. */
  readonly history = $derived(this.#stored?.history ?? []);

  constructor(readonly interviewId: string) {}

  load(): Promise<void> {
    const { interviewId } = this;
    return this.#reading.read(
      () => call('fit.get', { interviewId }),
      (stored, typed) => {
        this.signs = stored.signs.map((sign) => ({ ...sign, ...typed(keyOf(interviewId, sign.itemId)) }));
        this.symptom = { ...stored.symptom, ...typed(keyOf(interviewId, 'symptom')) };
        this.#stored = stored;
      }
    );
  }

  answer(sign: FitSign, patch: SignPatch): void {
    Object.assign(sign, patch);
    drafts.type(keyOf(this.interviewId, sign.itemId), patch);
  }

  answerSymptom(patch: Partial<Symptom>): void {
    Object.assign(this.symptom, patch);
    drafts.type(keyOf(this.interviewId, 'symptom'), patch);
  }

  /** The new sign; null when it could not be added, and the user has been told why. */
  async addSign(label: string): Promise<FitSign | null> {
    const known = this.signs.map(({ itemId }) => itemId);
    const stored = await this.#attempt(() => call('fit.addSign', { interviewId: this.interviewId, label }));
    return stored?.signs.findLast(({ itemId }) => !known.includes(itemId)) ?? null;
  }

  async removeSign(sign: FitSign): Promise<void> {
    await undo.trash('fit_sign', sign.itemId, () => this.load());
  }

  /** Each call is a decision of its own in the history. */
  async decide(decision: Decision, reason: string): Promise<boolean> {
    const stored = await this.#attempt(() => call('fit.decide', { interviewId: this.interviewId, decision, reason }));
    return stored !== null;
  }

  #attempt(operation: () => Promise<Fit>): Promise<Fit | null> {
    return change(() => this.#reading.write(operation, (stored) => this.#adopt(stored)));
  }

  /** What is stored may be older than what stands in the fields, so of the signs only unknown ones are taken over. */
  #adopt(stored: Fit): void {
    this.#stored = stored;
    const known = this.signs.map((sign) => sign.itemId);
    this.signs.push(...stored.signs.filter((sign) => !known.includes(sign.itemId)));
  }
}
