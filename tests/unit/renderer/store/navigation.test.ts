/** Addresses must lead to the place they were made for, whatever stands in them. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hrefOf, navigation, parsePlace, type Place } from '../../../../src-renderer/store/navigation.svelte';
import { stages } from '../../../../src-renderer/store/stages';

const part = fc.string({ minLength: 1, unit: 'grapheme' });

describe('places and addresses', () => {
  it('come back from their address unchanged', () => {
    const interview = fc.record({
      screen: fc.constant('interview' as const),
      id: part,
      stage: fc.constantFrom(...stages)
    });
    const item = fc.tuple(interview, part).map(([place, id]) => ({ ...place, item: id }));
    const plain = fc.constantFrom<Place>({ screen: 'home' }, { screen: 'trash' }, { screen: 'settings' });
    fc.assert(
      fc.property(fc.oneof(interview, item, plain), (place) => void expect(parsePlace(hrefOf(place))).toEqual(place))
    );
  });

  it('make something sensible of any text', () => {
    fc.assert(fc.property(fc.string(), (hash) => void expect(parsePlace(`#/${hash}`).screen).toBeTruthy()));
    expect(parsePlace('')).toEqual({ screen: 'home' });
    expect(parsePlace('#/interview/')).toEqual({ screen: 'home' });
    expect(parsePlace('#/interview/42/nonsense')).toEqual({ screen: 'interview', id: '42', stage: 'capture' });
    expect(parsePlace('#/interview/%E0%A4%A/fit')).toEqual({ screen: 'home' });
  });
});

describe('the start', () => {
  const items = new Map<string, string>();
  beforeEach(() => {
    items.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value)
    });
    vi.stubGlobal('location', { hash: '' });
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('history', { pushState: () => undefined, replaceState: () => undefined });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('leads to Today and knows the stage that was open last, also once Today was open', () => {
    navigation.start('/library');
    navigation.goTo('42', 'proof', 'f');
    navigation.go({ screen: 'home' });
    for (let start = 0; start < 2; start += 1) {
      navigation.start('/library');
      expect(navigation.place).toEqual({ screen: 'home' });
      expect(navigation.lastPlace).toEqual({ screen: 'interview', id: '42', stage: 'proof', item: 'f' });
    }
    navigation.start('/another');
    expect(navigation.lastPlace).toBeNull();
  });
});
