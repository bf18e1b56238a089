/** The rules of a review that is composed again with every pick: what they said of a text once they say again, at no cost. */
import { hash } from 'node:crypto';
import { remembered } from '../grammar/remembered';
import { makeTools } from './make-tools';
import type { ComposeTools } from './tools';

/** Reviews that are at hand at once: one is composed, another looked up. */
const most = 4;
/** By the sum of all that they know of the review; their memory is anybody's once nobody composes. */
const kept = new Map<string, WeakRef<ComposeTools>>();

export function keptTools(...of: Parameters<typeof makeTools>): ComposeTools {
  const key = hash('sha256', JSON.stringify(of));
  const tools = kept.get(key)?.deref() ?? remembering(makeTools(...of));
  kept.delete(key);
  if (kept.size >= most) kept.delete([...kept.keys()][0]!);
  kept.set(key, new WeakRef(tools));
  return tools;
}

const remembering = (tools: ComposeTools): ComposeTools => ({
  ...tools,
  heldBack: remembered(tools.heldBack),
  tidyEdits: remembered(tools.tidyEdits),
  doubtful: remembered(tools.doubtful),
  isNote: remembered(tools.isNote),
  isRough: remembered(tools.isRough)
});
