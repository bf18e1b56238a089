/** S9: strings typed into every field of a walk are found nowhere outside the library, and nothing but this machine was connected to. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Envelope, OperationName } from '../../src-main/contract';
import { findChromium, quietSwitches } from '../../src-main/hosts/browser/find-chromium';
import { readyAddress } from '../support/launch-browser';
import { endWithin, firstLine, hermetic, mainBundle, projectNode } from '../support/launched-host';
import { docxOf } from '../support/office-files';
import { settingsScreen, stageScreens, trashScreen } from '../support/sample-screens';
import { said } from '../support/said';
import type { Message } from '$shared/messages/catalogue';

const folder = mkdtempSync(join(tmpdir(), 'second-impression-canaries-'));
const at = (name: string): string => join(folder, name);
const mark = 'qzxcanary';
const hasStrace = spawnSync('strace', ['-V']).status === 0;
const trace = at('connections.txt');

let planted = 0;
/** A new one each time; all contain `mark`, so that one search finds them all. */
const canary = (): string => `${mark}${(planted += 1)}`;

let host: ChildProcess;
let address: URL;
let token = '';

beforeAll(async () => {
  for (const name of ['home', 'temporary', 'profile']) mkdirSync(at(name));
  const program = [projectNode, mainBundle('browser'), '--library', at('library'), '--no-open'];
  // Only calls that connect or send: everything else runs at full speed.
  const watch = [
    'strace',
    '-f',
    '-qq',
    '-yy',
    '--seccomp-bpf',
    '-e',
    'trace=connect,sendto,sendmsg,sendmmsg',
    '-o',
    trace
  ];
  const [command = '', ...rest] = hasStrace ? [...watch, ...program] : program;
  const env = { ...hermetic(at('home')), TMPDIR: at('temporary'), TMP: at('temporary'), TEMP: at('temporary') };
  host = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'], env, detached: true });
  address = new URL(readyAddress(await firstLine(host)));
  token = ((await post('/api/session', { key: address.hash.slice('#key='.length) })) as { token: string }).token;
});
afterAll(() => {
  if (host.exitCode === null && host.pid) process.kill(-host.pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function post(path: string, body: unknown): Promise<unknown> {
  const headers = {
    origin: address.origin,
    'content-type': 'application/json',
    ...(token && { 'x-second-impression-token': token })
  };
  const answer = await fetch(`${address.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.json();
}

async function run<Value = { id: string }>(name: OperationName, input: object): Promise<Value> {
  const envelope = (await post('/api/operation', { name, input })) as Envelope;
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${said(envelope.error)}`);
  return envelope.value as Value;
}

/** The named fields, each with a canary of its own. */
const fields = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, canary()]));

/** Words in every field that takes words, a PDF printed, a file added, something in the trash, and errors on the way. */
async function walk(): Promise<string> {
  const words = fields('company', 'role', 'round', 'place', 'jobAd', 'brainDump', 'notes');
  const { id: interviewId } = await run('interviews.create', {
    timeZone: 'UTC',
    startsAt: new Date().toISOString(),
    ...words
  });
  await run('people.create', { interviewId, patch: fields('name', 'title', 'email', 'postalAddress', 'note') });
  await run('signs.create', { interviewId, kind: 'good', text: canary() });
  await run('ratings.add', { interviewId, kind: 'gut', score: 3, note: canary() });
  await run('perspective.addItem', { interviewId, kind: 'fact', label: canary() });
  await run('perspective.answer', {
    interviewId,
    itemId: 'late-arrival',
    patch: { happened: 'yes', ...fields('seen', 'against') }
  });
  await run('fit.addSign', { interviewId, label: canary() });
  await run('fit.decide', { interviewId, decision: 'recover', reason: canary() });
  const card = fields(
    'question',
    'said',
    'landed',
    'missing',
    'wishSaid',
    'forLetter',
    'topic',
    'situation',
    'task',
    'action',
    'result'
  );
  await run('questionCards.create', { interviewId, patch: { ...card, useInLetter: true } });
  await run('unsaid.create', { interviewId, text: canary() });
  const fact = await run('facts.create', {
    interviewId,
    patch: fields('statement', 'figure', 'unit', 'period', 'sourcePerson', 'verifiableBy')
  });
  await run('facts.retract', { id: fact.id, retracted: true, because: canary() });
  const query = new URLSearchParams({ interview: interviewId, name: `${canary()}.txt` });
  const headers = { origin: address.origin, 'x-second-impression-token': token };
  await fetch(`${address.origin}/files/evidence?${query}`, { method: 'POST', headers, body: canary() });
  const request = await run('requests.create', { interviewId, patch: fields('who', 'contact', 'what') });
  await run('requests.draft', { id: request.id });
  await run('settings.update', { patch: fields('senderName', 'sender') });
  const letter = await run<{ id: string; revision: number }>('letters.create', { interviewId, kind: 'recovery' });
  const content = { ...fields('subject', 'sender', 'recipient'), body: `Dear ${canary()},\n\n${canary()}` };
  await run('letters.save', { id: letter.id, baseRevision: letter.revision, patch: content });
  await run('letters.keepVersion', { id: letter.id, label: canary() });
  if (findChromium()) await run('letters.exportPdf', { id: letter.id });
  await run('letters.exportMarkdown', { id: letter.id });
  await run('letters.exportDocx', { id: letter.id });
  await run('letters.exportHtml', { id: letter.id });
  await prove(interviewId, letter.id);
  await run('afterwards.update', { interviewId, patch: { sentHow: 'email', ...fields('notes', 'practise') } });
  await run('search.query', { text: canary() });
  const sign = await run('signs.create', { interviewId, kind: 'bad', text: canary() });
  await run('trash.move', { kind: 'sign', id: sign.id });
  await run('trash.erase', { kind: 'sign', id: sign.id });
  await post('/api/operation', { name: canary(), input: {} });
  await post('/api/operation', { name: 'facts.update', input: { id: canary(), patch: { statement: [canary()] } } });
  await fetch(`${address.origin}/files/evidence/${canary()}`, { headers });
  return interviewId;
}

