/** The three answers to a sign, and which sign comes next. */
import type { FitSign } from '$contract';

type Answer = NonNullable<FitSign['answer']>;

export const answerNames: Record<Answer, string> = { yes: 'Yes', no: 'No', unsure: 'Not sure' };

export const yesNoNotSure = (['yes', 'no', 'unsure'] as const).map((value) => ({ value, label: answerNames[value] }));

/** The next sign without an answer after the given one, then from the top; null when none is left. */
export function nextSign(signs: readonly FitSign[], afterId: string | null): FitSign | null {
  const from = signs.findIndex((sign) => sign.itemId === afterId) + 1;
  const rest = [...signs.slice(from), ...signs.slice(0, from)];
  return rest.find((sign) => sign.itemId !== afterId && sign.answer === null) ?? null;
}
