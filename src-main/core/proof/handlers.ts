/** Proof: fact cards, evidence files, requests to third parties. */
import type { Context, DomainHandlers } from '../context';
import { createEvidenceHandlers, type StoredFiles } from './evidence-handlers';
import { createFactHandlers, type OnShareable } from './fact-handlers';
import { createRequestHandlers, type DraftRequest } from './request-handlers';
import { createThumbnailHandlers } from './thumbnail-handlers';

export function createProofHandlers(
  context: Context,
  files: StoredFiles,
  draft: DraftRequest,
  onShareable: OnShareable
): DomainHandlers<'facts'> & DomainHandlers<'evidence'> & DomainHandlers<'requests'> {
  return {
    ...createFactHandlers(context, onShareable),
    ...createEvidenceHandlers(context, files),
    ...createThumbnailHandlers(context),
    ...createRequestHandlers(context, draft)
  };
}
