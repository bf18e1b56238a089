/** Words that stand in many places. */
export const common = {
  'common.add': 'Add',
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.erase': 'Erase',
  'common.next': 'Next',
  'common.remove': 'Remove',
  'common.tryAgain': 'Try again',
  'common.undo': 'Undo',
  'common.untitled': 'Untitled'
} as const;
