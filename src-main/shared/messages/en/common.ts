/** Words that stand in many places. */
export const common = {
  'common.close': 'Close',
  'common.cancel': 'Cancel',
  'common.undo': 'Undo'
} as const;
