/** S2 on the screens: hostile markup in every field of the library, shown by the built program without its policy; nothing runs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileMarkup } from '../support/hostile-markup';
import { launchProgram, type RunningProgram } from '../support/launch-program';
import { onePixelPng } from '../support/sample-files';
import { onEach, palette, settingsScreen, stageScreens, trashScreen } from '../support/sample-screens';
import { fileAddress, operate, show, showStage, started, timeZone } from '../support/walk';

const folder = mkdtempSync(join(tmpdir(), 'second-impression-hostile-'));
let program: RunningProgram;
let page: Page;
let origin: string;
const foreign: string[] = [];

/** Everything at once, for fields that hold long texts. */
const long = hostileMarkup.join('\n\n');
/** The same, cut into pieces that fit a line; each payload is whole in one of them. */
const lines = hostileMarkup.reduce<string[]>((made, payload) => {
  const last = made.at(-1);
  const flat = payload.replaceAll('\n', ' ');
  if (last !== undefined && last.length + flat.length < 499) made[made.length - 1] = `${last} ${flat}`;
  else made.push(flat);
  return made;
}, []);
const line = (index: number): string => lines[index % lines.length] ?? '';

beforeAll(async () => {
  program = await launchProgram({ host: 'browser', libraryFolder: join(folder, 'library') });
  page = program.page;
  // Not before: the key of the address opens the library once.
  await started(page);
  origin = new URL(page.url()).origin;
  await page.context().addInitScript(() => {
    const outermost = top as unknown as { alerts: number };
    outermost.alerts ??= 0;
    window.alert = () => void (outermost.alerts += 1);
  });
  // Without the policy: what it would catch must not be there in the first place.
  await page.route(
    (url) => url.origin === origin && /\/$|\.html$/.test(url.pathname),
    async (route) => {
      const answer = await route.fetch();
      const headers = Object.fromEntries(
        Object.entries(answer.headers()).filter(([name]) => name !== 'content-security-policy')
      );
      await route.fulfill({ response: answer, headers });
    }
  );
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && !/^(data|blob|about):$/.test(protocol)) foreign.push(request.url());
  });
  await page.reload();
  await started(page);
});
afterAll(async () => {
  await program.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function expectNothingRan(): Promise<void> {
  await page.waitForTimeout(50);
  expect(await page.evaluate(() => (globalThis as unknown as { alerts: number }).alerts)).toBe(0);
  expect(foreign).toEqual([]);
  expect(new URL(page.url()).origin).toBe(origin);
  // Everything that could have come out of a payload and that no screen of ours has.
  const strangers = page.locator(
    'script:not([src]), img[src="x"], object, embed, base, math, frameset, marquee, form[action], [onerror], [onload], ' +
      '[href^="javascript:" i], [href^="data:text" i], [srcdoc], meta[http-equiv="refresh" i], iframe:not([src*="paper.html"])'
  );
  expect(await strangers.count()).toBe(0);
}

/** An interview whose every field is hostile; the lists get as many entries as there are lines. */
async function fill(): Promise<{ interviewId: string; letterId: string }> {
  for (const [index, words] of lines.entries()) {
    await operate(page, 'interviews.create', {
      timeZone,
      company: words,
      role: line(index + 1),
      round: words,
      place: words
    });
  }
  const fields = {
    company: line(0),
    role: line(1),
    round: line(2),
    place: line(3),
    jobAd: long,
    brainDump: long,
    notes: long
  };
  const { id: interviewId } = await operate(page, 'interviews.create', {
    timeZone,
    startsAt: new Date().toISOString(),
    ...fields
  });
  await operate(page, 'settings.update', { patch: { senderName: line(0), sender: long } });
  for (const words of lines) {
    const person = { name: words, title: words, email: words, postalAddress: words, note: words };
    await operate(page, 'people.create', { interviewId, patch: person });
    await operate(page, 'signs.create', { interviewId, kind: 'bad', text: words });
    await operate(page, 'perspective.addItem', { interviewId, kind: 'impression', label: words });
    await operate(page, 'fit.addSign', { interviewId, label: words });
    await operate(page, 'unsaid.create', { interviewId, text: words });
    await operate(page, 'questionCards.create', {
      interviewId,
      patch: { question: words, said: words, useInLetter: true }
    });
    const fact = {
      statement: words,
      figure: words,
      unit: words,
      period: words,
      sourcePerson: words,
      verifiableBy: words
    };
    await operate(page, 'facts.create', { interviewId, patch: fact });
    await operate(page, 'requests.create', { interviewId, patch: { who: words, contact: words, what: words } });
    await addFile(interviewId, words.replaceAll('/', '∕'));
  }
  await operate(page, 'questionCards.create', {
    interviewId,
    patch: {
      question: long,
      said: long,
      landed: long,
      missing: long,
      wishSaid: long,
      situation: long,
      task: long,
      action: long,
      result: long
    }
  });
  const trashed = await operate(page, 'signs.create', { interviewId, kind: 'good', text: line(4) });
  await operate(page, 'trash.move', { kind: 'sign', id: trashed.id });
  const letter = await operate(page, 'letters.create', { interviewId, kind: 'recovery' });
  const patch = { body: long, subject: line(0), sender: long, recipient: long };
  await operate(page, 'letters.save', { id: letter.id, baseRevision: letter.revision, patch });
  await operate(page, 'letters.keepVersion', { id: letter.id, label: line(1) });
  return { interviewId, letterId: letter.id };
}

async function addFile(interviewId: string, name: string): Promise<void> {
  const query = new URLSearchParams({ interview: interviewId, name });
  const data = onePixelPng.toString('base64');
  await page.evaluate(
    async ([address, bytes]) => {
      const headers = { 'x-second-impression-token': sessionStorage.getItem('second-impression.token') ?? '' };
      await fetch(address, {
        method: 'POST',
        headers,
        body: Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0))
      });
    },
    [`/files/evidence?${query}`, data] as const
  );
}

