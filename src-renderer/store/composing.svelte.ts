/** A letter while it is composed: what it can be made of, and what is picked; every pick is kept as it is made. */
import type { Composition, HeldBack, LetterKind, Person, Picks, PointPicks, Tone } from '$contract';
import { assemble, type Assembled } from '$shared/letter/compose/assemble';
import { suggestedLanguage } from '$shared/letter/language/countries';
import { call } from '../api/client';
import { saving } from './drafts.svelte';
import { composedOf, keepComposed, pickedFor, type ComposedKind } from './composed';
import type { LetterEditor } from './letter-editor.svelte';
import { peopleOf } from './people.svelte';
import { resource, type Resource } from './resource.svelte';
import { whyFailed } from './tell';
import { unfinished } from './unfinished.svelte';

interface ComposingAbout {
  interviewId: string;
  kind: LetterKind;
  /** The letter that is composed again, with its tone. */
  letter?: { id: string; requestId: string | null; tone: Tone; editor: Pick<LetterEditor, 'content' | 'edit'> };
}

export class Composing {
  /** Whether what was picked before is known: until then nothing may be picked over it. */
  ready = $state(false);
  readonly kind: LetterKind;
  readonly #about: ComposingAbout;
  /** The interview or the letter that keeps what is picked. */
  readonly #keeper: string;
  readonly #composition: Resource<Composition> = $derived.by(() => this.#resource());
  /** Made here and not where it is looked at: what begins within a look is not seen to change. */
  readonly #people: Resource<Person[], object>;
  #last: Composition | null = null;
  /** What was held back once, so that it can be held back again. */
  readonly #seen: HeldBack[] = [];

  constructor(about: ComposingAbout) {
    this.#about = about;
    this.kind = about.kind;
    this.#people = peopleOf(about.interviewId);
    this.#keeper = about.letter?.id ?? about.interviewId;
  }

  get interviewId(): string {
    return this.#about.interviewId;
  }

  /** Null while there is no letter yet. */
  get letterId(): string | null {
    return this.#about.letter?.id ?? null;
  }

  async load(): Promise<void> {
    // The letter is made of the review: its last words too.
    await saving.saveNow();
    await unfinished.load().catch(() => undefined);
    this.ready = true;
  }

  /** Null before the first answer; what was there last while a pick changes what there is. */
  get composition(): Composition | null {
    const now = this.#composition.value;
    if (now) this.#last = now;
    return now ?? this.#last;
  }

  /** Why there is nothing to compose of. */
  get problem(): string | null {
    const { problem } = this.#composition;
    return problem === null ? null : whyFailed(problem);
  }

  async retry(): Promise<void> {
    await this.#composition.reread().catch(() => undefined);
  }

  get #kept(): ComposedKind {
    const kept = composedOf(this.#keeper)[this.kind];
    return kept ?? { tone: this.#about.letter?.tone ?? 'plain', personId: null, of: {} };
  }

  get tone(): Tone {
    return this.#kept.tone;
  }

  set tone(tone: Tone) {
    keepComposed(this.#keeper, this.kind, { ...this.#kept, tone });
  }

  /** Everybody whom the letter may go to. */
  get people(): Person[] {
    return (this.#people.value ?? []).filter(({ name }) => name.trim() !== '');
  }

  /** Null: one letter to all. Each has picks of its own. */
  get personId(): string | null {
    return this.#kept.personId;
  }

  set personId(personId: string | null) {
    keepComposed(this.#keeper, this.kind, { ...this.#kept, personId });
  }

  /** BCP 47 tag; undefined: that of the settings. */
  get language(): string | undefined {
    return this.#about.letter?.editor.content.language ?? this.#kept.language;
  }

  get keepLanguage(): boolean {
    return this.#about.letter?.editor.content.keepLanguage ?? this.#kept.keepLanguage ?? false;
  }

  /** The language of the country that the letter goes to, where it is another than the letter's and nobody has answered yet. */
  get suggestedLanguage(): { country: string; language: string } | null {
    if (this.keepLanguage) return null;
    const content = this.#about.letter?.editor.content;
    return content
      ? suggestedLanguage(content.recipient, content.language)
      : (this.#composition.value?.suggestedLanguage ?? null);
  }

  writeIn(language: string): void {
    const letter = this.#about.letter?.editor;
    if (letter) letter.edit({ language });
    else keepComposed(this.#keeper, this.kind, { ...this.#kept, language });
  }

  stayInLanguage(): void {
    const letter = this.#about.letter?.editor;
    if (letter) letter.edit({ keepLanguage: true });
    else keepComposed(this.#keeper, this.kind, { ...this.#kept, keepLanguage: true });
  }

  get picks(): Picks {
    return pickedFor(this.#kept).picks;
  }

  /** What was picked of points that are left out. */
  get out(): PointPicks[] {
    return pickedFor(this.#kept).out;
  }

  pick(patch: Partial<Picks>, out: PointPicks[] = this.out): void {
    const kept = this.#kept;
    const of = { ...kept.of, [kept.personId ?? '']: { picks: { ...this.picks, ...patch }, out } };
    keepComposed(this.#keeper, this.kind, { ...kept, of });
  }

  get assembled(): Assembled {
    const { composition } = this;
    return composition ? assemble(composition, this.picks) : { subject: '', body: '' };
  }

  /** With those that were let in. */
  get heldBack(): HeldBack[] {
    const now = this.composition?.heldBack ?? [];
    for (const each of now) if (!this.#seen.some(({ id }) => id === each.id)) this.#seen.push(each);
    const { letIn } = this.picks;
    const gone = this.#seen.filter(({ id }) => letIn.includes(id) && !now.some((each) => each.id === id));
    return [...now, ...gone];
  }

  /** The text that went on to the letter the last time; null where none did. */
  get applied(): string | null {
    return this.#kept.applied ?? null;
  }

  set applied(applied: string) {
    keepComposed(this.#keeper, this.kind, { ...this.#kept, applied });
  }

  #resource(): Resource<Composition> {
    const { interviewId, letter } = this.#about;
    const { letIn, asTyped, personId } = this.picks;
    // What the letter says of its points goes by which they are, not by their words.
    const points = this.picks.points?.map(({ id }) => ({ id }));
    const { kind, tone, language } = this;
    const requestId = letter?.requestId ?? null;
    return resource({
      key: `compose ${JSON.stringify([interviewId, kind, tone, requestId, letIn, asTyped, personId, language ?? '', points ?? null])}`,
      topics: [
        'letters',
        'interviews',
        'people',
        'ratings',
        'perspective',
        'fit',
        'questionCards',
        'unsaid',
        'facts',
        'evidence',
        'requests',
        'afterwards',
        'settings'
      ],
      ask: () =>
        call('letters.compose', {
          interviewId,
          kind,
          tone,
          requestId,
          picks: { letIn, asTyped, personId, ...(points && { points }) },
          ...(language !== undefined && { language })
        }),
      whole: true
    });
  }
}
