/** The sample in a library, and questions about all of it. */
import { PDFDocument } from 'pdf-lib';
import type { OperationName } from '../../../../src-main/contract';
import type { TestCore } from './open-test-core';

/** Inputs for every operation that reads; the two that act on the desktop reach only the test's platform. */
export async function readings(opened: TestCore): Promise<Partial<Record<OperationName, object[]>>> {
  const { call } = opened;
  const pdf = await PDFDocument.create();
  pdf.addPage();
  opened.pdf = await pdf.save();
  const { interviewId } = await call('sample.add', {});
  const ofInterview = [{ interviewId }];
  const evidence = await call('evidence.list', { interviewId });
  const letters = await call('letters.list', { interviewId });
  const recordings = await call('recordings.list', { interviewId });
  const letterId = letters[0]!.id;
  const version = await call('letters.keepVersion', { id: letterId, label: 'Kept' });
  const sent = await call('letters.freeze', { id: letterId, sentAt: '2026-11-23T10:00:00Z' });
  const { id: other } = await call('interviews.create', { timeZone: 'UTC', company: 'Other' });
  const trashed = await call('signs.create', { interviewId, kind: 'bad', text: 'To the trash' });
  await call('trash.move', { kind: 'sign', id: trashed.id });
  await call('unfinished.keep', { about: letterId, field: 'version_name', words: 'Half a na' });
  await call('letters.setIgnored', { id: letterId, ignored: ['length.words/'] });
  const ids = (things: { id: string }[]): object[] => things.map(({ id }) => ({ id }));
  return {
    'interviews.list': [{}],
    'interviews.get': [{ id: interviewId }, { id: other }],
    'people.list': ofInterview,
    'insight.get': [{}],
    'proposals.list': ofInterview,
    'signs.list': ofInterview,
    'ratings.list': ofInterview,
    'due.list': [{}],
    'perspective.get': [...ofInterview, { interviewId: other }],
    'fit.get': [...ofInterview, { interviewId: other }],
    'guidance.list': ['capture', 'perspective', 'letter.timing', 'nowhere'].map((place) => ({ place })),
    'questionCards.list': ofInterview,
    'unsaid.list': ofInterview,
    'recordings.list': ofInterview,
    'markers.list': recordings.map(({ id }) => ({ recordingId: id })),
    'facts.list': ofInterview,
    'facts.places': ofInterview,
    'facts.listOthers': [{ interviewId: other }],
    'evidence.list': ofInterview,
    'evidence.get': ids(evidence),
    'evidence.thumbnail': ids(evidence),
    'evidence.verify': ids(evidence),
    'evidence.prove': ids(evidence),
    'evidence.read': ids(evidence),
    'evidence.recognised': evidence.map(({ id }) => ({ id, page: 1 })),
    'evidence.reveal': ids(evidence.slice(0, 1)),
    'enclosures.list': [{ letterId }],
    'enclosures.follow': [{ letterId }],
    'requests.list': ofInterview,
    'requests.unquotable': ofInterview,
    'letters.languages': [{}],
    'letters.list': ofInterview,
    'letters.get': ids(letters),
    'letters.exported': ids(letters),
    'letters.preparePrinting': [{}],
    'letters.compose': [{ interviewId, kind: 'recovery' }],
    'letters.factPreview': [
      {
        statement: 'Waste fell',
        figure: '31',
        unit: '%',
        period: '',
        sourcePerson: '',
        verifiableBy: '',
        hasFile: false
      }
    ],
    'letters.draft': letters.map(({ id }) => ({ id, tone: 'warm' })),
    'letters.coveringText': ids(letters),
    'letters.sentCopies': ofInterview,
    'letters.verifySent': [{ id: sent.id }],
    'letters.versions': [...ids(letters), { id: letterId, before: version.id }],
    'letters.version': [{ versionId: version.id }],
    'afterwards.get': [...ofInterview, { interviewId: other }],
    'search.query': ['shift', 'ma', 'returns re', 'zzz'].map((text) => ({ text })),
    'trash.list': [{}],
    'settings.get': [{}],
    'unfinished.list': [{}],
    'library.info': [{}],
    'library.reveal': [{}],
    'library.verify': [{}],
    // Nothing is damaged here; `damage/damaged-texts.test.ts` looks at its answers.
    'damage.show': [],
    'jobs.list': [{}]
  };
}
