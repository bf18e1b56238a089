/** Lets the sample's interview have taken place at an hour at which interviews take place, with hours left for the letter. */

const hour = 3_600_000;

/**
 * Two in the afternoon, today or yesterday, by the clock of this computer: at least one hour ago and at most twenty. Between ten and
 * three neither fits; then nine this morning. A weekend has to do where the hours left matter more. ISO 8601 in UTC.
 */
export function sampleInterviewTime(now: Date): string {
  const at = (daysAgo: number, hours: number): Date =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo, hours);
  const fits = (time: Date): boolean => {
    const ago = now.getTime() - time.getTime();
    return ago >= hour && ago <= 20 * hour;
  };
  return ([at(0, 14), at(1, 14)].find(fits) ?? at(0, 9)).toISOString();
}
