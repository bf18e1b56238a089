/** Proof: fact cards, evidence files, requests to third parties. */
import type { Context, DomainHandlers } from '../kernel/context';
import type { Jobs } from '../kernel/jobs/jobs';
import { createEvidenceHandlers, type StoredFiles } from './evidence-handlers';
import { createFactHandlers, type OnShareable } from './fact-handlers';
import { createReadingHandlers, type TakeIn } from './reading-handlers';
import { createRequestHandlers, type DraftRequest } from './request-handlers';
import type { TextIndex } from './text-index';
import { createThumbnailHandlers } from './thumbnail-handlers';

/** What becomes of files besides their cards: compared at length, read anew for search, taken in from a mail. */
interface Intake {
  jobs: Pick<Jobs, 'start'>;
  texts: Pick<TextIndex, 'add' | 'retry'>;
  takeIn: TakeIn;
}

export function createProofHandlers(
  context: Context,
  files: StoredFiles,
  intake: Intake,
  draft: DraftRequest,
  onShareable: OnShareable
): DomainHandlers<'facts'> & DomainHandlers<'evidence'> & DomainHandlers<'requests'> {
  return {
    ...createFactHandlers(context, onShareable),
    ...createEvidenceHandlers(context, files, intake.jobs, intake.texts),
    ...createReadingHandlers(context, files, intake.takeIn),
    ...createThumbnailHandlers(context),
    ...createRequestHandlers(context, draft)
  };
}
