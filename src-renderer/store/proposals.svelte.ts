/** What the core finds in a brain-dump: each waits for a tick, and what was kept or left out is not proposed again. */
import type { Fact, Proposal, QuestionCard } from '$contract';
import { isAmong, isSamePerson, saysTheSame, type Told } from '$shared/capture/handled';
import { SvelteSet } from 'svelte/reactivity';
import { call } from '../api/client';
import { t } from '../i18n/messages';
import { saving } from './drafts.svelte';
import { filing, type Filed } from './filing';
import type { InterviewDetails } from './interview.svelte';
import { peopleOf } from './people.svelte';
import { resource, type Resource } from './resource.svelte';
import type { Signs } from './signs.svelte';
import { tell, undo } from './undo.svelte';
import { unfinished } from './unfinished.svelte';

/** The good ones first: they are the first to be forgotten. */
const order: readonly Proposal['kind'][] = [
  ...(['good', 'late', 'bad', 'question', 'person', 'figure', 'role', 'company', 'when'] as const)
];

export const keyOf = ({ kind, text }: Told): string => `${kind} ${text}`;

export class Proposals {
  keeping = $state(false);
  #found: Resource<Proposal[]>;
  #people;
  #cards: Resource<QuestionCard[]>;
  #facts: Resource<Fact[]>;
  #unticked = new SvelteSet<string>();

  constructor(
    readonly details: InterviewDetails,
    readonly signs: Signs
  ) {
    const interviewId = details.id;
    this.#people = peopleOf(interviewId);
    this.#found = resource({
      key: `proposals ${interviewId}`,
      topics: ['interviews'],
      ask: () => call('proposals.list', { interviewId })
    });
    this.#cards = resource({
      key: `proposals’ cards ${interviewId}`,
      topics: ['questionCards', 'facts', 'evidence'],
      ask: () => call('questionCards.list', { interviewId })
    });
    this.#facts = resource({
      key: `proposals’ facts ${interviewId}`,
      topics: ['facts', 'evidence', 'questionCards'],
      ask: () => call('facts.list', { interviewId })
    });
  }

  async load(): Promise<void> {
    await Promise.all([this.#cards.load(), this.#facts.load()]);
    await this.#found.load();
  }

  /** Those that are new, the good signs first. */
  get list(): Proposal[] {
    const handled = this.#handled;
    const found = (this.#found.value ?? []).filter((each) => !this.#isFiled(each) && !isAmong(each, handled));
    return order.flatMap((kind) => found.filter((each) => each.kind === kind));
  }

  isTicked(proposal: Proposal): boolean {
    return !this.#unticked.has(keyOf(proposal));
  }

  tick(proposal: Proposal, on: boolean): void {
    if (on) this.#unticked.delete(keyOf(proposal));
    else this.#unticked.add(keyOf(proposal));
  }

  get #handled(): Told[] {
    try {
      const kept: unknown = JSON.parse(unfinished.get(this.details.id, 'sorted') ?? '[]');
      return Array.isArray(kept) ? (kept as Told[]) : [];
    } catch {
      return [];
    }
  }

  #isFiled({ kind, text }: Proposal): boolean {
    const { role, company, startsAt } = this.details.fields;
    if (kind === 'role') return role.trim() !== '';
    if (kind === 'company') return company.trim() !== '';
    if (kind === 'when') return startsAt !== null;
    if (kind === 'person') return (this.#people.value ?? []).some(({ name }) => isSamePerson(name, text));
    if (kind === 'question') return (this.#cards.value ?? []).some(({ question }) => saysTheSame(question, text));
    if (kind === 'figure') return (this.#facts.value ?? []).some(({ statement }) => saysTheSame(statement, text));
    const noted = kind === 'good' ? this.signs.good : kind === 'bad' || kind === 'late' ? this.signs.bad : [];
    return noted.some((sign) => saysTheSame(sign.text, text, 0.8));
  }

  /** Files what is ticked, in the order shown; the rest is not asked for again. One Undo takes all of it back. */
  async keep(): Promise<number> {
    if (this.keeping) return 0;
    this.keeping = true;
    const { list, details } = this;
    const before = unfinished.get(details.id, 'sorted');
    const chosen = list.filter((each) => this.isTicked(each));
    const filed: Filed[] = [];
    const done: Told[] = list.filter((each) => !this.isTicked(each));
    try {
      await saving.saveNow();
      for (const proposal of chosen) {
        filed.push(await filing[proposal.kind](proposal, details));
        done.push(proposal);
      }
    } catch (error) {
      tell(error);
    }
    // What could not be filed stays proposed.
    unfinished.set(
      details.id,
      'sorted',
      JSON.stringify([...this.#handled, ...done.map(({ kind, text }) => ({ kind, text }))])
    );
    await Promise.all([this.signs.reread(), this.#people.reread()]).catch(tell);
    this.keeping = false;
    if (filed.length > 0)
      undo.offer(t('capture.kept', { count: filed.length }), async () => {
        for (const each of filed.toReversed()) await each.takeBack();
        if (before === null) unfinished.finish(details.id, 'sorted');
        else unfinished.set(details.id, 'sorted', before);
        await Promise.all([this.signs.reread(), this.#people.reread()]);
      });
    return filed.length;
  }
}
