/** Lets the program's own request filter and navigation rules decide, before Chromium loads anything that could be foreign. */
import type { CDPSession } from 'playwright-core';
import { toElectron } from './addresses.ts';
import { record } from './records.ts';

export type BeforeRequest = (details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void;

/** Everything but script-made requests to plain http: is paused; those carry uploads, and a paused upload is held in memory whole. */
const allOf = (resourceType: string): object => ({ urlPattern: '*', resourceType, requestStage: 'Request' });
const patterns = [
  ...['Document', 'Stylesheet', 'Image', 'Media', 'Font', 'Script', 'Ping', 'Other'].map(allOf),
  ...['https://*', 'http://127.0.0.1*', 'http://localhost*'].map((urlPattern) => ({
    urlPattern,
    requestStage: 'Request'
  }))
];

export interface FilterRules {
  /** Whether the main frame may go there. */
  mayNavigate(address: string): boolean;
  /** The session's listener, once there is one. */
  beforeRequest(): BeforeRequest | undefined;
}

export async function filterRequests(tools: CDPSession, rules: FilterRules): Promise<void> {
  const { frameTree } = await tools.send('Page.getFrameTree');
  tools.on('Fetch.requestPaused', ({ requestId, request, resourceType, frameId }) => {
    const url = toElectron(request.url);
    const leaves = resourceType === 'Document' && frameId === frameTree.frame.id && !rules.mayNavigate(url);
    void decide(url, leaves, rules.beforeRequest()).then((errorReason) =>
      (errorReason
        ? tools.send('Fetch.failRequest', { requestId, errorReason })
        : tools.send('Fetch.continueRequest', { requestId })
      ).catch(() => undefined)
    );
  });
  await tools.send('Fetch.enable', { patterns: patterns as { urlPattern: string }[] });
}

async function decide(
  url: string,
  leaves: boolean,
  listener: BeforeRequest | undefined
): Promise<'Aborted' | 'BlockedByClient' | undefined> {
  if (leaves) {
    record('navigation-refused', url);
    return 'Aborted';
  }
  const cancelled =
    listener && (await new Promise<boolean>((resolve) => listener({ url }, ({ cancel }) => resolve(cancel === true))));
  if (!cancelled) return undefined;
  record('request-refused', url);
  return 'BlockedByClient';
}
