/** What is known about the open letter: claims with their facts, findings of the checks, spelling. Follows the typing after a pause. */
import type { Interview, LetterContent, Person } from '$contract';
import { nameAbove } from '$shared/letter/sheet/conventions';
import { mayBeIgnored, type Finding, type LetterFacts } from '$shared/letter/checks/check';
import type { Report } from '$shared/letter/checks/run-checks';
import { findingsOf, knownWords, longestProofread, type Slip } from '$shared/letter/checks/spelling';
import { enclosedCount } from '$shared/letter/checks/enclosed';
import { knownFacts, leanedOn, withOpened, type KnownFact } from '$shared/letter/claims/known-facts';
import type { Passage } from '$shared/letter/claims/quoted';
import type { CheckRunner } from './check-runner';
import { clock } from './clock.svelte';
import { enclosuresOf } from './enclosures.svelte';
import { placesOf, useFactPage } from './facts.svelte';
import { Languages } from '$shared/letter/language/languages';
import { readLanguages } from './languages';
import type { LetterEditor } from './letter-editor.svelte';
import { aboutOf, isWhole, quotedOnCards } from './letter-knowledge';
import { library } from './library.svelte';
import { settings } from './settings.svelte';
import { tell, undo } from './undo.svelte';
import { t } from '../i18n/messages';

/** Milliseconds without a key before the checks look. */
const pause = 300;
const hour = 3_600_000;
/** Milliseconds in which several changes become one reading. */
const soonMs = 100;

export class LetterChecks {
  facts = $state.raw<KnownFact[]>([]);
  people = $state.raw<Person[]>([]);
  /** Words of others that may not be quoted yet. */
  passages = $state.raw<Passage[]>([]);
  report = $state.raw<Report>({ findings: [], fine: [], backed: 0, needed: 0 });
  spelling = $state.raw<Finding[]>([]);
  /** The text that `report` and `spelling` are about. */
  checkedBody = $state.raw('');
  /** Whether there is a report that holds: without it nothing may be called fine. */
  hasReport = $state(false);
  /** Whether the last look came to nothing. */
  failed = $state(false);
  proofreadBody = $state.raw('');
  /** Whether spelling and grammar are looked at; if not, why. */
  proofreader = $state<'on' | 'off' | 'not_english' | 'too_long' | 'failed'>('on');
  loaded = $state(false);
  /** Pages on the paper, told by whoever lays it out. */
  pages = $state(1);
  /** Read once for as long as the letter is open. */
  #languages: Languages | null = null;
  /** What the proofreader said of `proofreadBody`. */
  #slips: readonly Slip[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #factsSaid = '';
  /** Counts the readings, so that a late one does not replace a newer one. */
  #asked = 0;
  #reload: ReturnType<typeof setTimeout> | undefined;
  #about: ReturnType<typeof aboutOf>;
  /** Not needed to begin: long sources take a while. */
  #places: ReturnType<typeof placesOf>;
  /** Counts the looks: whatever an older one still waits for, the newer one is the one that counts. */
  #looks = 0;

  constructor(
    readonly letter: LetterEditor,
    readonly interview: () => Interview,
    readonly runner: CheckRunner
  ) {
    this.#about = aboutOf(letter.interviewId);
    this.#places = placesOf(letter.interviewId);
  }

