/** `story.json`; what each field is says `StoryWords`. */
import { z } from 'zod';
import type { StoryWords } from '../../../shared/letter/compose/told-story';

export const storyWords: z.ZodType<StoryWords> = z.strictObject({
  situation: z.string(),
  task: z.string(),
  action: z.string(),
  result: z.string(),
  asked: z.tuple([z.string(), z.string()]),
  and: z.string(),
  small: z.string(),
  deeds: z.string()
});
