/** The settings of the paper, in words. */
import type { LetterContent } from '$contract';
import type { PaperSetting } from './tighten';
import { t } from '../../../i18n/messages';

export const paperNames: Record<LetterContent['paperSize'], string> = {
  A4: t('paper.a4'),
  Letter: t('paper.usLetter')
};
export const styleNames: Record<LetterContent['paperStyle'], string> = {
  classic: t('paper.classic'),
  modern: t('paper.modern'),
  plain: t('paper.plain')
};
export const marginNames: Record<LetterContent['margins'], string> = {
  normal: t('paper.normal'),
  narrow: t('paper.narrow')
};

export const choices = <Value extends string>(names: Record<Value, string>): { value: Value; label: string }[] =>
  (Object.entries(names) as [Value, string][]).map(([value, label]) => ({ value, label }));

/** With what another setting changes the letter fits: another style, or smaller text, narrow margins or both. */
export function settingWords({ paperStyle, textSize: size, margins }: PaperSetting, now: PaperSetting): string {
  if (paperStyle !== now.paperStyle) return t('paper.fitsStyle', { style: styleNames[paperStyle] });
  if (margins === now.margins) return t('paper.fitsSmaller', { size });
  return size === now.textSize ? t('paper.fitsNarrow') : t('paper.fitsSmallerNarrow', { size });
}