  /** All findings, in the order of the groups and then of the text. */
  readonly #all = $derived([...this.report.findings, ...this.spelling]);
  readonly findings = $derived(this.#all.filter((finding) => !this.#isIgnored(finding)));
  readonly ignored = $derived(this.#all.filter((finding) => this.#isIgnored(finding)));
  /** Claims that need a fact; a figure that the user waved through is none. */
  readonly needed = $derived(
    this.report.needed - this.ignored.filter(({ checkId }) => checkId === 'claims.unsupported').length
  );
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew with every change of the facts
  readonly factsByKey = $derived(new Map(this.facts.map((fact) => [fact.key, fact])));

  /** While the letter is on the screen: facts, evidence, requests and people change on other stages, in other windows and on the disk. */
  follow(): () => void {
    void this.load().then(() => this.verify());
    const changed = (): void => {
      clearTimeout(this.#reload);
      this.#reload = setTimeout(() => void this.#take().catch(tell), soonMs);
    };
    const ends = [...Object.values(this.#about), this.#places].map((each) => each.watch(changed));
    return () => {
      for (const end of ends) end();
      clearTimeout(this.#reload);
      clearTimeout(this.#timer);
      this.runner.end();
    };
  }

  /** Looks at the letter with facts, evidence, requests and people as they stand now. */
  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const [languages] = await Promise.all([
        this.#languages ?? readLanguages(),
        ...Object.values(this.#about).map((each) => each.reread())
      ]);
      this.#languages = languages;
      if (asked === this.#asked) await this.#take();
    } catch (error) {
      this.#fail();
      tell(error);
    }
  }

  async #take(): Promise<void> {
    const { facts, evidence, requests, passages, people } = this.#about;
    const all = [facts, evidence, requests, passages, people];
    if (all.some(({ problem }) => problem !== null)) return this.#fail();
    if (all.some(({ value }) => value === null)) return;
    const known = knownFacts(facts.value ?? [], evidence.value ?? [], requests.value ?? []);
    // A list of facts that is open in the editor begins anew with new facts, and takes no key then. What they hold may change in its place.
    const said = JSON.stringify(known);
    if (said !== this.#factsSaid) this.facts = known;
    this.#factsSaid = said;
    this.passages = [...(passages.value ?? []), ...quotedOnCards(this.facts)];
    this.people = people.value ?? [];
    this.loaded = true;
    await this.check();
  }

  /**
   * Reads the files that the letter's claims lean on, one after the other, and compares each with what was filed; a damaged one
   * changes what the facts are worth. Then looks with what is known of their places. The core reads in the background, and nothing here waits for it but a letter that leaves.
   */
  async verify(): Promise<void> {
    let damaged = false;
    for (const id of leanedOn(this.letter.content.body, this.facts)) damaged = !(await isWhole(id)) || damaged;
    // Where that can't be told, nothing is said of it.
    await this.#places.reread().catch(() => undefined);
    await (damaged ? this.load() : this.check());
  }

  /** Looks again once no key was pressed for a moment. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.check(), pause);
  }

  /** Looks now; afterwards the report is about the letter as it stood at the call. */
  async check(): Promise<void> {
    const languages = this.#languages;
    if (!this.loaded || !languages) return;
    clearTimeout(this.#timer);
    const look = ++this.#looks;
    const letter = $state.snapshot(this.#read());
    void this.#proofread(letter.body, languages);
    letter.unprintable = await this.#unprintable();
    if (look !== this.#looks) return;
    const report = await this.runner.check(letter, languages).catch(() => 'failed' as const);
    if (report === 'failed') this.#fail();
    if (!report || report === 'failed') return;
    this.report = report;
    this.checkedBody = letter.body;
    this.hasReport = true;
    this.failed = false;
  }

  #unprintable(): Promise<LetterFacts['unprintable']> {
    const { content } = this.letter;
    const { list } = enclosuresOf(this.letter);
    return this.runner.unprintable($state.snapshot(content), list, clock.now).catch(() => null);
  }

  #fail(): void {
    this.hasReport = false;
    this.failed = true;
  }

  /** In this letter, until its sentence changes or the user takes it back. */
  ignore({ about }: Finding): void {
    this.letter.setIgnored(about, true);
  }

  usePage({ usePage }: Finding): void {
    if (usePage) useFactPage(this.letter.interviewId, usePage.factId, usePage.page);
  }

  lookAgain({ about }: Finding): void {
    this.letter.setIgnored(about, false);
  }

  /** Takes a word as right from now on, in the whole library. */
  addWord(word: string): void {
    const known = settings.values?.dictionary ?? [];
    if (known.includes(word)) return;
    settings.set({ dictionary: [...known, word] });
    // At once: whoever goes on to the next finding must not land on one that is about to go.
    this.spelling = findingsOf(
      this.proofreadBody,
      this.#slips,
      this.#languages ?? new Languages([]),
      this.#known(),
      this.#names()
    );
    undo.offer(t('checks.wordAdded', { word }), () => {
      settings.set({ dictionary: settings.values?.dictionary.filter((each) => each !== word) ?? [] });
    });
  }

  #isIgnored(finding: Finding): boolean {
    return mayBeIgnored(finding) && this.letter.ignored.includes(finding.about);
  }

  async #proofread(text: string, languages: Languages): Promise<void> {
    const { language } = this.letter.content;
    const silent = this.#whyNotProofread(text, language);
    const known = this.#known();
    let slips: Slip[] | 'failed' | null = [];
    if (!silent) {
      // Where it fails everything else goes on; the panel says that this doesn't.
      slips = await this.runner.proofread({ text, language, known }).catch(() => 'failed');
    }
    if (!slips) return;
    // An answer that took its time must not speak where nobody asks any more.
    if (silent !== this.#whyNotProofread(this.letter.content.body, this.letter.content.language)) return;
    this.proofreader = slips === 'failed' ? slips : (silent ?? 'on');
    this.#slips = slips === 'failed' ? [] : slips;
    this.spelling = findingsOf(text, this.#slips, languages, this.#known(), this.#names());
    this.proofreadBody = text;
  }

  #known(): string[] {
    return knownWords(settings.values?.dictionary ?? [], this.#names());
  }

  #whyNotProofread(text: string, language: string): 'off' | 'not_english' | 'too_long' | null {
    if (settings.values?.proofread === false) return 'off';
    if (!/^en\b/i.test(language)) return 'not_english';
    return text.length > longestProofread ? 'too_long' : null;
  }

  /** Names are right as they are: of this interview's people and papers, of all companies and roles, and one's own. */
  #names(): string[] {
    const { sender, recipient } = this.letter.content;
    const { senderName = '', sender: address = '' } = settings.values ?? {};
    return [
      ...[senderName, address, sender, recipient],
      ...library.interviews.flatMap(({ company, role }) => [company, role]),
      ...this.people.flatMap(({ name, title }) => [name, title]),
      ...this.facts.flatMap(({ source, notQuotable }) => [source, notQuotable ?? ''])
    ];
  }

  #read(): LetterFacts {
    const { company, role, startsAt, timeZone, window: letterWindow } = this.interview();
    const { subject, body, language }: LetterContent = this.letter.content;
    const enclosures = enclosuresOf(this.letter);
    const opened = letterWindow ? Date.parse(letterWindow.opensAt) : null;
    return {
      ...{ subject, body, language, company, role, kind: this.letter.kind },
      sender: nameAbove(this.letter.content.sender) || (settings.values?.senderName.trim() ?? ''),
      people: this.people.map(({ name, title }) => ({ name, title })),
      facts: withOpened(this.facts, enclosures.list),
      passages: this.passages,
      places: this.#places.value ?? undefined,
      interviewOn: startsAt ? dayOf(Date.parse(startsAt), timeZone) : null,
      today: dayOf(clock.now),
      sinceInterview: opened === null || clock.now < opened ? null : clock.now - opened,
      dayOnly: letterWindow?.exact === false,
      windowMs: letterWindow ? Date.parse(letterWindow.closesAt) - Date.parse(letterWindow.opensAt) : 24 * hour,
      sent: letterWindow?.sent ?? false,
      pages: this.pages,
      unprintable: null,
      enclosed: enclosures.loaded && enclosures.problem === null ? enclosedCount(enclosures.included) : null
    };
  }
}

/** The calendar day, `YYYY-MM-DD`, in a time zone or on this machine. */
const dayOf = (moment: number, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', ...(timeZone && { timeZone }) }).format(moment);
