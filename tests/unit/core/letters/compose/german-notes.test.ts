/** What people write in German as they speak, and what they would not send. */
import { expect, test } from 'vitest';
import { holdBackWords } from '../../../../../src-main/core/letters/words/hold-back-words';
import { tidyWords } from '../../../../../src-main/core/letters/words/tidy-words';
import { readWords } from '../../../../../src-main/core/letters/words';
import { heldBack, withoutHeld } from '../../../../../src-main/shared/letter/compose/hold-back';
import { applyEdits, tidyEdits } from '../../../../../src-main/shared/letter/compose/tidy';
import { grammarFor } from '../../../../support/compose-words';
import { resourcesFolder } from '../../create-core/open-test-core';

const held = readWords(resourcesFolder, 'de', 'hold-back', holdBackWords);
const tidy = readWords(resourcesFolder, 'de', 'tidy', tidyWords);
const grammar = grammarFor('de');

test.each([
  ['das geht die gar nichts an', ''],
  ['Ich mag Maschinen. Warum ich weg will, geht keinen was an.', 'Ich mag Maschinen.'],
  ['bandscheibenvorfall 2023, darf nicht schwer heben', ''],
  ['drei Bewerbungen sind noch offen', ''],
  ['Die Anlage geht um sechs an.', 'Die Anlage geht um sechs an.'],
  ['Ich habe Patienten mit Bandscheibenvorfall gepflegt.', 'Ich habe Patienten mit Bandscheibenvorfall gepflegt.'],
  ['Bewerbungen bearbeite ich binnen drei Tagen.', 'Bewerbungen bearbeite ich binnen drei Tagen.'],
  ['Datenschutz geht alle etwas an.', 'Datenschutz geht alle etwas an.']
])('of “%s” stays “%s”', (typed, right) => {
  expect(withoutHeld(typed, heldBack(typed, [], held, grammar)).trim()).toBe(right);
});

test.each([
  ['i war im jänner scho dort', 'Ich war im Jänner schon dort.'],
  ['der motor war ned heiß', 'Der Motor war nicht heiß.'],
  [
    'dann haben wir eingschalten und ich hab den Fehler gfunden',
    /eingeschalten und ich hab\p{L}* den Fehler gefunden/u
  ],
  ['er hat aufgschaut und nichts gsagt', 'Er hat aufgeschaut und nichts gesagt.'],
  ['ich hatte längst keine Angst mehr vor der GmbH', 'Ich hatte längst keine Angst mehr vor der GmbH.'],
  ['das ist die jüngste Gmünder Filiale', 'Das ist die jüngste Gmünder Filiale.']
])('“%s” becomes “%s”', (typed, right) => {
  const tidied = applyEdits(typed, tidyEdits(typed, tidy));
  if (typeof right === 'string') expect(tidied).toBe(right);
  else expect(tidied).toMatch(right);
});
