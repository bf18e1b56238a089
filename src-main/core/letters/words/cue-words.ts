/** `cues.json`; what each field is says `CueWords`. */
import { z } from 'zod';
import type { CueWords } from '../../../shared/letter/compose/cues';

const map = z.record(z.string(), z.string());
const frame = z.strictObject({ said: z.string(), again: z.string(), lead: z.string() });
const about = z.strictObject({ said: z.string(), lead: z.string(), frame: z.string() });

const english = z.strictObject({
  order: z.literal('subject_first'),
  whether: z.string(),
  condition: z.string(),
  contractions: map,
  persons: z.strictObject({
    asked: z.string(),
    own: z.string(),
    telling: z.string(),
    swaps: map,
    ownSwaps: map,
    subject: z.string(),
    object: z.string()
  }),
  objects: z.strictObject({ before: z.string(), after: z.string() }),
  agreement: map,
  questionWords: z.string(),
  kindsOf: z.string(),
  auxiliaries: z.string(),
  subjects: z.string(),
  nounStarts: z.string(),
  counted: z.string(),
  qualities: z.string(),
  adverbs: z.string(),
  pastOf: map,
  doubled: z.string(),
  verbs: z.string()
});

const german = z.strictObject({
  order: z.literal('verb_last'),
  inThisCase: z.string(),
  bareQuestion: z.string(),
  whether: z.string(),
  condition: z.string(),
  asked: z.string(),
  subject: z.string(),
  object: z.string(),
  dative: z.string(),
  reflexive: z.string(),
  company: z.strictObject({ subject: z.string(), object: z.string(), dative: z.string() }),
  swaps: map,
  prepositions: z.strictObject({ accusative: z.string() }),
  beforeSubject: z.string(),
  questionWords: z.string(),
  nounStarts: z.string(),
  verbs: map,
  thirdPersons: z.string(),
  noVerbs: z.string(),
  particles: z.string(),
  dativeReflexives: z.string()
});

export const cueWords: z.ZodType<CueWords> = z.strictObject({
  frames: z.record(z.string(), frame),
  hanging: z.string(),
  describing: z.string(),
  openers: z.string(),
  requests: z.string(),
  further: z.string(),
  conditions: z.string(),
  hypothetical: z.string(),
  patterns: z.array(
    z.strictObject({ match: z.string(), said: z.string(), lead: z.string(), frame: z.string().optional() })
  ),
  swallowed: z.string(),
  dropped: z.string(),
  nouns: map,
  whole: map,
  wholeFrame: z.string(),
  about,
  knownAbout: about,
  kinds: map,
  kindFrame: z.string(),
  topics: z.array(z.string()),
  backward: z.string(),
  standing: z.string(),
  modified: z.string(),
  unpresentable: z.string(),
  asides: z.string(),
  beforeNamed: z.string(),
  shortForms: map,
  grammar: z.discriminatedUnion('order', [english, german])
});
