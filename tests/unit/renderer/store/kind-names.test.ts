/** A kind that only the shared list and the catalogue know is named wherever kinds are: the renderer has no list of its own. */
import { expect, test, vi } from 'vitest';
import type { DamagedKind, SearchKind, Trashable } from '../../../../src-main/contract';
import { kindsInWords } from '../../../../src-renderer/screens/settings/damaged-words';
import { countedKind, foundKind, kindName, nameOf } from '../../../../src-renderer/store/kind-names';

vi.mock(import('../../../../src-main/shared/messages/en/kinds'), async (original) => {
  const { kinds } = await original();
  const probe = {
    'kinds.oddProbe.name': 'Probe',
    'kinds.oddProbe.counted': '{count, plural, one {# probe} other {# probes}}',
    'kinds.oddProbe.found': 'Probes',
    'kinds.oddProbe.untitled': 'Untitled probe'
  };
  return { kinds: { ...kinds, ...probe } };
});
const probe = 'odd_probe' as Trashable & DamagedKind & SearchKind;

test('a new kind is named in the trash, over what was found, and among damaged texts', () => {
  expect(nameOf({ kind: probe, label: '' })).toBe('Untitled probe');
  expect(nameOf({ kind: probe, label: 'Zebrafish' })).toBe('Zebrafish');
  expect(kindName(probe)).toBe('Probe');
  expect(foundKind(probe)).toBe('Probes');
  expect([countedKind(probe, 1), countedKind(probe, 3)]).toEqual(['1 probe', '3 probes']);
  const damaged = { kind: probe, row: 1, id: null, interviewId: null, label: '' };
  expect(kindsInWords([damaged, damaged])).toBe('2 probes');
});
