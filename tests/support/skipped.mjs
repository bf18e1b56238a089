/** Which tests were skipped and why, out of the reports of Vitest and Playwright; grouped by reason. Plain JavaScript. */

/** Vitest skips only where a program is missing; `missing` names those. Pairs of reason and name. */
export const skippedInVitest = ({ testResults = [] }, missing) =>
  testResults
    .flatMap(({ assertionResults = [] }) => assertionResults)
    .filter(({ status }) => ['pending', 'skipped', 'todo'].includes(status))
    .map(({ fullName }) => [missing.length > 0 ? `Not found: ${missing.join(', ')}.` : 'No reason given.', fullName]);

export function skippedInPlaywright({ suites = [] }) {
  const inside = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(inside)];
  return suites.flatMap(inside).flatMap(({ title, tests = [] }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations = [], projectName }) => {
        const said = annotations.find(({ type }) => type === 'skip')?.description;
        return [said ?? 'No reason given.', `${title} (${projectName})`];
      })
  );
}

/** A line for each reason; the tests themselves where they are few. */
export function skippedText(skipped) {
  const groups = new Map();
  for (const [reason, name] of skipped) groups.set(reason, [...(groups.get(reason) ?? []), name]);
  return [...groups].flatMap(([reason, names]) => [
    `${names.length} skipped: ${reason}`,
    ...(names.length > 8 ? [] : names.map((name) => `  - ${name}`))
  ]);
}
