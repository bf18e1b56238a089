/** Whether a story has been begun and its Action or Result is too thin to convince. */

interface Story {
  situation: string;
  task: string;
  action: string;
  result: string;
}
type ThinPart = 'action' | 'result';

/** Fewer words than this name a deed or an outcome but do not show it. */
const FEW_WORDS = 8;
/** A result without a figure has to say more. */
const FEW_WORDS_WITHOUT_FIGURE = 12;

/**
 * A story is begun once any field holds a word. Then an action of fewer than 8 words is thin, and so is a result of fewer than 8,
 * or of fewer than 12 without any figure. Stories in real interviews dwell on the situation (Bangerter et al. 2014), so it and
 * the task are never called thin. The figures are this program's own choice.
 */
export function thinParts({ situation, task, action, result }: Story): ThinPart[] {
  if (![situation, task, action, result].some((field) => countWords(field) > 0)) return [];
  const thin: ThinPart[] = [];
  if (countWords(action) < FEW_WORDS) thin.push('action');
  if (countWords(result) < (hasFigure(result) ? FEW_WORDS : FEW_WORDS_WITHOUT_FIGURE)) thin.push('result');
  return thin;
}

/** Runs of letters or digits; `don’t`, `1.4` and `on-site` are one word each. */
const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

const hasFigure = (text: string): boolean => /\p{N}/u.test(text);
