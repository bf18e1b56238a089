/** The operations of perspective and fit, and the guidance that stands beside every decision. */
import type { Context, DomainHandlers } from '../kernel/context';
import { createItemOf } from '../proposals/public';
import { loadChecklists } from '../resources/checklists';
import { loadGuidance } from '../resources/guidance';
import { createFitHandlers } from './fit-handlers';
import { createPerspectiveHandlers } from './perspective-handlers';

/** Throws where a checklist or a note of the program does not fit its schema. */
export function createReviewHandlers(context: Context): DomainHandlers<'perspective' | 'fit' | 'guidance'> {
  const checklists = loadChecklists(context.resourcesFolder);
  const guidance = loadGuidance(context.resourcesFolder);
  return {
    ...createPerspectiveHandlers(context, checklists, createItemOf(context.resourcesFolder)),
    ...createFitHandlers(context, checklists),
    'guidance.list': ({ place }) => guidance.get(place) ?? []
  };
}
