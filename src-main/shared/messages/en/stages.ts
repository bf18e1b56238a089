/** The seven stages. */
export const stages = {
  'stages.capture': 'Capture',
  'stages.perspective': 'Perspective',
  'stages.fit': 'Fit',
  'stages.debrief': 'Debrief',
  'stages.proof': 'Proof',
  'stages.letter': 'Letter',
  'stages.sent': 'Sent',
  'stages.list': 'Stages',
  'stages.notBegun': 'not begun',
  'stages.begun': 'begun',
  'stages.done': 'done',
  'stages.withState': '{stage}, {state}',
  'stages.unavailable': 'This screen could not be loaded. What you wrote is saved.',
  'stages.stopped':
    'This screen stopped working. What you wrote is saved. Open it again; if that doesn’t help, continue with another stage.',
  'stages.goOnToProof': 'Continue to Proof',
  'stages.goOnToLetter': 'Continue to Letter',
  'stages.openAgain': 'Open it again'
} as const;
