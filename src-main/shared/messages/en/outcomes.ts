/** Ways of sending, what came of it, and the kinds of letter where they are named in passing. */
export const outcomes = {
  'outcomes.email': 'E-mail',
  'outcomes.post': 'Post',
  'outcomes.hand': 'By hand',
  'outcomes.website': 'Their website',
  'outcomes.other': 'Another way',
  'outcomes.nextRound': 'Next round',
  'outcomes.nextRoundSaid': 'You are in the next round. Everything you wrote here can go with you.',
  'outcomes.offer': 'Offer',
  'outcomes.offerSaid': 'They made you an offer.',
  'outcomes.rejected': 'Turned down',
  'outcomes.rejectedSaid': 'They turned you down. What you found out here still counts for the next one.',
  'outcomes.silence': 'No reply',
  'outcomes.silenceSaid': 'No reply so far. You can change this whenever they write.',
  'outcomes.withdrew': 'Withdrew',
  'outcomes.withdrewSaid': 'You stepped back. Your notes stay here in case things change.',
  'outcomes.recoveryLetter': 'Recovery letter',
  'outcomes.thankYouLetter': 'Thank-you letter',
  'outcomes.declineLetter': 'Decline letter',
  'outcomes.request': 'Request',
  'outcomes.followUpLetter': 'Follow-up letter',
  'outcomes.letterWithSubject': '{kind}: {subject}'
} as const;
