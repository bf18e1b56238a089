/** Files go in as evidence whatever they are called and however large, are looked at inside the program, and never run. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/program-test';
import { closeViewer, dropFiles, evidenceTab, lookAt, tile, viewer } from '../support/proof-desk';
import {
  hostileHtml,
  hostileSvg,
  onePixelPng,
  tone,
  writeLargeWav,
  writeSparse,
  writeText
} from '../support/sample-files';
import { projectFolder } from '../support/launched-host';
import { fileAddress, operate, showStage } from '../support/walk';

const MiB = 1024 * 1024;
const sample = (name: string): string => join(projectFolder, 'resources', 'sample', name);
const main = (page: Page) => page.getByRole('main');
const picker = (page: Page) => page.locator('input[type=file][multiple]');

/** Chooses a file that Playwright itself would not carry over to a browser it has not started: by its path, in the browser's own way. */
async function chooseByPath(page: Page, path: string): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  const { result } = await tools.send('Runtime.evaluate', {
    expression: 'document.querySelector("input[type=file][multiple]")'
  });
  await tools.send('DOM.setFileInputFiles', { files: [path], objectId: result.objectId! });
  await tools.detach();
}

test('files of every kind are chosen or dropped, and looked at', async ({ page }, testInfo) => {
  const id = await evidenceTab(page);
  await picker(page).setInputFiles([
    sample('returns-report.pdf'),
    sample('training-record.png'),
    writeText(testInfo.outputPath('note.md'), '# What Ines said\n\nTwo days instead of nine. <b onclick="x">bold</b>'),
    writeText(testInfo.outputPath('tone.wav'), tone(60)),
    writeText(testInfo.outputPath('macro.xyz'), Buffer.from([0, 1, 2, 3]))
  ]);
  await expect(tile(page, 'macro.xyz')).toBeVisible();

  await test.step('a PDF: its page is painted and its text can be selected', async () => {
    await lookAt(page, 'returns-report.pdf');
    const sheet = viewer(page).getByRole('region', { name: 'Page 1' });
    const inked = () =>
      sheet.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        let dark = 0;
        for (let at = 0; at < data.length; at += 4) if (data[at + 3]! > 0 && data[at]! < 128) dark += 1;
        return dark;
      });
    await expect.poll(inked).toBeGreaterThan(500);
    await expect(sheet.locator('.text')).toContainText(/Brackwater/);
    const selected = await sheet
      .locator('.text span', { hasText: /Brackwater/ })
      .first()
      .evaluate((span) => {
        getSelection()!.selectAllChildren(span);
        return { text: getSelection()!.toString(), style: getComputedStyle(span).userSelect };
      });
    expect(selected.text).toContain('Brackwater');
    expect(selected.style).not.toBe('none');
    await viewer(page).getByRole('button', { name: 'Next page' }).click();
    await expect(viewer(page).getByRole('spinbutton', { name: 'Page' })).toHaveValue('2');
    await closeViewer(page);
  });

  await test.step('an image', async () => {
    await lookAt(page, 'training-record.png');
    const width = () =>
      viewer(page)
        .locator('img')
        .evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(width).toBeGreaterThan(100);
    await closeViewer(page);
  });

  await test.step('text, with markup in it that stays text', async () => {
    await lookAt(page, 'note.md');
    await expect(viewer(page).locator('pre')).toHaveText(/Two days instead of nine\. <b onclick="x">bold<\/b>/);
    await closeViewer(page);
  });

  await test.step('a recording plays, and seeking asks for a part of the file', async () => {
    const parts: number[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/files/evidence/')) parts.push(response.status());
    });
    await lookAt(page, 'tone.wav');
    const audio = viewer(page).locator('audio');
    await expect.poll(() => audio.evaluate((media: HTMLAudioElement) => Math.round(media.duration))).toBe(60);
    await audio.evaluate(async (media: HTMLAudioElement) => {
      media.muted = true;
      media.currentTime = 45;
      await media.play();
    });
    const now = () => audio.evaluate((media: HTMLAudioElement) => media.currentTime);
    await expect.poll(now).toBeGreaterThan(45.2);
    expect(await now()).toBeLessThan(60);
    expect(parts).toContain(206);
    await closeViewer(page);
  });

  await test.step('something the program does not know: kept, not shown', async () => {
    await lookAt(page, 'macro.xyz');
    await expect(viewer(page)).toContainText('This kind of file can’t be shown here');
    await closeViewer(page);
  });

  await test.step('dropped anywhere on the screen', async () => {
    await dropFiles(page, { name: 'dropped.png', type: 'image/png', bytes: onePixelPng });
    await expect(tile(page, 'dropped.png')).toBeVisible();
    const files = await operate(page, 'evidence.list', { interviewId: id });
    const dropped = files.find(({ fileName }) => fileName === 'dropped.png');
    expect(dropped?.hash).toBe(createHash('sha256').update(onePixelPng).digest('hex'));
  });

  await test.step('an empty file', async () => {
    await picker(page).setInputFiles(writeText(testInfo.outputPath('empty.txt'), ''));
    await lookAt(page, 'empty.txt');
    await expect(viewer(page)).toContainText(/0 (B|bytes|kB)/);
    await viewer(page).getByRole('button', { name: 'Verify this file' }).click();
    await expect(viewer(page)).toContainText('exactly as you added it, but it is empty');
    await closeViewer(page);
  });
});

