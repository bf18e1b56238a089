/** What a screen reader gets of a page: Chromium's own tree of names, roles and levels, and what would sound wrong in it. */
import type { Page } from '@playwright/test';

interface Spoken {
  role: string;
  name: string;
  /** Of a heading. */
  level: number | null;
}

const named = new Set(['link', 'button', 'tab', 'heading', 'checkbox', 'radio', 'switch', 'menuitem', 'option']);

/** In the order in which they are read; what is hidden from screen readers is not among them. */
async function spokenOn(page: Page): Promise<Spoken[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const inOrder: Spoken[] = [];
    const visit = (id: string): void => {
      const node = byId.get(id);
      if (!node) return;
      const role = String(node.role?.value ?? '');
      const level = node.properties?.find(({ name }) => name === 'level')?.value.value as number | undefined;
      if (!node.ignored && named.has(role))
        inOrder.push({ role, name: String(node.name?.value ?? ''), level: level ?? null });
      for (const child of node.childIds ?? []) visit(child);
    };
    const [root] = nodes;
    if (root) visit(root.nodeId);
    return inOrder;
  } finally {
    await session.detach();
  }
}

/** Words that run into each other, and marks that stand off their word, as names are put together of several pieces. */
const joined = /\p{Ll}[.!?]?\p{Lu}\p{Ll}|[%)]\p{L}{2}|(?<![\p{L}\d])\d+\p{Ll}{3,}/u;
const strayMark = /\s[,.;:!?](?:\s|$)/u;

/** One line each; `own`: words of the user's or of a trade that look joined and are not. */
export async function misspokenOn(page: Page, own: readonly string[] = []): Promise<string[]> {
  const spoken = await spokenOn(page);
  const found: string[] = [];
  let above = 0;
  for (const { role, name, level } of spoken) {
    const plain = own.reduce((text, word) => text.replaceAll(word, ''), name);
    if (joined.test(plain)) found.push(`${role} “${name}”: words run into each other`);
    if (strayMark.test(plain)) found.push(`${role} “${name}”: a mark stands alone`);
    if (role !== 'heading' || level === null) continue;
    // Inside a dialog everything else is out of reach: it begins with its own title, a second level.
    if (above === 0 ? level > 2 : level > above + 1)
      found.push(`heading “${name}” of level ${level} after ${above === 0 ? 'none' : `level ${above}`}`);
    if (level === 1 && above > 0) found.push(`heading “${name}” of level 1 is not the first`);
    above = level;
  }
  return found;
}
