/** Whether the job is for the user: the signs, the question behind them, the decision and every decision before it. */
import type { CallInputOf, Decision, Fit, FitSign } from '$contract';
import { call } from '../api/client';
import { Drafts } from './drafts.svelte';
import { resource, type Resource } from './resource.svelte';
import { undo } from './undo.svelte';

type SignPatch = CallInputOf<'fit.answer'>['patch'];
type Symptom = Fit['symptom'];

const keyOf = (interviewId: string, itemId: string): string => `${interviewId} ${itemId}`;
const drafts = new Drafts<SignPatch>((key, patch) => {
  const [interviewId = '', itemId = ''] = key.split(' ');
  return call('fit.answer', { interviewId, itemId, patch });
});

export class FitReview {
  #fit: Resource<Fit, SignPatch>;

  constructor(readonly interviewId: string) {
    this.#fit = resource<Fit, SignPatch>({
      key: `fit ${interviewId}`,
      topics: ['fit'],
      ask: () => call('fit.get', { interviewId }),
      drafts,
      lay: (fit, typed) => ({
        ...fit,
        signs: fit.signs.map((sign) => ({ ...sign, ...typed(keyOf(interviewId, sign.itemId)) })),
        symptom: { ...fit.symptom, ...typed(keyOf(interviewId, 'symptom')) }
      })
    });
  }

  get stored(): Fit | null {
    return this.#fit.value;
  }

  get loaded(): boolean {
    return this.stored !== null;
  }

  get signs(): FitSign[] {
    return this.stored?.signs ?? [];
  }

  get symptom(): Symptom {
    return this.stored?.symptom ?? { answer: null, note: '' };
  }

  get decision(): Decision {
    return this.stored?.decision ?? 'undecided';
  }

  get reason(): string {
    return this.stored?.reason ?? '';
  }

  /** Newest first. */
  get history(): Fit['history'] {
    return this.stored?.history ?? [];
  }

  load(): Promise<void> {
    return this.#fit.load();
  }

  answer(sign: FitSign, patch: SignPatch): void {
    this.#fit.type(keyOf(this.interviewId, sign.itemId), patch);
  }

  answerSymptom(patch: Partial<Symptom>): void {
    this.#fit.type(keyOf(this.interviewId, 'symptom'), patch);
  }

  /** The new sign; null when it could not be added, and the user has been told why. */
  async addSign(label: string): Promise<FitSign | null> {
    const known = this.signs.map(({ itemId }) => itemId);
    const fit = await this.#change(() => call('fit.addSign', { interviewId: this.interviewId, label }));
    return fit?.signs.findLast(({ itemId }) => !known.includes(itemId)) ?? null;
  }

  async removeSign(sign: FitSign): Promise<void> {
    await undo.trash('fit_sign', sign.itemId, this.#fit);
  }

  /** Each call is a decision of its own in the history. */
  async decide(decision: Decision, reason: string): Promise<boolean> {
    const { interviewId } = this;
    return (await this.#change(() => call('fit.decide', { interviewId, decision, reason }))) !== null;
  }

  #change(work: () => Promise<Fit>): Promise<Fit | null> {
    return this.#fit.change(work, { take: (fit) => fit });
  }
}
