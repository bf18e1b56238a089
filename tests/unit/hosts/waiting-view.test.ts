/** The view that waits for letters: one at a time, nothing of one in another, thrown away where it failed, given back when idle. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WaitingView, type View } from '../../../src-main/hosts/waiting-view';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface FakeView extends View {
  number: number;
  crash(): void;
}

/** Views that note what was asked of them; `showing` may hold or fail a job. */
function views(showing: (query: string, view: FakeView) => Promise<void> = () => Promise.resolve()) {
  const said: string[] = [];
  let opened = 0;
  const open = (): Promise<FakeView> => {
    const number = (opened += 1);
    let crash = (): void => undefined;
    let isClosed = false;
    const gone = new Promise<void>((resolve) => (crash = resolve));
    const note = (what: string): Promise<void> => Promise.resolve(void said.push(`${number} ${what}`));
    const view: FakeView = {
      number,
      gone,
      crash,
      show: (query) => note(`show ${query}`).then(() => showing(query, view)),
      clear: () => note('clear'),
      close: async () => {
        if (isClosed) return;
        isClosed = true;
        await note('close');
        crash();
      }
    };
    void note('open');
    return Promise.resolve(view);
  };
  return { said, open };
}

const job = (id: string, signal?: AbortSignal) => ({ path: `/print.html?letter=${id}`, title: id, signal });
const printed = ({ number }: FakeView): Promise<string> => Promise.resolve(`printed by ${number}`);

test('one view prints one letter after the other, and is cleared before the next', async () => {
  const { said, open } = views();
  const waiting = new WaitingView(open);
  const jobs = ['a', 'b'].map((id) => waiting.use(job(id), printed));
  expect(await Promise.all(jobs)).toEqual(['printed by 1', 'printed by 1']);
  await vi.advanceTimersByTimeAsync(0);
  expect(said).toEqual(['1 open', '1 show letter=a', '1 clear', '1 show letter=b', '1 clear']);
});

test('a job that fails costs its view, not the next job', async () => {
  const { said, open } = views((query) =>
    query === 'letter=bad' ? Promise.reject(new Error('page')) : Promise.resolve()
  );
  const waiting = new WaitingView(open);
  const bad = waiting.use(job('bad'), printed);
  const good = waiting.use(job('good'), printed);
  await expect(bad).rejects.toMatchObject({ code: 'UNEXPECTED', key: 'errors.layoutFailed' });
  expect(await good).toBe('printed by 2');
  expect(said).toEqual(['1 open', '1 show letter=bad', '1 close', '2 open', '2 show letter=good', '2 clear']);
});

test('so does a letter that does not stand in 20 s', async () => {
  const { said, open } = views(() => new Promise(() => undefined));
  const late = new WaitingView(open).use(job('a'), printed);
  const failed = expect(late).rejects.toMatchObject({ code: 'UNEXPECTED' });
  await vi.advanceTimersByTimeAsync(20_000);
  await failed;
  expect(said).toEqual(['1 open', '1 show letter=a', '1 close']);
});

test('nor is a view waited for that does not open in a minute; it is closed when it comes', async () => {
  const { said, open } = views();
  let come = (): void => undefined;
  const slow = new Promise<void>((resolve) => (come = resolve));
  const late = new WaitingView(async () => slow.then(open)).use(job('a'), printed);
  const failed = expect(late).rejects.toMatchObject({ code: 'UNEXPECTED' });
  await vi.advanceTimersByTimeAsync(60_000);
  await failed;
  come();
  await vi.advanceTimersByTimeAsync(0);
  expect(said).toEqual(['1 open', '1 close']);
});

test('a cancelled letter that does not stand in time takes its view along: it could still come over the next one', async () => {
  const abort = new AbortController();
  const { said, open } = views((query) => (query === 'letter=a' ? new Promise(() => undefined) : Promise.resolve()));
  const waiting = new WaitingView(open);
  const first = waiting.use(job('a', abort.signal), printed);
  const failed = expect(first).rejects.toBeDefined();
  const next = waiting.use(job('b'), printed);
  await vi.advanceTimersByTimeAsync(0);
  abort.abort();
  await vi.advanceTimersByTimeAsync(20_000);
  await failed;
  expect(await next).toBe('printed by 2');
  expect(said).toEqual(['1 open', '1 show letter=a', '1 close', '2 open', '2 show letter=b', '2 clear']);
});

