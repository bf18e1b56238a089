/** All resources of this window together: which there are, and how they follow what the core says. */
import type { Topic } from '$contract';
import { onEvent } from '../api/client';
import type { Resource } from './resource.svelte';

/* eslint-disable @typescript-eslint/no-explicit-any -- resources of anything */
/** By their keys: whoever asks for the same shares it. */
export const known = new Map<string, Resource<any, any>>();
/** Those that somebody looks at. */
export const watched = new Set<Resource<any, any>>();
/* eslint-enable @typescript-eslint/no-explicit-any */

/**
 * From now on resources follow what the core says, whichever window made the change. What is looked at is read anew as well when the
 * window comes to the front: files on the disk change without a word, and a reading may have failed. Returns a function that ends it.
 */
export function followLibrary(target: Window = window): () => void {
  const everything = (): void => outdate(() => true);
  const end = onEvent((event) => {
    if (event.kind === 'anew') everything();
    else if (event.kind === 'changed') outdate((topics) => topics.some((topic) => event.topics.includes(topic)));
  });
  target.addEventListener('focus', everything);
  return () => {
    end();
    target.removeEventListener('focus', everything);
  };
}

function outdate(isMeant: (topics: readonly Topic[]) => boolean): void {
  for (const each of new Set([...known.values(), ...watched])) if (isMeant(each.topics)) each.outdated();
}
