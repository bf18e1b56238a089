/** The two workers behind the checks: one for the rules, one for spelling, each begun when first asked and ended with the screen. */
import type { Languages } from '$shared/letter/language/languages';
import type { LetterFacts } from '$shared/letter/checks/check';
import checksUrl from './checks-worker?worker&url';
import type { Slip } from '$shared/letter/checks/spelling';
import type { Report } from '$shared/letter/checks/run-checks';
import spellingUrl from './spelling-worker?worker&url';
import type { SpellingRequest } from './spelling-worker';
import { unprintable } from '../../../parts/paper/unprintable';
import { trustedScriptAddress } from '../../../parts/viewer/trusted-address';

interface Waiting<Result> {
  resolve: (result: Result | null) => void;
  reject: (problem: Error) => void;
}

type Answer<Result> = { number: number; problem?: string } & Partial<Result>;

/** Asks a worker one thing at a time; of several that wait, only the newest is asked. Older questions answer null. */
class Asker<Question extends object, Result extends object> {
  #worker: Worker | null = null;
  #ended = false;
  #number = 0;
  /** What a worker is told as it begins. */
  #opening: object | null = null;
  #running: (Waiting<Result> & { number: number }) | null = null;
  #waiting: (Waiting<Result> & { question: Question }) | null = null;

  constructor(readonly address: string) {}

  ask(question: Question, opening: object | null = null): Promise<Result | null> {
    this.#opening = opening;
    // What was read for a screen that has gone must not begin a worker that nobody ends.
    if (this.#ended) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      this.#waiting?.resolve(null);
      this.#waiting = { question, resolve, reject };
      this.#next();
    });
  }

  end(): void {
    this.#ended = true;
    this.#worker?.terminate();
    this.#running?.resolve(null);
    this.#waiting?.resolve(null);
    this.#running = this.#waiting = null;
  }

  #next(): void {
    if (this.#running || !this.#waiting) return;
    const { question, resolve, reject } = this.#waiting;
    this.#waiting = null;
    this.#running = { number: (this.#number += 1), resolve, reject };
    this.#begun().postMessage({ ...question, number: this.#number });
  }

  #begun(): Worker {
    if (this.#worker) return this.#worker;
    // The page's policy wants an address that was vetted; the type knows only strings.
    const worker = new Worker(trustedScriptAddress(this.address) as string, { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer<Result>>) => this.#answer(data));
    // One that did not load never answers: the next question begins another.
    worker.addEventListener('error', () => {
      worker.terminate();
      this.#worker = null;
      this.#answer({ number: this.#number, problem: 'The worker failed.' } as Answer<Result>);
    });
    if (this.#opening) worker.postMessage(this.#opening);
    this.#worker = worker;
    return worker;
  }

  #answer(answer: Answer<Result>): void {
    const running = this.#running;
    if (running?.number !== answer.number) return;
    this.#running = null;
    if (answer.problem === undefined) running.resolve(answer as unknown as Result);
    else running.reject(new Error(answer.problem));
    this.#next();
  }
}

export class CheckWorkers {
  readonly unprintable = unprintable;
  #checks = new Asker<{ letter: LetterFacts }, { report: Report }>(checksUrl);
  #spelling = new Asker<Omit<SpellingRequest, 'number'>, { slips: Slip[] }>(spellingUrl);

  /** Null where a newer letter was given meanwhile. */
  async check(letter: LetterFacts, languages: Languages): Promise<Report | null> {
    return (await this.#checks.ask({ letter }, { words: languages.files }))?.report ?? null;
  }

  /** Null where a newer text was given meanwhile; fails where the proofreader can't run here. */
  async proofread(request: Omit<SpellingRequest, 'number'>): Promise<Slip[] | null> {
    return (await this.#spelling.ask(request))?.slips ?? null;
  }

  end(): void {
    this.#checks.end();
    this.#spelling.end();
  }
}
