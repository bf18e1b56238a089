/** The settings of the paper that hold a letter on one page, in words. */
import { settingValue } from '../../../parts/paper/setting-names';
import type { PaperSetting } from './tighten';
import { t } from '../../../i18n/messages';

/** With what another setting changes the letter fits: another style, or smaller text, narrow margins or both. */
export function settingWords({ paperStyle, textSize: size, margins }: PaperSetting, now: PaperSetting): string {
  if (paperStyle !== now.paperStyle) return t('paper.fitsStyle', { style: settingValue('paperStyle', paperStyle) });
  if (margins === now.margins) return t('paper.fitsSmaller', { size });
  return size === now.textSize ? t('paper.fitsNarrow') : t('paper.fitsSmallerNarrow', { size });
}
