/**
 * Time zones by the names that the IANA time zone database has for them today. Browsers go on listing names that it gave
 * up (Calcutta, Kiev, Saigon), and take today's without listing them.
 */
import { regionName } from '../i18n/formats';
import { zonesByCountry } from './zones-by-country';

interface ListedZone {
  /** IANA name of today, as it is stored: `Asia/Kolkata`. */
  name: string;
  /** The old name of its city, where it had another, and its country. */
  words: string;
}

const countryOf = new Map(
  Object.entries(zonesByCountry).flatMap(([code, zones]) => zones.split(' ').map((zone) => [zone, code] as const))
);
const engineNames = Intl.supportedValuesOf('timeZone');

/** The engine's own name of a zone; null for no zone. */
function engineName(text: string): string | null {
  try {
    return text === '' ? null : new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

const listedByEngine = new Set(engineNames);
const renamed = new Map<string, string>();
for (const zone of countryOf.keys()) {
  const old = listedByEngine.has(zone) ? null : engineName(zone);
  if (old && old !== zone && !countryOf.has(old)) renamed.set(old, zone);
}
const oldOf = new Map([...renamed].map(([old, zone]) => [zone, old]));

/** Clocks rather than places: the database links some of them to a place that nobody who types them means. */
// not for a screen: names of the database
const clocks = new Set('UTC GMT EST MST HST EST5EDT CST6CDT MST7MDT PST8PDT WET CET MET EET'.split(' '));

/** Today's name of a zone that may have been stored by an older one; what is no zone comes back as it is. */
export function todaysName(name: string): string {
  if (countryOf.has(name) || clocks.has(name)) return name;
  const own = engineName(name);
  return own === null ? name : (renamed.get(own) ?? own);
}

export const sameZone = (one: string, other: string): boolean => todaysName(one) === todaysName(other);

const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1);
const inWords = (name: string): string => name.replaceAll('_', ' ');

function wordsOf(zone: string): string {
  const code = countryOf.get(zone);
  const old = oldOf.get(zone);
  const oldCity = old && cityOf(old) !== cityOf(zone) ? inWords(cityOf(old)) : '';
  return [oldCity, code && regionName(code)].filter(Boolean).join(', ');
}

const usable = (zone: string): boolean => listedByEngine.has(zone) || oldOf.has(zone);
const names = new Set(['UTC', ...[...countryOf.keys()].filter(usable), ...engineNames.map(todaysName)]);

/** What the list offers, in the order of the alphabet. */
export const listedZones: readonly ListedZone[] = [...names].sort().map((name) => ({ name, words: wordsOf(name) }));

const folded = (text: string): string =>
  inWords(text.normalize('NFKD').replace(/\p{M}/gu, '')).replace(/\s+/g, ' ').trim().toLowerCase();

const found = new Map<string, Set<string>>();
function findBy(text: string | undefined, zone: string): void {
  if (text) found.set(folded(text), (found.get(folded(text)) ?? new Set()).add(zone));
}
for (const { name } of listedZones) {
  const code = countryOf.get(name);
  const old = oldOf.get(name);
  for (const text of [name, cityOf(name), old, old && cityOf(old), code && regionName(code)]) findBy(text, name);
}

/**
 * The zone that a text says: a name of today or before, its city, or a country with one zone only; in any case, with or
 * without accents and underscores. Null where it says none, or more than one.
 */
export function zoneFor(text: string): string | null {
  const zones = found.get(folded(text));
  if (zones) return zones.size === 1 ? ([...zones][0] ?? null) : null;
  return engineName(text.trim()) && todaysName(text.trim());
}
