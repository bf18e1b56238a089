/** What the checks say of a letter: findings, what they are about, why, where that is known from, and how to put it right. */
export const findings = {
  'findings.own': 'This program’s own rule of thumb',
  'findings.moreOfKind': 'And {count, number} more of this kind.',
  'findings.write': 'Write “{text}”',
  'findings.writeFigure': 'Write {figure}',
  'findings.leaveOut': 'Leave it out',
  'findings.unlink': 'Unlink the fact',

  'findings.unsupported': 'No fact backs “{text}”.',
  'findings.unsupportedTitle': 'Claims with a fact behind them',
  'findings.unsupportedReason':
    'A claim without proof is no more than words. Link the fact card that backs it, or leave it out.',
  'findings.unsupportedDenied': 'A fact with this figure is marked “do not claim”: {statement}',
  'findings.bangertersClaims': 'Bangerter and colleagues: stories with results helped, self-descriptions hurt',

  'findings.contradicts': 'The letter says {written}, the fact card says {card}.',
  'findings.contradictsWords': 'The letter says {written}, the words of the fact card say otherwise.',
  'findings.contradictsTitle': 'Numbers that agree with their facts',
  'findings.contradictsReason':
    'One wrong number makes people doubt all the others. Correct the letter or the card, whichever is wrong.',

  'findings.placeElsewhere': 'The card says page {page}, but it is on page {pages}.',
  'findings.placeNoQuote': 'The card’s quoted words are not in “{source}”.',
  'findings.placeMissing': 'The figure on the card is not in “{source}”.',
  'findings.placeMissingQuote': 'What the card quotes is not in “{source}”.',
  'findings.placeTitle': 'Proof that stands where the card says',
  'findings.placeReason':
    'Whoever checks this looks there first. Correct the page or the card, or look yourself: a table or a picture may be read wrongly.',
  'findings.unsaid': 'The fact card doesn’t say “{written}”: it says {card}.',
  'findings.unsaidSame': 'Is it the same that is measured? On the fact card {card} is of: {statement}.',
  'findings.unsaidEmpty': 'The fact card doesn’t say “{written}”: it has no figure.',
  'findings.unsaidTitle': 'Facts that match their claims',
  'findings.unsaidReason':
    'It may well be true, but this card doesn’t prove it: the unit, currency, time or subject is different, or you claim more than the card says. Link another fact, add to this one, or keep your words if the card says the same in other words.',

  'findings.retracted': 'You marked this fact “do not claim”.',
  'findings.retractedBecause': 'You marked this fact “do not claim”: {because}',
  'findings.retractedTitle': 'No facts you no longer claim',
  'findings.retractedReason': 'You had a reason to take this fact back; the employer may find it too.',

  'findings.private': 'You marked this fact as not to be shared.',
  'findings.privateTitle': 'No facts you keep private',
  'findings.privateReason': 'You decided to keep this to yourself. The card says so under “May I share it?”.',

  'findings.ask': 'The card says “ask first”: you have not decided to share this.',
  'findings.askTitle': 'No facts you need to ask about first',
  'findings.askReason':
    'Ask whoever it concerns, then answer “May I share it?” on the card. Until then it is a promise that you may not be able to keep.',

  'findings.evidenceTrashed': '“{name}” is in the trash. Restore it, or choose another source on the card.',
  'findings.evidenceGone': 'The file behind this is missing, so nobody can check it.',
  'findings.evidenceMissing': '“{name}” is missing, so nobody can check this.',
  'findings.evidenceChanged': '“{name}” was changed on the disk since you added it.',
  'findings.evidenceEmpty': '“{name}” is empty, so it proves nothing.',
  'findings.evidenceDamaged':
    '“{name}” can’t be opened: it is damaged, or not the type its name says, so it proves nothing.',
  'findings.evidenceTitle': 'Evidence present and unchanged',
  'findings.evidenceReason':
    'Whoever asks for the proof should get the file that you read. Add it again, or choose another source on the card.',

  'findings.permission': '{who} has not yet said that you may quote them.',
  'findings.permissionUnnamed': 'The person whom you asked has not yet said that you may quote them.',
  'findings.permissionTitle': 'Permission to quote',
  'findings.permissionReason':
    'Ask before you use somebody’s words or name; turn on “I may quote it” in the request once you have permission.',

  'findings.quoted': 'These are the words of {who}, who has not said that you may quote them.',
  'findings.quotedUnnamed':
    'These are the words of the person whom you asked, who has not said that you may quote them.',
  'findings.quotedTitle': 'Words that you may quote',
  'findings.quotedReason':
    'Ask before you use somebody’s words, then turn on “I may quote it” in the request. Or say it in words of your own.',

  'findings.unknown': 'The fact behind this is not in this interview any more.',
  'findings.unknownTitle': 'Links that lead to a fact',
  'findings.unknownReason': 'A link without its fact proves nothing: link another fact, or unlink it.',

  'findings.amountMany':
    'The letter uses {count, plural, one {# fact} other {# facts}}; three or four strong ones would be read with more care.',
  'findings.amountNone': 'No fact is linked yet. Type [[ where one fits.',
  'findings.amountTitle': 'Facts in the letter',
  'findings.amountReason':
    'One to four facts that can be checked are enough for a page; one thing done, with its result, beats three adjectives.',

  'findings.placeholder': 'Still to fill in: {text}.',
  'findings.placeholderSubject': 'The subject still has something to fill in.',
  'findings.placeholderTitle': 'Nothing left to fill in',
  'findings.placeholderReason': 'Brackets stand where the draft waits for your words.',

  'findings.companyMissing': 'The company “{name}” is not named.',
  'findings.companyNearly': '“{written}” may be a misspelling of the company “{name}”.',
  'findings.companyTitle': 'Company named',
  'findings.companyReason': 'A letter that names the company was written for it.',
  'findings.roleMissing': 'The role “{name}” is not named.',
  'findings.roleNearly': '“{written}” may be a misspelling of the role “{name}”.',
  'findings.roleTitle': 'Role named',
  'findings.roleReason': 'Whoever reads it may be filling several places at once.',
  'findings.nobodyNamed': 'None of the people you met is named: {names}.',
  'findings.personNearly': '“{written}” may be a misspelling of “{name}”.',
  'findings.peopleTitle': 'People met, named and spelled right',
  'findings.peopleReason': 'People see their own name first, and notice it longest when it is misspelt.',

  'findings.interest': 'It doesn’t say yet that you want the job.',
  'findings.interestTitle': 'Interest stated',
  'findings.interestReason':
    'After a bad interview they may think that you no longer want the job. One sentence says that you do.',
  'findings.interestSource': 'This program’s own rule of thumb: thanks, a new fact with its proof, interest',
  'findings.nextStep': 'It does not say what should happen next.',
  'findings.nextStepTitle': 'A next step',
  'findings.nextStepReason': 'Say what you will do, or ask for one thing; then an answer is easy.',
  'findings.askPermission': 'It does not ask whether you may quote the answer.',
  'findings.askPermissionTitle': 'Permission to quote asked for',
  'findings.askPermissionReason':
    'Whoever answers should know that their words may go to somebody else. Ask now, and you need not ask twice.',

  'findings.apology': 'Another apology: “{text}”.',
  'findings.apologyOver': '“{text}” is more apology than it needs.',
  'findings.apologyTitle': 'Apologies',
  'findings.apologyReason':
    'Apologise at most once, and only for what was plain to see, such as coming late. Advisers disagree about more.',
  'findings.apologySource': 'Saul (don’t go back to it); against it, ClearRock (add what was missing, with proof)',
  'findings.selfBlame': '“{text}” judges you more harshly than they may have.',
  'findings.selfBlameTitle': 'No blame of yourself',
  'findings.selfBlameReason':
    'They expect less perfection than you do: people expect to be judged more harshly after a blunder than they are.',
  'findings.selfBlameSource': 'Savitsky, Epley & Gilovich',
  'findings.blame': '“{text}” can be read as blame.',
  'findings.blameTitle': 'No blame of others',
  'findings.blameReason':
    'Someone who blames others in a letter is expected to do so at work too. Say what happened, without saying whose fault it was.',
  'findings.negative': '“{text}” tells them what is missing.',
  'findings.negativeTitle': 'What you can, not what you can’t',
  'findings.negativeReason':
    'In 62 real interviews, describing oneself lowered the recommendations, stories raised them. Say what you did instead.',
  'findings.bangerter': 'Bangerter and colleagues',

  'findings.subjectMissing': 'There is no subject yet.',
  'findings.subjectLong': 'The subject has {count, plural, one {# word} other {# words}}; many screens cut it off.',
  'findings.subjectTitle': 'Subject line',
  'findings.subjectReason':
    'Of 40 million e-mails, those with short subjects got the most replies. They were not about hiring, and nothing says that the short subject was the cause.',
  'findings.boomerang': 'Boomerang',
  'findings.hoursAgo':
    'The interview was {count, plural, one {# hour} other {# hours}} ago. Better to send it now than to make it perfect.',
  'findings.daysAgo':
    'The interview was {count, plural, one {# day} other {# days}} ago. Better to send it now than to make it perfect.',
  'findings.hoursTitle': 'Hours since the interview',
  'findings.hoursReason':
    'Most advisers say: within 24 hours. If the day has passed, send it anyway: some decisions are made later.',
  'findings.hoursSource': 'Accountemps, Canada, 2017; Frieder and colleagues',

  'findings.nothingEnclosed': '“{text}”, but nothing is enclosed with this letter.',
  'findings.enclosedCount':
    '{count, plural, =0 {“{text}”, but nothing is enclosed.} one {“{text}”, but one file is enclosed.} other {“{text}”, but # files are enclosed.}}',
  'findings.enclosedTitle': 'Enclosures match the text',
  'findings.enclosedReason':
    'Whoever reads that papers are enclosed looks for them first. Choose them under Enclosures, or change the sentence.',

  'findings.unprintableText': 'This computer can’t print {signs} in your text.',
  'findings.unprintableSubject': 'This computer can’t print {signs} in the subject.',
  'findings.unprintableSender': 'This computer can’t print {signs} in your address.',
  'findings.unprintableRecipient': 'This computer can’t print {signs} in their address.',
  'findings.unprintableDate': 'This computer can’t print {signs} in the date.',
  'findings.unprintableEnclosure': 'This computer can’t print {signs} in the name of enclosure {number, number}.',
  'findings.unprintableTitle': 'Every character can be printed',
  'findings.unprintableReason':
    'Characters without a font come out as empty boxes, on paper and in a PDF. Install a font that has them and start the program again, or write them in other letters.',
  'findings.unprintableSource': 'The fonts of this computer',

  'findings.wordsMany': '{count, plural, one {# word} other {# words}}, {over, number} more than {most, number}.',
  'findings.wordsFew': '{count, plural, one {# word} other {# words}}, {under, number} fewer than {least, number}.',
  'findings.wordsTitle': 'Neither too short nor longer than {most, number} words',
  'findings.wordsReason':
    'Long enough for one fact with its proof, short enough to be read to its end. A guideline, not a rule.',
  'findings.shortMany': '{count, plural, one {# word} other {# words}}: long for a letter with a single purpose.',
  'findings.shortTitle': 'No more than {most, number} words',
  'findings.shortReason':
    'It asks, reminds or declines: one thing, which fits into a few lines. A guideline, not a rule.',
  'findings.pages': 'It takes {count, plural, one {# page} other {# pages}}.',
  'findings.pagesTitle': 'One page',
  'findings.pagesReason': 'The second page is the one that gets lost.',
  'findings.paragraphsMany':
    '{count, plural, one {# paragraph} other {# paragraphs}}; three to {most, number} read as one thought.',
  'findings.paragraphsOne': 'It is one single paragraph.',
  'findings.paragraphsTitle': 'Three paragraphs or so',
  'findings.paragraphsReason': 'Three paragraphs are enough, says a careers site: thanks, the new fact, the interest.',
  'findings.careerBuilder': 'CareerBuilder',
  'findings.longParagraph': 'This paragraph has {count, plural, one {# word} other {# words}}.',
  'findings.longParagraphTitle': 'Short paragraphs',
  'findings.longParagraphReason': 'Whoever reads it on a phone skips a block of text.',
  'findings.longSentence': 'This sentence has {count, plural, one {# word} other {# words}}.',
  'findings.longSentenceTitle': 'Short sentences',
  'findings.longSentenceReason': 'Few readers go back over a long sentence.',

  'findings.cliche': '“{text}” is in every letter.',
  'findings.clicheTitle': 'No worn phrases',
  'findings.clicheReason': 'Everybody writes it, so it says nothing about you. Put what you did in its place.',
  'findings.clicheSource': 'Bangerter and colleagues: stories helped, self-descriptions hurt',
  'findings.hedge': '“{text}” weakens what follows.',
  'findings.hedgeTitle': 'Plain statements',
  'findings.hedgeReason': 'What can be checked needs no softening.',
  'findings.figure': '“{words}” is easier to see as “{digits}”.',
  'findings.figureTitle': 'Figures as figures',
  'findings.figureReason': 'A figure in digits is seen at once, even in a letter that is only skimmed.',
  'findings.readingEase': 'It is hard to read: {score, number} of 100, where 60 is plain.',
  'findings.readingEaseTitle': 'Reading ease',
  'findings.readingEaseReason': 'Measured by the length of sentences and words. Shorter ones of both make it easier.',
  'findings.flesch': 'Flesch, Reading Ease',

  'findings.notes': '“{text}” reads like a note to yourself.',
  'findings.notesTitle': 'No notes to yourself',
  'findings.notesReason': 'What you meant to do while writing would be read too. Do it, or take the note out.',
  'findings.privateMatters': '“{text}” is private.',
  'findings.privateMattersTitle': 'Private matters kept private',
  'findings.privateMattersReason':
    'Health, family and money are your own business, and once read they can’t be taken back. If it explains something they saw, “for personal reasons” is enough, and only if you want to.',
  'findings.pressure': '“{text}” puts them under pressure.',
  'findings.pressureTitle': 'No pressure',
  'findings.pressureReason':
    'People who feel pushed are quicker to say no. Ask when they will decide, and leave the answer to them.',
  'findings.salary': '“{text}” brings up pay or terms.',
  'findings.salaryTitle': 'No talk of pay yet',
  'findings.salaryReason': 'Pay usually comes up with an offer. Here the space is better used for what you can do.',
  'findings.begging': '“{text}” sounds like pleading.',
  'findings.beggingTitle': 'No pleading',
  'findings.beggingReason':
    'You bring something that they need. Say what that is, and ask for one small thing; it is easier to say yes to.',
  'findings.excuses': '“{text}” reads like an excuse.',
  'findings.excusesTitle': 'No excuses',
  'findings.excusesReason':
    'Why it went that way won’t help them decide; a better answer now will. Leave the reason out.',
  'findings.theirHouse': '“{text}” criticises their workplace.',
  'findings.theirHouseTitle': 'No criticism of their workplace',
  'findings.theirHouseReason':
    'You may meet again, and whoever reads it works there. A reason that is about you is enough; none is needed.',
  'findings.vague': '“{text}” doesn’t say how much.',
  'findings.vagueTitle': 'Results with their size',
  'findings.vagueReason':
    'A result without its size could be anybody’s. Give the figure from a fact card, or say what was different afterwards.',
  'findings.exaggeration': '“{text}” claims more than anybody can show.',
  'findings.exaggerationTitle': 'Nothing too big to believe',
  'findings.exaggerationReason': 'One claim they can’t believe makes them doubt the rest. One thing you did says more.',
  'findings.informal': '“{text}” is how one talks to friends.',
  'findings.informalTitle': 'The tone of a letter',
  'findings.informalReason': 'It may be passed on to somebody who never met you. Plain words are warm enough.',
  'findings.capitals': '“{text}” has the wrong capital.',
  'findings.sentenceStart': '“{text}” begins a sentence, in small letters.',
  'findings.shouting': '“{text}” reads as if it were shouted.',
  'findings.capitalsTitle': 'Capitals where they belong',
  'findings.capitalsReason':
    'Small slips catch the eye before the words do, and capitals or doubled exclamation marks sound loud.',
  'findings.learner': '“{text}” is not how it is said.',
  'findings.rather': 'Not “{text}” but “{right}”.',
  'findings.learnerTitle': 'Natural wording',
  'findings.learnerReason':
    'They will understand you anyway. People who speak several languages often make this slip, and it is quickly put right.',
  'findings.misspelt': '“{text}” is not written like this.',
  'findings.misspeltTitle': 'No common misspellings',
  'findings.misspeltReason': 'A slip in a letter costs more than one in conversation, and takes a second to put right.',
  'findings.noSentence': '“{text}” has no verb.',
  'findings.halfSentence': '“{text}” is half a sentence.',
  'findings.noSentenceTitle': 'Whole sentences',
  'findings.noSentenceReason':
    'Between sentences a bare fact reads like a forgotten note. Say who did what, or put it into a list.',
  'findings.closingNamed': '“{text}” belongs under a letter that names nobody.',
  'findings.closingUnnamed': '“{text}” belongs under a letter that names its reader.',
  'findings.closingUnusual': '“{text}” is no usual closing of a business letter.',
  'findings.closingInformal': '“{text}” is how one closes to friends.',
  'findings.closingFormal': '“{text}” is stiffer than the rest.',
  'findings.closingMark': '“{text}”: no punctuation goes after this closing.',
  'findings.closingLanguage': '“{text}” is the closing of another language.',
  'findings.closingMissing': 'No closing stands above the name.',
  'findings.closingSpelling': '“{text}” is not how this closing is written.',
  'findings.closingTitle': 'A closing that fits',
  'findings.closingReason':
    'Closings go with salutations, by a custom that some readers care about. It takes one word to follow it.',
  'findings.salutationNobody': '“{text}” greets nobody, and you know whom you met: {names}.',
  'findings.salutationGender': '“{text}”: these words don’t match each other.',
  'findings.salutationNext': 'After the salutation’s comma, the letter continues in lower case: “{text}”.',
  'findings.salutationMark': '“{text}” needs a different punctuation mark at the end.',
  'findings.salutationGiven': '“{text}”: a title goes with the surname, {name}.',
  'findings.salutationTitle': 'A salutation that fits',
  'findings.salutationReason':
    'It is the first thing that they read, and the one place where everybody looks for their name.',

  'findings.spelling': '“{text}” is not in the dictionary.',
  'findings.grammar': '“{text}”: {problem}',
  'findings.proofreadReason':
    'A slip is less easily forgiven in a letter than in conversation. Spelling and grammar are checked on this computer, and the checker may be wrong; you can add names to your dictionary.',
  'findings.harper': 'Harper, an offline grammar checker'
} as const;
