/** Walks through the stages and fills them with the sample, as a user would. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSampleContents, sampleFolder, type SampleContents } from './contents';
import { sampleInterviewTime } from './interview-time';
import { call, upload, type Program } from './program';

type Ids = ReadonlyMap<string, string>;

const hour = 3_600_000;

/** Fills the interview with everything the path needs. Throws what an operation throws; the caller then removes it. */
export async function addSample(
  program: Program,
  resourcesFolder: string,
  now: Date,
  begun: (interviewId: string) => void
): Promise<string> {
  const contents = await readSampleContents(resourcesFolder);
  const interview = await call(program, 'interviews.create', {
    ...contents.interview,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    startsAt: sampleInterviewTime(now)
  });
  begun(interview.id);
  await capture(program, interview.id, contents);
  await review(program, interview.id, contents);
  const evidence = await fileEvidence(program, interview.id, contents, resourcesFolder);
  const cards = await debrief(program, interview.id, contents, evidence);
  await prove(program, interview.id, contents, { evidence, cards });
  await record(program, interview.id, contents, { evidence, cards });
  await ask(program, interview.id, contents, now);
  await write(program, interview.id, contents);
  return interview.id;
}

async function capture(program: Program, interviewId: string, { people, signs, ratings }: SampleContents) {
  for (const patch of people) await call(program, 'people.create', { interviewId, patch });
  for (const sign of signs) await call(program, 'signs.create', { interviewId, ...sign });
  for (const rating of ratings) await call(program, 'ratings.add', { interviewId, ...rating });
}

async function review(program: Program, interviewId: string, { perspective, fit, decision }: SampleContents) {
  await call(program, 'perspective.setCoolOff', { interviewId, action: 'skip' });
  for (const answer of perspective) await call(program, 'perspective.answer', { interviewId, ...answer });
  for (const answer of fit) await call(program, 'fit.answer', { interviewId, ...answer });
  await call(program, 'fit.decide', { interviewId, ...decision });
}

async function fileEvidence(
  program: Program,
  interviewId: string,
  { evidence }: SampleContents,
  resourcesFolder: string
): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const { key, file, title, note } of evidence) {
    const bytes = new Uint8Array(await readFile(join(sampleFolder(resourcesFolder), file)));
    const { id } = await upload(program, interviewId, file, bytes);
    await call(program, 'evidence.update', { id, patch: { title, note } });
    ids.set(key, id);
  }
  return ids;
}

async function debrief(
  program: Program,
  interviewId: string,
  { cards, unsaid }: SampleContents,
  evidence: Ids
): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const { key, patch, evidence: files } of cards) {
    const { id } = await call(program, 'questionCards.create', { interviewId, patch });
    ids.set(key, id);
    for (const file of files) {
      const link = { evidenceId: named(evidence, file), kind: 'card' as const, targetId: id, linked: true };
      await call(program, 'evidence.link', link);
    }
  }
  for (const { text, useInLetter } of unsaid) {
    const { id } = await call(program, 'unsaid.create', { interviewId, text });
    await call(program, 'unsaid.update', { id, patch: { useInLetter } });
  }
  return ids;
}

interface Named {
  evidence: Ids;
  cards: Ids;
}

async function prove(program: Program, interviewId: string, { facts }: SampleContents, { evidence, cards }: Named) {
  for (const { patch, source, cards: backed, retracted } of facts) {
    const sourceEvidenceId = source === undefined ? null : named(evidence, source);
    const { id } = await call(program, 'facts.create', { interviewId, patch: { ...patch, sourceEvidenceId } });
    for (const card of backed) await call(program, 'facts.linkCard', { id, cardId: named(cards, card), linked: true });
    if (retracted !== undefined) await call(program, 'facts.retract', { id, retracted: true, because: retracted });
  }
}

async function record(
  program: Program,
  interviewId: string,
  { recording }: SampleContents,
  { evidence, cards }: Named
) {
  const { consent, prediction, markers } = recording;
  const evidenceId = named(evidence, recording.evidence);
  const { id } = await call(program, 'recordings.add', { interviewId, evidenceId, consent });
  await call(program, 'recordings.update', { id, patch: { prediction } });
  for (const { card, atMs, label } of markers) {
    await call(program, 'markers.create', { recordingId: id, cardId: named(cards, card), atMs, label });
  }
}

async function ask(program: Program, interviewId: string, { requests, sender }: SampleContents, now: Date) {
  for (const { patch, dueInDays } of requests) {
    const dueOn = new Date(now.getTime() + dueInDays * 24 * hour).toISOString().slice(0, 10);
    const { id } = await call(program, 'requests.create', { interviewId, patch: { ...patch, dueOn } });
    await sign(program, (await call(program, 'requests.draft', { id })).id, sender);
  }
}

async function write(program: Program, interviewId: string, { sender }: SampleContents) {
  const { id } = await call(program, 'letters.create', { interviewId, kind: 'recovery' });
  await sign(program, id, sender);
}

/** The settings hold the user's name or none: the sample's letters get the sample's. */
async function sign(program: Program, id: string, { name, address }: SampleContents['sender']) {
  const { body, revision } = await call(program, 'letters.get', { id });
  const closing = body.lastIndexOf('\n\n');
  const patch = { sender: `${name}\n${address}`, body: `${body.slice(0, closing)}\n\n${name}\n` };
  await call(program, 'letters.save', { id, baseRevision: revision, patch });
}

function named(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The sample names an unknown ${key}.`);
  return id;
}
