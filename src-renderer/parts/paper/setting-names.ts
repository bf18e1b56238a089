/** The settings of a letter in words. */
import {
  letterSettings,
  settingNames,
  settingValueKey,
  type LetterSettings,
  type SettingName
} from '$shared/letter/sheet/settings';
import { t } from '../../i18n/messages';

export const settingName = (name: SettingName): string => t(`letterSettings.${name}`);

/** What a setting is set to. */
export const settingValue = <Name extends SettingName>(name: Name, value: LetterSettings[Name]): string =>
  t(settingValueKey(name, value));

/** Those that the form of the paper asks, in its order. */
export const paperSettings = settingNames.filter((name) => letterSettings[name].asked === 'paper');
/** Those that are set at a place of their own. */
export const settingsApart = settingNames.filter((name) => letterSettings[name].asked === 'apart');
