/** Inputs for every operation that writes, in an order in which each has something to do. */
import type { CallInputOf, OperationName, operations } from '../../../../src-main/contract';
import type { OpenLibrary } from '../../../../src-main/core/library/open-library';
import { onePixelPng, tone } from '../../../support/sample-files';
import type { TestCore } from './open-test-core';

export type WriteName = {
  [Name in OperationName]: (typeof operations)[Name]['kind'] extends 'write' ? Name : never;
}[OperationName];
const mail = [
  'From: a@example.org',
  'Subject: With a note',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'See the note.',
  '--b',
  'Content-Type: text/plain; name="note.txt"',
  'Content-Disposition: attachment; filename="note.txt"',
  '',
  'The note.',
  '--b--',
  ''
].join('\r\n');

export async function stepsOf({ call, core, upload }: TestCore, library: Pick<OpenLibrary, 'db' | 'takeSnapshot'>) {
  const { db } = library;
  const { interviewId } = await call('sample.add', {});
  const own = await call('interviews.create', { timeZone: 'UTC', company: 'Own' });
  const at = { interviewId: own.id };
  const [person, sign] = [
    await call('people.create', { ...at, patch: { name: 'A' } }),
    await call('signs.create', { ...at, kind: 'good', text: 'A' })
  ];
  const [card, second] = [await call('questionCards.create', at), await call('questionCards.create', at)];
  const [unsaid, more] = [await call('unsaid.create', at), await call('unsaid.create', at)];
  const note = await upload(own.id, 'note-of-mine.txt', 'A note');
  const other = await upload(own.id, 'other.txt', 'Another');
  const letterFile = await upload(own.id, 'mail.eml', mail);
  const scan = await upload(own.id, 'scan.png', onePixelPng);
  const sound = await upload(own.id, 'sound.wav', new Uint8Array(tone(1)));
  const askedOf = await call('facts.create', { ...at, patch: { statement: 'Asked of', sharing: 'ask' } });
  const fact = await call('facts.create', {
    ...at,
    patch: { statement: 'Cut returns by 12', figure: '12', sourceEvidenceId: note.id, sharing: 'yes' }
  });
  const foreign = (await call('facts.list', { interviewId }))[0]!;
  const request = await call('requests.create', { ...at, patch: { who: 'B', factId: askedOf.id } });
  const letter = await call('letters.create', { ...at, kind: 'recovery' });
  const key = (id: string) => id.replaceAll('-', '').slice(-10);
  const claims = `Dear A,\n\nI [cut returns by 12](fact:${key(fact.id)}) and [more](fact:${key(askedOf.id)}).\n`;
  const saved = await call('letters.save', { id: letter.id, baseRevision: letter.revision, patch: { body: claims } });
  const version = await call('letters.keepVersion', { id: letter.id, label: 'First' });
  const perspective = await call('perspective.get', at);
  const fit = await call('fit.get', at);
  const state = { recordingId: '', markerId: '', enclosureId: '', claimedId: '' };
  const recording = await call('recordings.add', {
    interviewId,
    evidenceId: sound.id,
    consent: { agreed: true, who: 'C', when: '' }
  });
  const marker = await call('markers.create', { recordingId: recording.id, cardId: null, atMs: 1 });
  await library.takeSnapshot('timed');
  const spoil = (): number => {
    const { row } = db.prepare('SELECT rowid AS row FROM signs WHERE id = ?').get(sign.id) as { row: number };
    db.prepare("UPDATE signs SET sum = 'spoiled' WHERE rowid = ?").run(row);
    return row;
  };

  type Make<Name extends OperationName> = () => CallInputOf<Name> | Promise<CallInputOf<Name>>;
  const steps: { [Name in WriteName]: Make<Name> } = {
    'settings.update': () => ({ patch: { senderName: 'A' } }),
    'interviews.create': () => ({ timeZone: 'UTC', company: 'New' }),
    'interviews.update': () => ({ id: own.id, patch: { company: 'Renamed' } }),
    'interviews.createNextRound': () => ({ id: own.id }),
    'people.create': () => ({ ...at, patch: { name: 'B' } }),
    'people.update': () => ({ id: person.id, patch: { name: 'C' } }),
    'signs.create': () => ({ ...at, kind: 'bad', text: 'B' }),
    'signs.update': () => ({ id: sign.id, text: 'C' }),
    'ratings.add': () => ({ ...at, kind: 'gut', score: 3 }),
    'afterwards.update': () => ({ ...at, patch: { notes: 'n' } }),
    'perspective.answer': () => ({ ...at, itemId: perspective.items[0]!.itemId, patch: { happened: 'yes' } }),
    'perspective.addItem': () => ({ ...at, kind: 'fact', label: 'Own' }),
    'perspective.setCoolOff': () => ({ ...at, action: 'skip' }),
    'fit.answer': () => ({ ...at, itemId: fit.signs[0]!.itemId, patch: { answer: 'yes' } }),
    'fit.addSign': () => ({ ...at, label: 'Own' }),
    'fit.decide': () => ({ ...at, decision: 'recover' }),
    'questionCards.create': () => ({ ...at, patch: { question: 'Why?' } }),
    'questionCards.update': () => ({ id: card.id, patch: { said: 'x' } }),
    'questionCards.move': () => ({ id: second.id, toPosition: 0 }),
    'unsaid.create': () => ({ ...at, text: 'x' }),
    'unsaid.update': () => ({ id: unsaid.id, patch: { text: 'y' } }),
    'unsaid.move': () => ({ id: more.id, toPosition: 0 }),
    'recordings.add': () => ({ ...at, evidenceId: sound.id, consent: { agreed: true, who: 'C', when: '' } }),
    'recordings.update': () => ({ id: recording.id, patch: { playedToMs: 5 } }),
    'markers.create': () => ({ recordingId: recording.id, cardId: null, atMs: 10 }),
    'markers.update': () => ({ id: marker.id, patch: { label: 'x' } }),
    'facts.attach': () => ({ ...at, id: foreign.id }),
    'facts.create': () => ({ ...at, patch: { statement: 'x', sourceEvidenceId: other.id } }),
    'facts.update': () => ({ id: askedOf.id, patch: { sharing: 'yes', sourceEvidenceId: other.id } }),
    'facts.retract': () => ({ id: foreign.id, retracted: true, because: 'x' }),
    'facts.linkCard': () => ({ id: fact.id, cardId: card.id, linked: true }),
    'evidence.update': () => ({ id: note.id, patch: { title: 'x', encoding: 'koi8-r' } }),
    'evidence.link': () => ({ evidenceId: note.id, kind: 'card', targetId: card.id, linked: true }),
    'evidence.prove': () => ({ id: note.id }),
    'evidence.verify': () => ({ id: note.id }),
    'evidence.keepThumbnail': () => ({ id: note.id, png: onePixelPng.toString('base64') }),
    'evidence.recognise': () => ({ id: scan.id }),
    'evidence.fileAttachment': () => ({ id: letterFile.id, interviewId: own.id, number: 0 }),
    'requests.create': () => ({ ...at, patch: { who: 'C', factId: fact.id, answerEvidenceId: other.id } }),
    'requests.update': () => ({ id: request.id, patch: { answerEvidenceId: letterFile.id, state: 'received' } }),
    'requests.draft': () => ({ id: request.id }),
    'letters.create': () => ({ ...at, kind: 'thank_you' }),
    'letters.setIgnored': () => ({ id: letter.id, ignored: ['x'] }),
    'letters.keepVersion': () => ({ id: letter.id, label: 'Kept' }),
    'enclosures.follow': () => ({ letterId: letter.id }),
    'enclosures.add': () => ({ letterId: letter.id, evidenceId: sound.id }),
    'enclosures.update': async () => {
      const list = await call('enclosures.list', { letterId: letter.id });
      state.enclosureId = list.find((each) => each.evidenceId === sound.id)!.id;
      return { id: state.enclosureId, patch: { label: 'x' } };
    },
    'enclosures.move': () => ({ id: state.enclosureId, toPosition: 0 }),
    'enclosures.remove': () => ({ id: state.enclosureId }),
    'letters.save': async () => ({
      id: letter.id,
      baseRevision: (await call('letters.get', { id: letter.id })).revision,
      patch: { body: `${saved.letter.body}\nMore.` }
    }),
    'letters.restoreVersion': () => ({ id: letter.id, versionId: version.id }),
    'letters.coveringText': () => ({ id: letter.id }),
    'letters.exportPdf': () => ({ id: letter.id }),
    'letters.print': () => ({ id: letter.id }),
    'letters.exportMarkdown': () => ({ id: letter.id }),
    'letters.exportDocx': () => ({ id: letter.id }),
    'letters.exportEml': () => ({ id: letter.id, coveringText: 'x' }),
    'letters.exportHtml': () => ({ id: letter.id }),
    'letters.exportPacket': () => ({ id: letter.id }),
    'letters.freeze': () => ({ id: letter.id, sentAt: '2026-11-23T10:00:00Z' }),
    'unfinished.keep': () => ({ about: letter.id, field: 'version_name', words: 'Half a na' }),
    'damage.keep': () => ({ kind: 'sign', row: spoil() }),
    'damage.takeBack': () => ({ kind: 'sign', row: spoil() }),
    'trash.move': () => ({ kind: 'fact', id: fact.id }),
    'trash.restore': () => ({ kind: 'fact', id: fact.id }),
    'trash.erase': async () => {
      for (const [kind, id] of [
        ['fact', fact.id],
        ['evidence', note.id],
        ['letter', letter.id],
        ['person', person.id]
      ] as const)
        await core.dispatch('trash.move', { kind, id });
      return {};
    },
    'library.acceptClock': () => ({}),
    'jobs.cancel': () => ({ id: own.id }),
    'sample.remove': () => ({}),
    'sample.add': () => ({})
  };
  return steps;
}