test('in this page without its policy markup would run, so that the test below means something', async () => {
  await page.evaluate(() => {
    const markup = '<img src=x onerror=alert(1)><img src="https://attacker.invalid/control">';
    document.body.insertAdjacentHTML('beforeend', markup);
  });
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { alerts: number }).alerts)).toBe(1);
  expect(foreign).toHaveLength(1);
  await expect(expectNothingRan()).rejects.toThrow();
  foreign.length = 0;
  await page.reload();
  await started(page);
});

test(
  'every screen with hostile words in every field: nothing runs, nothing is fetched',
  { timeout: 240_000 },
  async () => {
    const { interviewId, letterId } = await fill();
    await page.reload();
    await started(page);
    const policy = await page.evaluate(() =>
      fetch('/').then((answer) => answer.headers.get('content-security-policy'))
    );
    expect(policy, 'the policy is off').toBeNull();

    const screens = [...stageScreens(interviewId), settingsScreen, trashScreen, palette];
    await onEach(page, screens, expectNothingRan);

    for (const [stage, list] of [
      ['debrief', 'questionCards.list'],
      ['proof', 'facts.list'],
      ['proof', 'evidence.list'],
      ['proof', 'requests.list']
    ] as const) {
      const [first] = await operate(page, list, { interviewId });
      await showStage(page, interviewId, stage, first?.id);
      await expectNothingRan();
      await show(page, 'settings');
    }

    for (const words of ['alert', 'script', 'javascript', 'attacker']) {
      await page.keyboard.press('ControlOrMeta+F');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(words);
      await page.locator('mark').first().waitFor();
      await expectNothingRan();
      await page.keyboard.press('Escape');
    }

    await page.goto(`${origin}/print.html?letter=${letterId}`);
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
    await expectNothingRan();
    expect(
      await page
        .locator('body a')
        .evaluateAll(
          (links) =>
            links.filter((each) => !/^(https:\/\/|mailto:)/i.test(each.getAttribute('href') ?? 'https://')).length
        )
    ).toBe(0);

    const [file] = await operate(page, 'evidence.list', { interviewId });
    await page.goto(`${origin}${await fileAddress(page, `/files/evidence/${file?.id}`)}`);
    expect(await page.evaluate(() => (globalThis as unknown as { alerts: number }).alerts)).toBe(0);
    expect(foreign).toEqual([]);
  }
);
