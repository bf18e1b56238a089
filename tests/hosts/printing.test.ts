/** Printing in both hosts, on real views of Chromium: one view for many letters, nothing of one in another, and one that dies is replaced. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Letter, Saved } from '../../src-main/contract';
import { launchProgram, type HostKind, type RunningProgram } from '../support/launch-program';
import { readPdf } from '../support/paper';
import { fileAddress, operate, started } from '../support/walk';

const hosts = ['browser', 'electron-standin'] as const satisfies HostKind[];

describe.skipIf(spawnSync('pdfinfo', ['-v']).error !== undefined).each(hosts)('printing in the host %s', (host) => {
  const folder = mkdtempSync(join(tmpdir(), 'second-impression-printing-'));
  let program: RunningProgram;
  let letters: Letter[];

  beforeAll(async () => {
    program = await launchProgram({ host, libraryFolder: join(folder, 'library') });
    await started(program.page);
    const { interviewId } = await operate(program.page, 'sample.add', {});
    letters = await operate(program.page, 'letters.list', { interviewId });
  });
  afterAll(async () => {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function bytesOf(saved: Saved): Promise<Buffer> {
    if (saved.outcome === 'saved') return readFileSync(saved.path);
    if (saved.outcome !== 'download') throw new Error('Nothing was saved.');
    const address = await fileAddress(program.page, `/files/exports/${saved.exportId}`);
    const text = await program.page.evaluate(async (asked) => {
      const bytes = new Uint8Array(await (await fetch(asked)).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    }, address);
    return Buffer.from(text, 'base64');
  }
  async function printed(id: string) {
    const file = join(folder, `${crypto.randomUUID()}.pdf`);
    writeFileSync(file, await bytesOf(await operate(program.page, 'letters.exportPdf', { id })));
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).match(/(?<=\+)\S+/g) ?? [];
    const tags = execFileSync('pdfinfo', ['-struct-text', file], {
      encoding: 'utf8',
      // It does not know every tag of PDF 2.0.
      stdio: ['ignore', 'pipe', 'ignore']
    });
    return {
      ...readPdf(file),
      fonts: [...new Set(fonts)].sort(),
      tags,
      language: /\/Lang \((.*?)\)/.exec(catalogue(file))?.[1]
    };
  }
  async function write(letter: Letter, patch: Partial<Letter>): Promise<void> {
    const { revision } = await operate(program.page, 'letters.get', { id: letter.id });
    await operate(program.page, 'letters.save', { id: letter.id, baseRevision: revision, patch });
  }
  const crash = (): void => {
    for (const pid of renderersOf(program.pid)) process.kill(pid, 'SIGKILL');
  };

  test('a letter is the same whichever was printed before it', async () => {
    const [first, second] = letters as [Letter, Letter];
    const german =
      'Sehr geehrte Frau Yıldız,\n\nvielen Dank für das *Gespräch*.\n\nMit freundlichen Grüßen\n\nNadia Ferreira\n';
    await write(second, {
      language: 'de-DE',
      paperSize: 'A4',
      paperStyle: 'modern',
      sender: '',
      subject: 'Nur dieser',
      body: german
    });
    const alone = await printed(first.id);
    const other = await printed(second.id);
    expect(other).toMatchObject({ tagged: true, foreignFonts: [], title: 'Nur dieser', author: '', language: 'de-DE' });
    expect(other.text).toContain('vielen Dank für das Gespräch');
    expect(other.text).not.toContain('Lindqvist');
    expect(alone).toMatchObject({ tagged: true, foreignFonts: [], language: 'en-US' });
    expect(await printed(first.id)).toEqual(alone);
    expect(await printed(second.id)).toEqual(other);
  });

  test('letters that are asked for at once do not mix', async () => {
    const ids = letters.map(({ id }) => id);
    const one = await Promise.all(ids.map(printed));
    const many = await Promise.all([...ids, ...ids, ...ids].map(printed));
    expect(many.map(({ text }) => text)).toEqual([...one, ...one, ...one].map(({ text }) => text));
  });

  test('fonts of another script come with the letter that has it', async () => {
    const body = 'Уважаемая госпожа Линдквист,\n\nспасибо за **беседу**.\n\nС уважением\n\nNadia Ferreira\n';
    await write(letters[1]!, { language: 'en-US', paperStyle: 'classic', body });
    const { text, foreignFonts, fonts } = await printed(letters[1]!.id);
    expect(text).toContain('спасибо за беседу');
    expect(foreignFonts).toEqual([]);
    expect(fonts.every((name) => /^SourceSerif/.test(name))).toBe(true);
  });

  test.skipIf(host !== 'browser' || process.platform !== 'linux')('a view that died is replaced', async () => {
    const before = await printed(letters[0]!.id);
    crash();
    expect(await printed(letters[0]!.id)).toEqual(before);
    const cut = printed(letters[0]!.id);
    crash();
    expect(await cut).toEqual(before);
  });

  test('a letter that is gone fails alone', async () => {
    await expect(operate(program.page, 'letters.exportPdf', { id: crypto.randomUUID() })).rejects.toThrow('NOT_FOUND');
    expect((await printed(letters[0]!.id)).tagged).toBe(true);
  });
});

/** The catalogue and all else that is packed, as text. */
const catalogue = (file: string): string =>
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
    encoding: 'latin1',
    maxBuffer: 64 * 1024 ** 2
  });

/** Chromium's processes that draw, among the descendants of a process. */
function renderersOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const isUnder = (child: number): boolean => {
    const parent = parents.get(child);
    return parent !== undefined && (parent === pid || isUnder(parent));
  };
  return [...parents.keys()].filter(
    (each) => isUnder(each) && readFileSync(`/proc/${each}/cmdline`, 'utf8').includes('--type=renderer')
  );
}
