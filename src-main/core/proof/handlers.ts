/** Proof: fact cards, evidence files, requests to third parties. */
import type { Context, DomainHandlers } from '../kernel/context';
import type { Jobs } from '../kernel/jobs/jobs';
import { createEvidenceHandlers, type StoredFiles } from './evidence-handlers';
import { createFactHandlers, type OnShareable } from './fact-handlers';
import { createReadingHandlers, type TakeIn } from './reading-handlers';
import { createRecognitionHandlers } from './recognition/recognition-handlers';
import type { Recogniser } from './recognition/recogniser';
import { createRequestHandlers, type DraftRequest } from './request-handlers';
import type { TextIndex } from './text-index';
import { createThumbnailHandlers } from './thumbnail-handlers';

/** What becomes of files besides their cards: compared at length, read for search, looked at for words, taken in from a mail. */
interface Intake {
  jobs: Pick<Jobs, 'start'>;
  texts: Pick<TextIndex, 'add' | 'retry'>;
  recogniser: Pick<Recogniser, 'again'>;
  takeIn: TakeIn;
}

export function createProofHandlers(
  context: Context,
  files: StoredFiles,
  intake: Intake,
  draft: DraftRequest,
  onShareable: OnShareable
): DomainHandlers<'facts'> & DomainHandlers<'evidence'> & DomainHandlers<'requests'> {
  const evidence = createEvidenceHandlers(context, files, intake.jobs, intake.texts);
  return {
    ...createFactHandlers(context, onShareable),
    ...evidence,
    ...createReadingHandlers(context, files, intake.takeIn),
    ...createRecognitionHandlers(context, intake),
    ...createThumbnailHandlers(context),
    ...createRequestHandlers(context, draft, onShareable)
  };
}
