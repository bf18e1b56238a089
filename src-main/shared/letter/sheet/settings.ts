/**
 * The settings of a letter: how its paper looks, beside what it says. Each is declared here, once. The contract's schema, the columns,
 * what a new letter has, what older versions lack, when two letters are the same, what the paper is drawn anew for, what the form asks
 * and what the comparison of versions names all follow from it. Its words are the messages `letterSettings.NAME` and
 * `letterSettings.NAME.VALUE`, of a switch `.on` and `.off`; the compiler asks for them.
 */
interface Choice<Value extends string> {
  readonly kind: 'choice';
  readonly values: readonly Value[];
  readonly initial: Value;
  readonly asked: Asked;
}
interface Switch {
  readonly kind: 'switch';
  readonly initial: boolean;
  readonly asked: Asked;
}
/** Where the user sets it: among the settings of the paper, or at a place of its own. */
type Asked = 'paper' | 'apart';

/** One of several, the first where nothing else is said. */
const choice = <const Value extends string>(...values: [Value, ...Value[]]): Choice<Value> => ({
  ...{ kind: 'choice', values, initial: values[0], asked: 'paper' }
});

/** `initial` is what a new letter has, and how a letter looked that was kept before there was this setting. */
const onOff = (initial: boolean, { asked = 'paper' }: { asked?: Asked } = {}): Switch => ({
  ...{ kind: 'switch', initial, asked }
});

/** In the order of the form. */
export const letterSettings = {
  paperStyle: choice('classic', 'modern', 'plain'),
  paperSize: choice('A4', 'Letter'),
  /** Points of the text; lines and everything else on the paper follow. */
  textSize: choice('11', '10.5', '10'),
  margins: choice('normal', 'narrow'),
  /** Whether pages after the first have their number at the foot. */
  pageNumbers: onOff(false),
  /** How the date is written: as the letter's language has it, or as another's; `iso`: 2026-11-28. */
  dateFormat: choice('language', 'en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'iso'),
  /** Whether the letter keeps its language though its recipient's country writes another. */
  keepLanguage: onOff(false, { asked: 'apart' }),
  /** Whether the signature image of the settings stands under the closing. */
  signed: onOff(false, { asked: 'apart' }),
  /** Whether the paper shows the number of the enclosure behind a claim. */
  showEnclosureNumbers: onOff(true, { asked: 'apart' }),
  /** Whether a packet's letter ends with a page that says where to check it; it names people, so nobody gets it unasked. */
  checkList: onOff(false, { asked: 'apart' })
};

type Declared = typeof letterSettings;
export type SettingName = keyof Declared;
export type LetterSettings = {
  -readonly [Name in SettingName]: Declared[Name] extends Choice<infer Value> ? Value : boolean;
};

export const settingNames = Object.keys(letterSettings) as SettingName[];

/** What is made of each setting, under its name; whoever calls says the types. */
export const eachSetting = (make: (setting: Choice<string> | Switch, name: SettingName) => unknown): unknown =>
  Object.fromEntries(settingNames.map((name) => [name, make(letterSettings[name], name)]));

export const initialSettings = eachSetting(({ initial }) => initial) as LetterSettings;

/** The settings alone, of whatever has them. */
export const settingsOf = (from: LetterSettings): LetterSettings =>
  eachSetting((_, name) => from[name]) as LetterSettings;

type Said<Value> = Value extends string ? Value : 'on' | 'off';
/** The names of the messages that say the values. */
export type SettingValueKey = {
  [Name in SettingName]: `letterSettings.${Name}.${Said<LetterSettings[Name]>}`;
}[SettingName];

export const settingValueKey = (name: SettingName, value: string | boolean): SettingValueKey =>
  `letterSettings.${name}.${typeof value === 'string' ? value : value ? 'on' : 'off'}` as SettingValueKey;
