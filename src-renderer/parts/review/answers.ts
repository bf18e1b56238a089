/** The three answers that perspective and fit ask for. */

type Answer = 'yes' | 'no' | 'unsure';

export const answerNames: Record<Answer, string> = { yes: 'Yes', no: 'No', unsure: 'Not sure' };

export const yesNoNotSure = (['yes', 'no', 'unsure'] as const).map((value) => ({ value, label: answerNames[value] }));
