/** Which tests were skipped, and which failed, out of the reports of Vitest and Playwright. Plain JavaScript. */

/** Vitest skips only where a program is missing; `missing` names those. Pairs of reason and name. */
export const skippedInVitest = ({ testResults = [] }, missing) =>
  testResults
    .flatMap(({ assertionResults = [] }) => assertionResults)
    .filter(({ status }) => ['pending', 'skipped', 'todo'].includes(status))
    .map(({ fullName }) => [missing.length > 0 ? `Not found: ${missing.join(', ')}.` : 'No reason given.', fullName]);

export const skippedInPlaywright = ({ suites = [] }) =>
  testsIn(suites)
    .filter(({ status }) => status === 'skipped')
    .map(({ title, annotations = [], projectName }) => {
      const said = annotations.find(({ type }) => type === 'skip')?.description;
      return [said ?? 'No reason given.', `${title} (${projectName})`];
    });

/** A line for each reason; the tests themselves where they are few. */
export function skippedText(skipped) {
  const groups = new Map();
  for (const [reason, name] of skipped) groups.set(reason, [...(groups.get(reason) ?? []), name]);
  return [...groups].flatMap(([reason, names]) => [
    `${names.length} skipped: ${reason}`,
    ...(names.length > 8 ? [] : names.map((name) => `  - ${name}`))
  ]);
}

/** Pairs of name and message; a file that broke as a whole has no tests and is named itself. */
export const failedInVitest = ({ testResults = [] }) =>
  testResults.flatMap(({ name, status, message, assertionResults = [] }) => {
    const failed = assertionResults.filter((each) => each.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [[name, message ?? '']];
    return failed.map(({ fullName, failureMessages = [] }) => [`${name}: ${fullName}`, failureMessages.join('\n')]);
  });

export const failedInPlaywright = ({ suites = [], errors = [] }) => [
  ...errors.map(({ message }) => ['Playwright', message ?? '']),
  ...testsIn(suites)
    .filter(({ status }) => status === 'unexpected')
    .map(({ title, file, projectName, results = [] }) => [
      `${file}: ${title} (${projectName})`,
      results.flatMap(({ errors: each = [] }) => each.map(({ message }) => message ?? '')).join('\n')
    ])
];

/** Lines of a message: enough to see what was expected and where it broke. */
const mostLines = 14;
const paint = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

export const failedText = (failed) =>
  failed.flatMap(([name, message]) => [
    `- ${name}`,
    ...message
      .replace(paint, '')
      .split('\n')
      .slice(0, mostLines)
      .map((line) => `    ${line}`)
  ]);

function testsIn(suites) {
  const inside = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(inside)];
  return suites
    .flatMap(inside)
    .flatMap(({ title, file, tests = [] }) => tests.map((each) => ({ ...each, title, file })));
}
