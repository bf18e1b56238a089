/** The settings of a letter (shared/letter/sheet/settings.ts) and their values. */
export const letterSettings = {
  'letterSettings.paperStyle': 'Style',
  'letterSettings.paperStyle.classic': 'Classic',
  'letterSettings.paperStyle.modern': 'Modern',
  'letterSettings.paperStyle.plain': 'Plain',
  'letterSettings.paperSize': 'Paper',
  'letterSettings.paperSize.A4': 'A4',
  'letterSettings.paperSize.Letter': 'US Letter',
  'letterSettings.textSize': 'Text size',
  'letterSettings.textSize.11': '11 pt',
  'letterSettings.textSize.10.5': '10.5 pt',
  'letterSettings.textSize.10': '10 pt',
  'letterSettings.margins': 'Margins',
  'letterSettings.margins.normal': 'Normal',
  'letterSettings.margins.narrow': 'Narrow',
  'letterSettings.signed': 'Signature',
  'letterSettings.signed.on': 'With its picture',
  'letterSettings.signed.off': 'Without a picture',
  'letterSettings.showEnclosureNumbers': 'Numbers of enclosures',
  'letterSettings.showEnclosureNumbers.on': 'Shown after claims',
  'letterSettings.showEnclosureNumbers.off': 'Not shown after claims'
} as const;
