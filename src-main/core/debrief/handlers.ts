/** The operations of the debrief: question cards, what was left unsaid, recordings and their markers. */
import type { Context, DomainHandlers } from '../kernel/context';
import { createCardHandlers } from './card-handlers';
import { createRecordingHandlers } from './recording-handlers';
import { createUnsaidHandlers } from './unsaid-handlers';

export function createDebriefHandlers(
  context: Context
): DomainHandlers<'questionCards' | 'unsaid' | 'recordings' | 'markers'> {
  return {
    ...createCardHandlers(context),
    ...createUnsaidHandlers(context),
    ...createRecordingHandlers(context)
  };
}
