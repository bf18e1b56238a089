/** Looks at the open screen with axe: WCAG 2.2 A and AA, and the best practices. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each violation as one readable line; empty when there is none. `rules` narrows it to some, which is faster. */
export async function violationsOn(page: Page, rules?: string[]): Promise<string[]> {
  // What is still fading in has not its own colours yet.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((each) => each.effect?.getComputedTiming().iterations !== Infinity)
        .map((each) => each.finished)
    )
  );
  // Without legacy mode axe would open a second page for its report, which not every host allows. Without selectors, because
  // axe 4.14 fails while it makes them, on some pages.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ selectors: false });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} at ${html}: ${failureSummary?.split('\n').slice(1).join(' ')}`)
  );
}