test('SVG and HTML never run and load nothing', async ({ page }, testInfo) => {
  const outside: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().includes('attacker.invalid')) outside.push(request.url());
  });
  const id = await evidenceTab(page);
  await picker(page).setInputFiles([
    writeText(testInfo.outputPath('badge.svg'), hostileSvg),
    writeText(testInfo.outputPath('mail.html'), hostileHtml)
  ]);
  await expect(tile(page, 'mail.html')).toBeVisible();
  for (const [name, words] of [
    ['badge.svg', 'attacker.invalid'],
    ['mail.html', 'Dear Nadia']
  ] as const) {
    await lookAt(page, name);
    // As text, and as nothing else.
    await expect(viewer(page).locator('pre')).toContainText(words);
    await expect(viewer(page).locator('iframe, object, embed, img, svg script')).toHaveCount(0);
    await closeViewer(page);
  }
  const attacked = () => page.evaluate(() => 'attacked' in globalThis);
  expect(await attacked()).toBe(false);

  await test.step('nor when their address is opened or framed', async () => {
    for (const file of await operate(page, 'evidence.list', { interviewId: id })) {
      const address = await fileAddress(page, `/files/evidence/${file.id}`);
      const [type, sniffing] = await page.evaluate(async (url) => {
        const { headers } = await fetch(url);
        return [headers.get('content-type'), headers.get('x-content-type-options')];
      }, address);
      expect(type).toMatch(/^(text\/plain|application\/octet-stream)/);
      expect(sniffing).toBe('nosniff');
      await page.evaluate(async (url) => {
        const frame = document.createElement('iframe');
        frame.src = url;
        document.body.append(frame);
        await new Promise((done) => setTimeout(done, 400));
        frame.remove();
      }, address);
      expect(await attacked()).toBe(false);
    }
  });
  expect(outside).toEqual([]);
});

test('names are only names', async ({ page, libraryFolder }) => {
  const id = await evidenceTab(page);
  const names = [
    'تقرير نهائي‏.txt',
    '📄 report 🦊.txt',
    `${'long'.repeat(60)}.txt`,
    '../../escape.txt',
    'a/b\\c:d?.txt',
    '<img src=x onerror=alert(1)>.txt',
    'invoice‮fdp.exe',
    'two\nlines\r\n.txt',
    // 255 bytes, the longest that file systems take: emoji and Hebrew.
    `${'🦊'.repeat(40)}${'שלום'.repeat(11)}abc.txt`
  ];
  for (const [index, name] of names.entries()) {
    // As the address of an upload gives it: a page can only pick files that the file system allows.
    const answer = await page.evaluate(
      async ({ interview, name, text }) => {
        const token = sessionStorage.getItem('second-impression.token') ?? '';
        const query = new URLSearchParams({ interview, name });
        const response = await fetch(`/files/evidence?${query}`, {
          method: 'POST',
          headers: token ? { 'x-second-impression-token': token } : {},
          body: new Blob([text])
        });
        return (await response.json()) as { ok: boolean };
      },
      { interview: id, name, text: `text ${index}` }
    );
    expect(answer.ok, name).toBe(true);
  }
  await showStage(page, id, 'capture');
  await showStage(page, id, 'proof');
  await main(page)
    .getByRole('tab', { name: /^Evidence/ })
    .click();
  await expect(main(page).getByRole('list', { name: 'Evidence' }).getByRole('listitem')).toHaveCount(names.length);
  const stored = await operate(page, 'evidence.list', { interviewId: id });
  for (const { fileName } of stored) {
    expect(fileName).not.toMatch(/[/\\]/);
    expect(fileName, 'one line').not.toMatch(/[\r\n]/);
    expect(fileName, 'no sign that turns the reading direction around').not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }
  expect(stored.map(({ fileName }) => fileName).join()).toContain('🦊');
  const longest = names.at(-1)!;
  expect(Buffer.byteLength(longest)).toBe(255);
  await lookAt(page, longest);
  await expect(viewer(page).locator('pre')).toHaveText(`text ${names.length - 1}`);
  const within = await viewer(page).evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth);
  expect(within, 'the name does not widen the window').toBe(true);
  await closeViewer(page);
  const below = execFileSync('find', [join(libraryFolder, '..'), '-name', '*escape*'], { encoding: 'utf8' });
  expect(below).toBe('');
});

