/** Opens an address outside the program; the caller has shown it whole. */
import { call } from '../api/client';

export async function openLink(url: string): Promise<void> {
  await call('library.openLink', { url });
}