test('a view that is gone in the midst of a letter is replaced once', async () => {
  let crashes = 1;
  const { open } = views((_query, view) => {
    if (crashes-- <= 0) return Promise.resolve();
    view.crash();
    return new Promise(() => undefined);
  });
  const waiting = new WaitingView(open);
  expect(await waiting.use(job('a'), printed)).toBe('printed by 2');
  crashes = 2;
  await expect(waiting.use(job('b'), printed)).rejects.toMatchObject({ code: 'UNEXPECTED' });
  expect(await waiting.use(job('c'), printed)).toBe('printed by 4');
});

test('a view that crashes while it waits is closed, and the next letter gets another', async () => {
  const { said, open } = views();
  const waiting = new WaitingView(open);
  await waiting.use(job('a'), ({ crash, number }) => {
    setTimeout(crash, 1000);
    return Promise.resolve(number);
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(said.slice(2)).toEqual(['1 clear', '1 close']);
  expect(await waiting.use(job('b'), printed)).toBe('printed by 2');
});

test('a job that is cancelled in the queue never begins; one that has begun is not printed, and leaves nothing', async () => {
  const abort = new AbortController();
  let goOn = (): void => undefined;
  const { said, open } = views((query) =>
    query === 'letter=a' ? new Promise((resolve) => (goOn = resolve)) : Promise.resolve()
  );
  const waiting = new WaitingView(open);
  const print = vi.fn(printed);
  const ends = ['a', 'b'].map((id) => waiting.use(job(id, abort.signal), print).catch(({ name }: Error) => name));
  const last = waiting.use(job('c'), print);
  await vi.advanceTimersByTimeAsync(0);
  abort.abort();
  goOn();
  expect(await Promise.all(ends)).toEqual(['AbortError', 'AbortError']);
  expect(await last).toBe('printed by 1');
  expect(print).toHaveBeenCalledTimes(1);
  expect(said).toEqual(['1 open', '1 show letter=a', '1 clear', '1 show letter=c', '1 clear']);
});

test('what is prepared waits five minutes, longer where somebody asks again, and as long as something is printed', async () => {
  const { said, open } = views();
  const waiting = new WaitingView(open);
  waiting.prepare();
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  waiting.prepare();
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  expect(said).toEqual(['1 open']);
  let answer = (): void => undefined;
  const dialog = waiting.use(job('a'), () => new Promise<void>((resolve) => (answer = resolve)));
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  waiting.prepare();
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(said).toEqual(['1 open', '1 show letter=a']);
  answer();
  await dialog;
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(said.slice(2)).toEqual(['1 clear', '1 close']);
});

test('once closed it opens nothing any more, and closes what was still being opened', async () => {
  const { said, open } = views();
  const waiting = new WaitingView(open);
  waiting.prepare();
  const job1 = waiting.use(job('a'), printed);
  const [closed] = await Promise.allSettled([waiting.close(), job1]);
  expect(closed.status).toBe('fulfilled');
  expect(said.filter((what) => what.endsWith('open'))).toHaveLength(1);
  expect(said.filter((what) => what.endsWith('close'))).not.toHaveLength(0);
  waiting.prepare();
  await expect(waiting.use(job('b'), printed)).rejects.toMatchObject({ code: 'UNEXPECTED' });
  expect(said.filter((what) => what.endsWith('open'))).toHaveLength(1);
});

test('a view that can’t be opened is told of to whoever prints, not to whoever prepares', async () => {
  const waiting = new WaitingView<FakeView>(() => Promise.reject(new Error('no display')));
  waiting.prepare();
  await vi.advanceTimersByTimeAsync(0);
  await expect(waiting.use(job('a'), printed)).rejects.toThrow('no display');
});
