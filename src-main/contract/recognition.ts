/** Words that were recognised in pictures: photographs and scanned pages. */
import { z } from 'zod';
import { id } from './common';
import { read, write } from './operation';

const pixels = z.number();

export const recognisedSheet = z.object({
  /** Of the upright sheet on which the words stand, in pixels of its own. */
  width: pixels,
  height: pixels,
  /** The picture as it is shown, in the same pixels. */
  shown: z.object({ width: pixels, height: pixels }),
  /** Degrees clockwise by which the shown picture, turned about its middle, is that sheet. */
  angle: z.number(),
  lines: z.array(
    z.object({
      left: pixels,
      top: pixels,
      width: pixels,
      height: pixels,
      /** Whether a paragraph begins here. */
      begins: z.boolean(),
      words: z.array(
        z.object({
          text: z.string(),
          left: pixels,
          width: pixels,
          /** Whether it may well be another word. */
          unsure: z.boolean()
        })
      )
    })
  )
});
export type RecognisedSheet = z.infer<typeof recognisedSheet>;

export const recognitionOperations = {
  'evidence.recognised': read(
    'The words that were recognised on a page of scanned evidence (a picture has one page), with their places; null where there are none.',
    z.object({ id, page: z.int().min(1).max(100_000) }),
    recognisedSheet.nullable(),
    ['evidence']
  ),
  'evidence.recognise': write(
    'Looks for words in the pictures of a file again, before all others that wait; a job says how far it is.',
    z.object({ id }),
    z.object({ waiting: z.literal(true) }),
    ['evidence']
  )
};
