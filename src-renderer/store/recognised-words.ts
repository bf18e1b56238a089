/** The words that were recognised on a page of a file: asked for once the page is looked at. */
import { untrack } from 'svelte';
import type { RecognisedSheet } from '$contract';
import { call } from '../api/client';
import { resource } from './resource.svelte';

/** Null while it is not known, and where nothing was recognised. */
export function recognisedOn(id: string, page: number): RecognisedSheet | null {
  const about = {
    key: `recognised ${id} ${page}`,
    topics: ['evidence' as const],
    ask: () => call('evidence.recognised', { id, page })
  };
  // Whoever makes a thing while it is drawn does not hear of its changes.
  return untrack(() => resource(about)).value;
}