test('a large file shows how far it is, and Cancel leaves nothing of it', async ({ page, libraryFolder }, testInfo) => {
  const id = await evidenceTab(page);
  const large = testInfo.outputPath('meeting.bin');
  writeSparse(large, 300 * MiB);
  await chooseByPath(page, large);
  const progress = page.getByRole('progressbar').first();
  await expect(progress).toBeVisible();
  await page
    .getByRole('button', { name: /Cancel/ })
    .first()
    .click();
  await expect(progress).toHaveCount(0);
  expect(await operate(page, 'evidence.list', { interviewId: id })).toEqual([]);
  const sizes = execFileSync('du', ['-s', '--block-size=1M', '--apparent-size', libraryFolder], { encoding: 'utf8' });
  expect(Number(sizes.split('\t')[0])).toBeLessThan(100);
  rmSync(large);
});

test('a file of 1 GiB goes in without being held in memory, and is read from any place', async ({
  program,
  page,
  host
}, testInfo) => {
  test.skip(host !== 'browser', 'The stand-in’s own bridge would be measured, not the program’s.');
  test.setTimeout(180_000);
  const id = await evidenceTab(page);
  const large = testInfo.outputPath('interview.wav');
  writeLargeWav(large, 1024 * MiB);
  const resident = (): number =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${program.pid}/status`, 'utf8'))![1]) / 1024;
  const before = resident();
  let most = before;
  const watching = setInterval(() => (most = Math.max(most, resident())), 100);
  await picker(page).setInputFiles(large);
  await expect(page.getByRole('progressbar').first()).toBeVisible();
  await expect(tile(page, 'interview.wav')).toBeVisible({ timeout: 120_000 });
  clearInterval(watching);
  expect(most - before, `from ${before} MB to ${most} MB`).toBeLessThan(150);

  await lookAt(page, 'interview.wav');
  const audio = viewer(page).locator('audio');
  const duration = (1024 * MiB - 44) / 88_200;
  await expect.poll(() => audio.evaluate((media: HTMLAudioElement) => media.duration)).toBeCloseTo(duration, 0);
  await audio.evaluate((media: HTMLAudioElement) => (media.currentTime = 12_000));
  await expect
    .poll(() => audio.evaluate((media: HTMLAudioElement) => (media.seeking ? -1 : media.currentTime)))
    .toBeCloseTo(12_000, 0);
  await closeViewer(page);

  const [file] = await operate(page, 'evidence.list', { interviewId: id });
  const address = await fileAddress(page, `/files/evidence/${file!.id}`);
  const part = await page.evaluate(async (url) => {
    const response = await fetch(url, { headers: { range: 'bytes=0-11' } });
    return { status: response.status, range: response.headers.get('content-range'), text: await response.text() };
  }, address);
  expect(part.status).toBe(206);
  expect(part.range).toBe(`bytes 0-11/${1024 * MiB}`);
  expect(part.text.slice(0, 4) + part.text.slice(8)).toBe('RIFFWAVE');
  rmSync(large);
});
