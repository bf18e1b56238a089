/** The path, stage by stage, with a line or two on what each one holds. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputOf } from '../contract';
import { AppError } from '../core/kernel/app-error';
import type { Core } from '../core/core';
import { call } from '../core/sample/program';
import { message } from '../shared/messages/catalogue';

type Say = (line: string) => void;

/** Leaves the letter in the folder in every form: `letter.pdf`, `.md`, `.docx`, `.html`, `.eml`, and `packet.pdf`. Throws the AppError of the operation that failed. */
export async function walkThePath(core: Core, folder: string, say: Say): Promise<void> {
  await call(core, 'sample.remove', {});
  const { interviewId } = await call(core, 'sample.add', {});
  await describeReview(core, interviewId, say);
  await describeProof(core, interviewId, say);
  const letter = await exportLetter(core, interviewId, folder, say);
  const now = new Date();
  const followUpOn = new Date(now.getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
  const patch = { sentAt: now.toISOString(), sentHow: 'email' as const, sentLetterId: letter.id, followUpOn };
  await call(core, 'afterwards.update', { interviewId, patch });
  const { pdfHash } = await call(core, 'letters.freeze', { id: letter.id, sentAt: patch.sentAt });
  const { progress } = await call(core, 'interviews.get', { id: interviewId });
  const done = Object.values(progress).filter((state) => state === 'done').length;
  say(
    `Sent         by e-mail; follow up on ${followUpOn}. ${done} of ${Object.keys(progress).length} stages are done.`
  );
  say(`             Its PDF is kept as it went out, SHA-256 ${pdfHash.slice(0, 12)}…`);
  say('');
  say(`The library is in ${core.libraryFolder}`);
}

async function describeReview(core: Core, interviewId: string, say: Say): Promise<void> {
  const interview = await call(core, 'interviews.get', { id: interviewId });
  const people = await call(core, 'people.list', { interviewId });
  const names = people.map((person) => person.name).join(' and ');
  say(`Capture      ${interview.role} at ${interview.company}, met ${names}.`);
  const { verdict } = await call(core, 'perspective.get', { interviewId });
  const { gut, second, countsAgainst, onlyFelt, cannotTell } = verdict;
  say(`Perspective  felt like ${gut?.score ?? '?'}, on a second look ${second?.score ?? '?'} of 10.`);
  say(
    `             ${countsAgainst.length} count against, ${onlyFelt.length} only felt bad, ${cannotTell.length} can't be told yet.`
  );
  const fit = await call(core, 'fit.get', { interviewId });
  say(`Fit          ${fit.decision}: ${fit.reason}`);
  const cards = await call(core, 'questionCards.list', { interviewId });
  const recordings = await call(core, 'recordings.list', { interviewId });
  const chosen = cards.filter((card) => card.useInLetter).length;
  say(`Debrief      ${cards.length} question cards, ${chosen} for the letter, ${recordings.length} recording.`);
}

async function describeProof(core: Core, interviewId: string, say: Say): Promise<void> {
  const facts = await call(core, 'facts.list', { interviewId });
  const evidence = await call(core, 'evidence.list', { interviewId });
  for (const { id } of evidence) await call(core, 'evidence.verify', { id });
  const requests = await call(core, 'requests.list', { interviewId });
  const retracted = facts.filter((fact) => fact.retractedAt !== null).length;
  say(
    `Proof        ${facts.length} facts (${retracted} retracted), ${evidence.length} evidence files, all as they were filed,`
  );
  say(`             ${requests.length} request.`);
}

async function exportLetter(
  core: Core,
  interviewId: string,
  folder: string,
  say: Say
): Promise<OutputOf<'letters.get'>> {
  const letters = await call(core, 'letters.list', { interviewId });
  const letter = letters.find((each) => each.kind === 'recovery');
  if (!letter) throw new AppError('NOT_FOUND', message('demo.noLetter'));
  const pdf = await fetchExport(
    core,
    await call(core, 'letters.exportPdf', { id: letter.id }),
    join(folder, 'letter.pdf')
  );
  const [version] = await call(core, 'letters.versions', { id: letter.id });
  say(`Letter       “${letter.subject}”: ${version?.words ?? '?'} words, ${pdf.pages ?? '?'} page.`);
  await exportTheRest(core, letter.id, folder, say);
  return letter;
}

async function exportTheRest(core: Core, id: string, folder: string, say: Say): Promise<void> {
  const enclosures = await call(core, 'enclosures.follow', { letterId: id });
  const { text } = await call(core, 'letters.coveringText', { id });
  const packet = await call(core, 'letters.exportPacket', { id });
  const { pages } = await fetchExport(core, packet, join(folder, 'packet.pdf'));
  const others = {
    'letter.md': await call(core, 'letters.exportMarkdown', { id }),
    'letter.docx': await call(core, 'letters.exportDocx', { id }),
    'letter.html': await call(core, 'letters.exportHtml', { id }),
    'letter.eml': await call(core, 'letters.exportEml', { id, coveringText: text })
  };
  for (const [name, saved] of Object.entries(others)) await fetchExport(core, saved, join(folder, name));
  const included = enclosures.filter((each) => each.included).length;
  say(`Packet       the letter and ${included} enclosures on ${pages ?? '?'} pages.`);
  say(`             ${['letter.pdf', 'packet.pdf', ...Object.keys(others)].join(', ')} in ${folder}`);
}

/** The browser host hands finished files out by an address; here they are fetched and written as they are. */
async function fetchExport(
  core: Core,
  saved: OutputOf<'letters.exportPdf'>,
  path: string
): Promise<{ pages: number | null }> {
  if (saved.outcome !== 'download') throw new AppError('UNSUPPORTED', message('demo.notHandedOut'));
  const answer = await core.handle(new Request(`http://library.invalid/files/exports/${saved.exportId}`));
  if (!answer.ok) throw new AppError('IO_ERROR', message('demo.notReadBack'));
  await writeFile(path, new Uint8Array(await answer.arrayBuffer()));
  return { pages: saved.pages };
}
