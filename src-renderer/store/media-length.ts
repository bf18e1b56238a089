/** The length of a recording that was written while it ran (a browser's own recorder): the file doesn't say it. */

/** Where a recording's bytes are as a player needs them. */
export const playedPath = (evidenceId: string): string => `/files/evidence/${evidenceId}?play=1`;

/** Further than any recording, in seconds; a larger figure is cut off differently by each browser. */
const farAway = 1e7;

/** Goes to the end, where the browser learns the length, and back to where the element stood. Ends at once where the length is known. */
export async function findLength(element: HTMLMediaElement): Promise<void> {
  if (element.duration !== Infinity) return;
  const stood = element.currentTime;
  /** It may still be on its way to where it shall stand: then the first end of a search is not the one that is waited for. */
  let others = element.seeking ? 1 : 0;
  await new Promise<void>((done) => {
    const look = (): void => {
      if (element.duration !== Infinity) finish();
    };
    const arrived = (): void => {
      if (element.duration !== Infinity || others === 0) finish();
      others -= 1;
    };
    const events: [string, () => void][] = [
      ['durationchange', look],
      ['seeked', arrived],
      ['error', finish],
      ['emptied', finish]
    ];
    function finish(): void {
      for (const [name, listener] of events) element.removeEventListener(name, listener);
      done();
    }
    for (const [name, listener] of events) element.addEventListener(name, listener);
    element.currentTime = farAway;
  });
  element.currentTime = stood;
}
