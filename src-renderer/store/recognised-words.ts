/** The words that were recognised on a page of a file: asked for once the page is looked at. */
import type { RecognisedSheet } from '$contract';
import { call } from '../api/client';
import { resource } from './resource.svelte';

/** Null while it is not known, and where nothing was recognised. */
export const recognisedOn = (id: string, page: number): RecognisedSheet | null =>
  resource({
    key: `recognised ${id} ${page}`,
    topics: ['evidence'],
    ask: () => call('evidence.recognised', { id, page })
  }).value;
