/** What is known about the open letter: claims with their facts, findings of the checks, spelling. Follows the typing after a pause. */
import type { Interview, LetterContent, Person } from '$contract';
import { call } from '../api/client';
import type { Finding, LetterFacts } from '../checks/check';
import type { Report } from '../checks/run-checks';
import { findingsOf, knownWords, longestProofread } from '../checks/spelling';
import type { Slip } from '../checks/spelling-worker';
import { knownFacts, type KnownFact } from '../claims/match-facts';
import { clock } from './clock.svelte';
import type { LetterEditor } from './letter-editor.svelte';
import { settings } from './settings.svelte';
import { tell } from './undo.svelte';

/** Runs the rules somewhere that doesn't block typing; null where a newer text overtook it. */
interface CheckRunner {
  check(letter: LetterFacts): Promise<Report | null>;
  proofread(request: { text: string; language: string; known: string[] }): Promise<Slip[] | null>;
  end(): void;
}

/** Milliseconds without a key before the checks look. */
const pause = 300;
const hour = 3_600_000;

export class LetterChecks {
  facts = $state.raw<KnownFact[]>([]);
  people = $state.raw<Person[]>([]);
  report = $state.raw<Report>({ findings: [], fine: [], backed: 0, needed: 0 });
  spelling = $state.raw<Finding[]>([]);
  /** The text that `report` and `spelling` are about. */
  checkedBody = $state.raw('');
  proofreadBody = $state.raw('');
  loaded = $state(false);
  /** Pages on the paper, told by whoever lays it out. */
  pages = $state(1);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly letter: LetterEditor,
    readonly interview: () => Interview,
    readonly runner: CheckRunner
  ) {}

  /** All findings, in the order of the groups and then of the text. */
  readonly findings = $derived([...this.report.findings, ...this.spelling]);
  readonly openClaims = $derived(
    this.report.findings.filter(({ group, checkId }) => group === 'claims' && checkId !== 'claims.amount')
  );
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew with every change of the facts
  readonly factsByKey = $derived(new Map(this.facts.map((fact) => [fact.key, fact])));

  /** While the letter is on the screen. */
  follow(): () => void {
    void this.load();
    const reload = (): void => void this.load();
    window.addEventListener('focus', reload);
    return () => {
      window.removeEventListener('focus', reload);
      clearTimeout(this.#timer);
      this.runner.end();
    };
  }

  /** Reads facts, evidence, requests and people anew: they change on other stages and in other windows. */
  async load(): Promise<void> {
    try {
      const { id: interviewId } = this.interview();
      const [facts, evidence, requests, people] = await Promise.all([
        call('facts.list', { interviewId }),
        call('evidence.list', { interviewId }),
        call('requests.list', { interviewId }),
        call('people.list', { interviewId })
      ]);
      this.facts = knownFacts(facts, evidence, requests);
      this.people = people;
      this.loaded = true;
      await this.check();
    } catch (error) {
      tell(error);
    }
  }

  /** Looks again once no key was pressed for a moment. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.check(), pause);
  }

  /** Looks now; afterwards the report is about the letter as it stood at the call. */
  async check(): Promise<void> {
    if (!this.loaded) return;
    clearTimeout(this.#timer);
    const letter = $state.snapshot(this.#read());
    void this.#proofread(letter.body);
    const report = await this.runner.check(letter);
    if (!report) return;
    this.report = report;
    this.checkedBody = letter.body;
  }

  /** Takes a word as right from now on, in the whole library. */
  async addWord(word: string): Promise<void> {
    const known = settings.values?.dictionary ?? [];
    if (!known.includes(word)) settings.set({ dictionary: [...known, word] });
    await this.check();
  }

  async #proofread(text: string): Promise<void> {
    const { language } = this.letter.content;
    if (!/^en\b/i.test(language) || text.length > longestProofread) {
      this.spelling = [];
      this.proofreadBody = text;
      return;
    }
    const { company, role } = this.interview();
    const names = [company, role, settings.values?.senderName ?? '', settings.values?.sender ?? ''];
    for (const { name, title } of this.people) names.push(name, title);
    names.push(this.letter.content.sender, this.letter.content.recipient);
    const known = knownWords(settings.values?.dictionary ?? [], names);
    const slips = await this.runner.proofread({ text, language, known });
    if (!slips) return;
    this.spelling = findingsOf(text, slips);
    this.proofreadBody = text;
  }

  #read(): LetterFacts {
    const { company, role, startsAt, timeZone, window: letterWindow } = this.interview();
    const { subject, body, language }: LetterContent = this.letter.content;
    const opened = letterWindow ? Date.parse(letterWindow.opensAt) : null;
    return {
      ...{ subject, body, language, company, role, kind: this.letter.kind },
      people: this.people.map(({ name, title }) => ({ name, title })),
      facts: this.facts,
      interviewOn: startsAt ? dayOf(Date.parse(startsAt), timeZone) : null,
      today: dayOf(clock.now),
      sinceInterview: opened === null || clock.now < opened ? null : clock.now - opened,
      windowMs: letterWindow ? Date.parse(letterWindow.closesAt) - Date.parse(letterWindow.opensAt) : 24 * hour,
      sent: letterWindow?.sent ?? false,
      pages: this.pages
    };
  }
}

/** The calendar day, `YYYY-MM-DD`, in a time zone or on this machine. */
const dayOf = (moment: number, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', ...(timeZone && { timeZone }) }).format(moment);