/** Files that can and that can't be read, enclosed, with words blacked out; a packet, a mail and a sent copy of them. */
async function prove(interviewId: string, id: string): Promise<void> {
  const pdf = await PDFDocument.create();
  for (const words of [canary(), canary()]) pdf.addPage([300, 300]).drawText(words, { x: 20, y: 200, size: 12 });
  const files: [string, BodyInit][] = [
    ['.pdf', new Blob([new Uint8Array(await pdf.save())])],
    ['.docx', new Blob([new Uint8Array(docxOf(canary()))])],
    ['.pdf', `%PDF-1.7 ${canary()}`],
    ['.docx', `PK\x03\x04${canary()}`],
    ['.eml', `Subject: ${canary()}\r\n\r\n${canary()}`]
  ];
  const headers = { origin: address.origin, 'x-second-impression-token': token };
  for (const [ending, body] of files) {
    const query = new URLSearchParams({ interview: interviewId, name: `${canary()}${ending}` });
    const answer = await fetch(`${address.origin}/files/evidence?${query}`, { method: 'POST', headers, body });
    const { value } = (await answer.json()) as { value: { id: string } };
    await run('enclosures.add', { letterId: id, evidenceId: value.id });
  }
  const [first] = await run<{ id: string }[]>('enclosures.follow', { letterId: id });
  const redactions = [{ page: 1, x: 0, y: 0, width: 1, height: 1 }];
  await run('enclosures.update', { id: first!.id, patch: { label: canary(), redactions } });
  if (!findChromium()) return;
  const jobId = '0198a1b2-0000-7000-8000-000000000001';
  const { remarks } = await run<{ remarks?: Message[] }>('letters.exportPacket', { id, jobId });
  expect(remarks?.map(said).join(' ')).toMatch(/could not be merged/);
  await run('letters.exportEml', { id, coveringText: canary() });
  await run('letters.freeze', { id, sentAt: new Date().toISOString() });
}

/** The screens in a profile that stays on the disk, with the switches that the program's own window gets. */
async function lookAround(interviewId: string): Promise<string[]> {
  const foreign: string[] = [];
  const context = await chromium.launchPersistentContext(at('profile'), {
    executablePath: findChromium() ?? '',
    args: [...quietSwitches(), '--disk-cache-size=1', '--disable-breakpad', '--password-store=basic']
  });
  context.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(address.origin))
      foreign.push(request.url());
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(address.href);
  await page.getByRole('navigation', { name: 'Library' }).waitFor();
  for (const screen of [...stageScreens(interviewId), settingsScreen, trashScreen]) await screen.open(page);
  await context.close();
  return foreign;
}

/** Paths of files that contain the canary, as UTF-8 or UTF-16, in name or bytes. */
function findMark(...folders: string[]): string[] {
  const needles = [Buffer.from(mark), Buffer.from(mark, 'utf16le')];
  const found: string[] = [];
  for (const parent of folders) {
    for (const entry of readdirSync(parent, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const content = entry.isFile() && statSync(path).size < 64_000_000 ? readFileSync(path) : Buffer.alloc(0);
      if (entry.name.includes(mark) || needles.some((needle) => content.includes(needle)))
        found.push(path.slice(folder.length + 1));
    }
  }
  return found;
}

let foreign: string[] = [];

test('a walk with canaries in every field, then an orderly end', { timeout: 120_000 }, async () => {
  const interviewId = await walk();
  foreign = findChromium() ? await lookAround(interviewId) : [];
  // To the whole group: a tracer hands on no signal.
  process.kill(-(host.pid ?? 0), 'SIGTERM');
  await endWithin(host, 20_000);
  expect(planted).toBeGreaterThan(50);
});

test('the library has the canaries, so that the search below means something', () => {
  expect(findMark(at('library'))).toContain(join('library', 'library.sqlite'));
});

test('home, temporary folder and log have none, and nothing is left in the temporary folder', () => {
  expect(findMark(at('home'), at('temporary'))).toEqual([]);
  const log = join(at('library'), 'log.txt');
  if (existsSync(log)) expect(readFileSync(log, 'utf8')).not.toContain(mark);
  expect(readdirSync(at('temporary'))).toEqual([]);
});

test('the window’s profile has none either', ({ skip }) => {
  if (!findChromium()) skip('No Chromium was found.');
  expect(findMark(at('profile'))).toEqual([]);
});

test('the page asked nothing of another origin', ({ skip }) => {
  if (!findChromium()) skip('No Chromium was found.');
  expect(foreign).toEqual([]);
});

test('neither the program nor its printing Chromium connected or sent anything beyond this machine', ({ skip }) => {
  if (!hasStrace) skip('strace is not installed.');
  const calls = readFileSync(trace, 'utf8').split('\n');
  // Its printing Chromium asks the program itself for the letter: that connection must show, or the trace shows nothing.
  if (findChromium()) expect(calls.join('\n')).toMatch(/connect\(.*127\.0\.0\.1/);
  // A datagram socket's connect sends nothing: it only asks the system for a route.
  const beyond = calls.filter((call) => {
    if (!/sa_family=AF_INET|<(TCP|UDP)/.test(call) || /connect\(\d+<UDP/.test(call)) return false;
    return !/127\.0\.0\.1|\[::1\]|"::1"|::ffff:127\./.test(call);
  });
  expect(beyond).toEqual([]);
});
