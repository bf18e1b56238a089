/**
 * How long something took is printed, to be looked at, and never judged: a busy machine is no fault of the program. What would hang
 * (work that grows with the square of a text, a wait that nobody ends) is given so much that it doesn't end before the runner ends it.
 */
export function timed<Result>(what: string, work: () => Result): Result {
  const begun = performance.now();
  const print = (): void => console.info(`${what}: ${(performance.now() - begun).toFixed(0)} ms`);
  const result = work();
  if (result instanceof Promise) return result.finally(print) as Result;
  print();
  return result;
}
