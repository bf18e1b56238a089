/** A slow program, on purpose: what the core has done is heard of only when the test says so. In a browser window alone. */
import type { Page } from '@playwright/test';
import type { OperationName } from '../../src-main/contract';

/** Holds the answers of one operation back from now on; the function that it gives lets them come, then and from there on. */
export async function holdAnswers(page: Page, name: OperationName): Promise<() => Promise<void>> {
  const held = Promise.withResolvers<void>();
  await page.route('**/api/operation', async (route) => {
    if (!route.request().postData()?.includes(`"name":"${name}"`)) return route.fallback();
    const response = await route.fetch();
    await held.promise;
    return route.fulfill({ response });
  });
  return async () => {
    held.resolve();
    await page.unrouteAll({ behavior: 'wait' });
  };
}
