/** A fact's figure with its unit, as one. */

const currencySigns = new Set(['€', '$', '£', '¥']);
const closeSigns = new Set(['%', '‰', '°']);

/** As English writes it: `38%`, `€1,200`, `14 people`. Empty without a figure. */
export function figureWithUnit(fact: { figure: string; unit: string }): string {
  const [number, measure] = [fact.figure.trim(), fact.unit.trim()];
  if (number === '' || measure === '' || number.includes(measure)) return number;
  if (currencySigns.has(measure)) return `${measure}${number}`;
  return closeSigns.has(measure) ? `${number}${measure}` : `${number} ${measure}`;
}
