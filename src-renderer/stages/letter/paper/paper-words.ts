/** The settings of the paper, in words. */
import type { LetterContent } from '$contract';
import type { PaperSetting } from './tighten';

export const paperNames: Record<LetterContent['paperSize'], string> = { A4: 'A4', Letter: 'US Letter' };
export const styleNames: Record<LetterContent['paperStyle'], string> = {
  classic: 'Classic',
  modern: 'Modern',
  plain: 'Plain'
};
export const marginNames: Record<LetterContent['margins'], string> = { normal: 'Normal', narrow: 'Narrow' };

export const choices = <Value extends string>(names: Record<Value, string>): { value: Value; label: string }[] =>
  (Object.entries(names) as [Value, string][]).map(([value, label]) => ({ value, label }));

/** What another setting changes, as the beginning of a sentence, e.g. `With text of 10.5 points and narrow margins`. */
export function settingWords(setting: PaperSetting, now: PaperSetting): string {
  const changes = [
    setting.textSize !== now.textSize && `text of ${setting.textSize} points`,
    setting.margins !== now.margins && `${marginNames[setting.margins].toLowerCase()} margins`,
    setting.paperStyle !== now.paperStyle && `the style ${styleNames[setting.paperStyle]}`
  ].filter((change) => change !== false);
  return `With ${changes.join(' and ')}`;
}
