import { describe, expect, it } from 'vitest';
import meta from 'moment-timezone/data/meta/latest.json';
import { listedZones, sameZone, todaysName, zoneFor } from '../../../src-renderer/ui/time-zones';
import { zonesByCountry } from '../../../src-renderer/ui/zones-by-country';

/** What people type, and the zone they mean; null where it can't be said, so that the list has to be looked at. */
const typed: [string, string | null][] = [
  ['Kolkata', 'Asia/Kolkata'],
  ['Calcutta', 'Asia/Kolkata'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['asia/kolkata', 'Asia/Kolkata'],
  ['India', 'Asia/Kolkata'],
  ['Kyiv', 'Europe/Kyiv'],
  ['kiev', 'Europe/Kyiv'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Ho Chi Minh', 'Asia/Ho_Chi_Minh'],
  ['Saigon', 'Asia/Ho_Chi_Minh'],
  ['Vietnam', 'Asia/Ho_Chi_Minh'],
  ['Yangon', 'Asia/Yangon'],
  ['Rangoon', 'Asia/Yangon'],
  ['Kathmandu', 'Asia/Kathmandu'],
  ['Katmandu', 'Asia/Kathmandu'],
  ['Nepal', 'Asia/Kathmandu'],
  ['Nuuk', 'America/Nuuk'],
  ['Godthab', 'America/Nuuk'],
  ['Asmara', 'Africa/Asmara'],
  ['Asmera', 'Africa/Asmara'],
  ['Faroe', 'Atlantic/Faroe'],
  ['Faeroe', 'Atlantic/Faroe'],
  ['Chuuk', 'Pacific/Chuuk'],
  ['Truk', 'Pacific/Chuuk'],
  ['Enderbury', 'Pacific/Kanton'],
  ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Indianapolis', 'America/Indiana/Indianapolis'],
  ['New York', 'America/New_York'],
  ['new_york', 'America/New_York'],
  ['US/Eastern', 'America/New_York'],
  ['Berlin', 'Europe/Berlin'],
  [' Oslo ', 'Europe/Oslo'],
  ['Norway', 'Europe/Oslo'],
  ['Reykjavik', 'Atlantic/Reykjavik'],
  ['Reykjavík', 'Atlantic/Reykjavik'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['Asunción', 'America/Asuncion'],
  ['Japan', 'Asia/Tokyo'],
  ['Europe/Uzhgorod', 'Europe/Kyiv'],
  ['UTC', 'UTC'],
  ['EST', 'EST'],
  ['Brazil', null],
  ['Ber', null],
  ['Atlantis', null],
  ['', null]
];

describe('time zones', () => {
  it.each(typed)('takes %j as %j', (text, zone) => {
    expect(zoneFor(text)).toBe(zone);
  });

  it("offers every zone of today's time zone database once, by today's name, and no other of a place", () => {
    const today = new Set(Object.values(meta.countries).flatMap(({ zones }) => zones));
    const offered = listedZones.map(({ name }) => name);
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered.filter((name) => name !== 'UTC' && !today.has(name))).toEqual([]);
    expect([...today].filter((name) => !offered.includes(name))).toEqual([]);
  });

  it('offers only what dates can be worked out with', () => {
    for (const { name } of listedZones) expect(() => new Intl.DateTimeFormat('en', { timeZone: name })).not.toThrow();
  });

  it('loses no zone the engine lists', () => {
    const offered = new Set(listedZones.map(({ name }) => name));
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !offered.has(todaysName(name)))).toEqual([]);
  });

  it('says the old name and the country beside a zone, so that both find it', () => {
    const words = (name: string): string | undefined => listedZones.find((zone) => zone.name === name)?.words;
    expect(words('Asia/Kolkata')).toBe('Calcutta, India');
    expect(words('Europe/Kyiv')).toBe('Kiev, Ukraine');
    expect(words('Europe/Berlin')).toBe('Germany');
  });

  it('keeps the table as the time zone database has it', () => {
    const first = meta.zones as Record<string, { countries: string[] } | undefined>;
    for (const [code, zones] of Object.entries(zonesByCountry)) {
      for (const zone of zones.split(' ')) {
        const own = first[zone]?.countries[0];
        if (own) expect(own, zone).toBe(code);
        else expect(meta.countries[code as keyof typeof meta.countries].zones, zone).toContain(zone);
      }
    }
  });

  it('shows a stored name as today has it, and leaves what it does not know', () => {
    expect(todaysName('Asia/Saigon')).toBe('Asia/Ho_Chi_Minh');
    expect(todaysName('Asia/Kolkata')).toBe('Asia/Kolkata');
    expect(todaysName('Europe/Oslo')).toBe('Europe/Oslo');
    expect(todaysName('America/Detroit')).toBe('America/Detroit');
    expect(todaysName('EST')).toBe('EST');
    expect(todaysName('Etc/GMT+5')).toBe('Etc/GMT+5');
    expect(todaysName('Nowhere/Land')).toBe('Nowhere/Land');
  });

  it('takes an old and a new name of one zone as the same, and neighbours as two', () => {
    expect(sameZone('Asia/Calcutta', 'Asia/Kolkata')).toBe(true);
    expect(sameZone('Europe/Oslo', 'Europe/Berlin')).toBe(false);
  });
});
