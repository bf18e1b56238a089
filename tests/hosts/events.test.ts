/** The browser host's streams of events over real HTTP: who hears what, what becomes of those who go, come back or take nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { topics, type CoreEvent, type Topic } from '../../src-main/contract';
import { startServer, type LoopbackServer } from '../../src-main/hosts/browser/server';
import { SessionKeys } from '../../src-main/hosts/browser/session-keys';
import { startBrowserHost, type BrowserHostProcess } from '../support/browser-host-process';
import { openEvents, type EventReader } from '../support/event-reader';
import { createRecordingCore, type RecordingCore } from '../support/recording-core';

const about = (topic: Topic) => (event: CoreEvent) => event.kind === 'changed' && event.topics.includes(topic);

describe('of the built host', () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-impression-events-'));
  let host: BrowserHostProcess;
  beforeAll(async () => void (host = await startBrowserHost(join(folder, 'library'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('what one client changes, another hears within a second, with the topics of the operation', async () => {
    const other = await openEvents({ origin: host.origin, token: host.token });
    const asked = performance.now();
    const envelope = await host.call('interviews.create', { company: 'Heard', timeZone: 'Europe/Berlin' });
    expect(envelope.ok).toBe(true);
    const event = await other.next(about('interviews'));
    console.log(`Heard ${Math.round(performance.now() - asked)} ms after it was asked for.`);
    expect(event).toMatchObject({ kind: 'changed', from: null });
    // A second is promised; a busy machine gets ten times that.
    expect(performance.now() - asked).toBeLessThan(10_000);
    other.drop();
  });

  test('who comes back with its last number hears what it missed; with a number of another run, to read anew', async () => {
    const before = await openEvents({ origin: host.origin, token: host.token });
    await host.call('settings.update', { patch: { senderName: 'One' } });
    const last = await before.next(about('settings'));
    before.drop();
    await host.call('interviews.create', { company: 'Missed', timeZone: 'UTC' });
    const since = last.kind === 'changed' ? last.sequence : -1;
    const after = await openEvents({ origin: host.origin, token: host.token, since });
    const event = await after.next();
    expect(event).toMatchObject({ kind: 'changed', from: null });
    expect(event.kind === 'changed' && [...event.topics].sort()).toEqual(['interviews', 'progress']);
    after.drop();
    const stranger = await openEvents({ origin: host.origin, token: host.token, since: 1_000_000 });
    expect((await stranger.next()).kind).toBe('anew');
    stranger.drop();
  });

  test('how far an upload is comes without asking, and its evidence is announced', async () => {
    const { value } = (await host.call('interviews.create', { timeZone: 'UTC' })) as unknown as {
      value: { id: string };
    };
    const other = await openEvents({ origin: host.origin, token: host.token });
    const job = crypto.randomUUID();
    const query = new URLSearchParams({ interview: value.id, name: 'note.txt', job });
    const sent = await fetch(`${host.origin}/files/evidence?${query}`, {
      method: 'POST',
      headers: {
        origin: host.origin,
        'x-second-impression-token': host.token,
        'x-second-impression-window': 'uploader'
      },
      body: 'a note'
    });
    expect(sent.status).toBe(200);
    expect(await other.next(about('evidence'))).toMatchObject({ from: 'uploader' });
    const finished = await other.next((event) => event.kind === 'job' && event.job.state === 'finished');
    expect(finished).toMatchObject({ kind: 'job', job: { id: job } });
    other.drop();
  });

  test('open streams, read or not, hold up no end', async () => {
    const readers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => openEvents({ origin: host.origin, token: host.token, window: `w${n}` }))
    );
    readers[0]!.pause();
    const begun = performance.now();
    expect(await host.end()).toEqual({ code: 0, signal: null });
    console.log(`With eight streams open, the host ended within ${Math.round(performance.now() - begun)} ms.`);
    await Promise.all(readers.slice(1).map(({ over }) => over));
  });
});

describe('of the server', () => {
  const keys = new SessionKeys();
  const token = keys.redeem(keys.terminalKey) ?? '';
  let core: RecordingCore;
  let server: LoopbackServer;
  const open = (asking: { since?: number; window?: string } = {}): Promise<EventReader> =>
    openEvents({ origin: server.origin, token, ...asking });

  /** How many listen to the core at this moment. */
  let listening = 0;
  beforeAll(async () => {
    core = createRecordingCore();
    const subscribe = core.events.subscribe.bind(core.events);
    core.events.subscribe = (since) => {
      const subscription = subscribe(since);
      listening++;
      let open = true;
      return {
        next: () => subscription.next(),
        close() {
          if (open) listening--;
          open = false;
          subscription.close();
        }
      };
    };
    server = await startServer(core, keys);
  });
  afterAll(() => server.close());

  test('nobody without the token hears anything, nor another page', async () => {
    for (const given of [undefined, 'wrong', `${token}x`]) {
      const refused = await openEvents({ origin: server.origin, ...(given && { token: given }) });
      expect(refused.status).toBe(401);
      core.events.changed(['facts']);
      await refused.over;
      expect(refused.heard).toEqual([]);
    }
    const signed = await fetch(server.origin + keys.sign('/api/events'));
    expect(signed.status).toBe(405);
    const foreign = await fetch(`${server.origin}/api/events`, {
      method: 'POST',
      headers: {
        origin: 'https://attacker.example',
        'content-type': 'application/json',
        'x-second-impression-token': token
      },
      body: '{}'
    });
    expect(foreign.status).toBe(403);
    expect(listening).toBe(0);
  });

  test('fifty streams that come and go leave nothing behind', async () => {
    for (let round = 0; round < 5; round++) {
      const readers = await Promise.all(Array.from({ length: 10 }, () => open()));
      core.events.changed(['people']);
      for (const reader of readers) expect(await reader.next()).toMatchObject({ kind: 'changed' });
      for (const reader of readers) reader.drop();
    }
    await expect.poll(() => listening, { timeout: 10_000 }).toBe(0);
  });

  test('one stream for each window, and not more than some', async () => {
    const first = await open({ window: 'same' });
    const second = await open({ window: 'same' });
    await first.over;
    const many = await Promise.all(Array.from({ length: 40 }, (_, n) => open({ window: `other-${n}` })));
    await second.over;
    await expect.poll(() => listening, { timeout: 10_000 }).toBe(32);
    for (const reader of many) reader.drop();
    await expect.poll(() => listening, { timeout: 10_000 }).toBe(0);
  });

  test('for a window that takes nothing, nothing piles up; when it takes again it hears all, merged', async () => {
    const slow = await open();
    slow.pause();
    const label = 'x'.repeat(60_000);
    const rounds = 4_000;
    const before = process.memoryUsage().rss;
    for (let n = 0; n < rounds; n++) {
      core.events.changed([topics[n % topics.length]!]);
      core.events.job({ id: String(n % 3), kind: 'k', label, done: n, total: null, state: 'running' });
      if (n % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const grown = process.memoryUsage().rss - before;
    console.log(
      `For a window that took nothing of ${(rounds * label.length) / 1e6} MB, ${Math.round(grown / 1e6)} MB were kept.`
    );
    expect(grown).toBeLessThan((rounds * label.length) / 2);
    slow.resume();
    const sequence = core.events.sequence;
    await slow.next((event) => event.kind === 'changed' && event.sequence === sequence);
    expect(slow.heard.length).toBeLessThan(rounds / 2);
    slow.drop();
  });

  test('an operation says from which number on its window must listen', async () => {
    const answer = await fetch(`${server.origin}/api/operation`, {
      method: 'POST',
      headers: { origin: server.origin, 'content-type': 'application/json', 'x-second-impression-token': token },
      body: JSON.stringify({ name: 'library.info', input: {} })
    });
    expect(Number(answer.headers.get('x-second-impression-sequence'))).toBe(core.events.sequence);
  });
});
