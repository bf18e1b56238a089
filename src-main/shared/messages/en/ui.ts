/** What the primitives say by themselves. */
export const ui = {
  'ui.choose': 'Choose',
  'ui.date': '{label}: date',
  'ui.dismiss': 'Dismiss',
  'ui.move': 'Move',
  'ui.moveItem': 'Move {name}',
  'ui.movedTo': '{name} is now {place, number} of {all, number}.',
  'ui.moving': '{name}, {place, number} of {all, number}.',
  'ui.notMoved': '{name} is back where it was.',
  'ui.notSaved': 'Not saved yet. Your words are kept in this window.',
  'ui.optional': 'optional',
  'ui.pickedUp': '{name} picked up. Use the up and down arrows to move it, Space to drop it, Escape to cancel.',
  'ui.save': 'Save',
  'ui.saved': 'Saved {time}',
  'ui.saving': 'Saving…',
  'ui.scaleEnd': '{step, number}, {meaning}',
  'ui.shortcut': 'Shortcut',
  'ui.source': 'Source',
  'ui.sourceAndYear': '{source}, {year}',
  'ui.stepDone': '{step}, done',
  'ui.time': '{label}: time',
  'ui.timeZone': '{label}: time zone'
} as const;
