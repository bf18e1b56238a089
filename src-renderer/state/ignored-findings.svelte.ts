/**
 * What the user waved through in a letter. Kept only while the program is open: it holds words of the letter, and what is erased
 * from the library must not live on elsewhere.
 */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { mayBeIgnored, type Finding } from '../checks/check';

class IgnoredFindings {
  #byLetter = new SvelteMap<string, SvelteSet<string>>();

  has(letterId: string, finding: Finding): boolean {
    return mayBeIgnored(finding) && (this.#byLetter.get(letterId)?.has(finding.about) ?? false);
  }

  /** All that the same check says of the same words in this letter. */
  ignore(letterId: string, { about }: Finding): void {
    const here = this.#byLetter.get(letterId);
    if (here) here.add(about);
    else this.#byLetter.set(letterId, new SvelteSet([about]));
  }

  lookAgain(letterId: string, { about }: Finding): void {
    this.#byLetter.get(letterId)?.delete(about);
  }
}

export const ignoredFindings = new IgnoredFindings();
