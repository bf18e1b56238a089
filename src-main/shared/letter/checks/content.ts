/** Checks of what the letter says: to whom, about what, and what comes next. */
import { pattern, words as wholeWords } from '../language/patterns';
import type { Span } from '../text/sentences';
import { toTheEmployer, own, type Check, type Fix, type Found, type Letter } from './check';
import { closest, holds, partsOf, shortNames } from './names';

/** Every place where one of a list's patterns stands. */
const places = ({ plain }: Letter, sources: readonly string[], say: (text: string) => string): Found[] =>
  [...plain.matchAll(wholeWords(sources))].map((match) => ({
    message: say(match[0].replace(/\s+/g, ' ').trim()),
    at: { from: match.index, to: match.index + match[0].length }
  }));

/** Not “[…]” and “[sic]”, which belong to a quotation. */
const placeholder =
  /\[(?!…\]|\.{3}\]|sic\])[^[\]\n]{1,300}\](?!\()|\{\{[^}\n]{1,100}\}\}|<(?:[Yy]our|[Cc]ompany|[Nn]ame|[Rr]ole|[Ii]nsert|[Dd]ate)\b[^<>\n]{0,60}>|\bX{3,}\b|\bTODO\b|\bTB[CDA]\b|_{3,}|\?{3,}/g;

/** Where one's own name belongs and is known by now, it can be put in. */
function fillIn([text]: RegExpMatchArray, index: number, ownName: string, sender: string): Pick<Found, 'at' | 'fixes'> {
  const at = { from: index, to: index + text.length };
  const isName = pattern(`^\\W(?:${ownName})\\W$`, 'iu').test(text);
  return isName && sender ? { at, fixes: [spell(at, sender)] } : { at };
}

const employerKinds = [...toTheEmployer, 'decline'] as const;

export const contentChecks: Check[] = [
  {
    id: 'content.placeholders',
    group: 'content',
    title: 'Nothing left to fill in',
    reason: 'Brackets stand where the draft waits for your words.',
    source: own,
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    find: ({ body, subject, sender, lexicon }) => [
      ...(subject.match(placeholder)
        ? [{ message: 'The subject still has something to fill in.', where: 'subject' as const }]
        : []),
      ...[...body.matchAll(placeholder)].map((match) => ({
        message: `Still to fill in: ${match[0]}.`,
        ...fillIn(match, match.index, lexicon.ownName, sender)
      }))
    ]
  },
  {
    id: 'content.company',
    group: 'content',
    title: 'Company named',
    reason: 'A letter that names the company was written for it.',
    source: own,
    kinds: employerKinds,
    find: (letter) => named(letter, letter.company, 'company')
  },
  {
    id: 'content.role',
    group: 'content',
    title: 'Role named',
    reason: 'Whoever reads it may be filling several places at once.',
    source: own,
    kinds: employerKinds,
    find: (letter) => named(letter, letter.role, 'role')
  },
  {
    id: 'content.people',
    group: 'content',
    title: 'People met, named and spelled right',
    reason: 'People see their own name first, and a misspelt one longest.',
    source: own,
    kinds: employerKinds,
    find: people
  },
  {
    id: 'content.interest',
    group: 'content',
    title: 'Interest stated',
    reason: 'After a bad interview they may think that you no longer want the job. One sentence says that you do.',
    source: { citation: 'Default of this program: thanks, a new fact with its proof, interest', year: 2026 },
    kinds: toTheEmployer,
    findWording: ({ plain }, wording) =>
      pattern(wording.interest.join('|'), 'iu').test(plain)
        ? []
        : [{ message: 'Nowhere does it say that you want the job.' }]
  },
  {
    id: 'content.next-step',
    group: 'content',
    title: 'A next step',
    reason: 'Say what you will do, or ask for one thing; then an answer is easy.',
    source: own,
    kinds: [...toTheEmployer, 'request'],
    findWording: ({ plain }, wording) =>
      pattern(wording.nextStep.join('|'), 'iu').test(plain)
        ? []
        : [{ message: 'It does not say what should happen next.' }]
  },
  {
    id: 'content.ask-permission',
    group: 'content',
    title: 'Permission to quote asked for',
    reason:
      'Whoever answers should know that their words may go to somebody else. Ask now, and you need not ask twice.',
    source: own,
    kinds: ['request'],
    findWording: ({ plain }, { permission }) =>
      pattern(permission.join('|'), 'iu').test(plain)
        ? []
        : [{ message: 'It does not ask whether you may quote the answer.' }]
  },
  {
    id: 'content.apologies',
    group: 'content',
    title: 'Apologies',
    reason:
      'Apologise at most once, and only for what was plain to see, such as coming late. Advisers disagree about more.',
    source: {
      citation: 'Saul (don’t go back to it); against it, ClearRock (add what was missing, with proof)',
      year: 2016
    },
    findWording: (letter, { apologies }) => {
      const found = places(letter, apologies, (text) => `Another apology: “${text}”.`);
      return found.slice(1);
    }
  },
  {
    id: 'content.self-blame',
    group: 'content',
    title: 'No blame of yourself',
    reason:
      'They expect less perfection than you do: people expect to be judged more harshly after a blunder than they are.',
    source: { citation: 'Savitsky, Epley & Gilovich', year: 2001 },
    findWording: (letter, { selfBlame }) =>
      places(letter, selfBlame, (text) => `“${text}” judges you harder than they may have.`)
  },
  {
    id: 'content.blame',
    group: 'content',
    title: 'No blame of others',
    reason:
      'Who blames others in a letter is expected to do it at work too. Say what is so, without whose doing it was.',
    source: own,
    findWording: (letter, { blame }) => places(letter, blame, (text) => `“${text}” can be read as blame.`)
  },
  {
    id: 'content.negative',
    group: 'content',
    title: 'What you can, not what you can’t',
    reason:
      'In 62 real interviews, describing oneself lowered the recommendations, stories raised them. Say what you did instead.',
    source: { citation: 'Bangerter and colleagues', year: 2014 },
    kinds: toTheEmployer,
    findWording: (letter, { negativeSelf }) =>
      places(letter, negativeSelf, (text) => `“${text}” tells them what is missing.`)
  },
  {
    id: 'content.subject',
    group: 'content',
    title: 'Subject line',
    reason:
      'Of 40 million e-mails, those with short subjects got the most replies. They were not about hiring, and this shows no cause.',
    source: { citation: 'Boomerang', year: 2016 },
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    find: ({ subject }) => {
      if (!subject.trim()) return [{ message: 'There is no subject yet.', where: 'subject' }];
      const count = subject.trim().split(/\s+/).length;
      return count > 12
        ? [{ message: `The subject has ${count} words; many screens cut it off.`, where: 'subject' }]
        : [];
    }
  },
  {
    id: 'content.hours',
    group: 'content',
    title: 'Hours since the interview',
    reason:
      'Most advisers say: within 24 hours. If the day has passed, send it all the same: some decisions fall later.',
    source: { citation: 'Accountemps, Canada, 2017; Frieder and colleagues', year: 2016 },
    kinds: ['recovery', 'thank_you'],
    find: ({ sinceInterview, windowMs, sent }) => {
      if (sent || sinceInterview === null || sinceInterview <= windowMs) return [];
      const hours = Math.floor(sinceInterview / 3_600_000);
      const since = hours < 72 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
      return [{ message: `The interview was ${since} ago. Send it now rather than perfect.` }];
    }
  }
];

function named({ subject, plain }: Letter, name: string, what: 'company' | 'role'): Found[] {
  if (!name.trim()) return [];
  const text = `${subject}\n${plain}`;
  if (shortNames(name).some((each) => holds(text, each))) return [];
  const near = closest(plain, name);
  if (near)
    return [{ message: `“${near.text}” looks like the ${what} “${name}”.`, at: near, fixes: [spell(near, name)] }];
  return [{ message: `The ${what} “${name}” is not named.` }];
}

const spell = (at: Span, name: string): Fix => ({ label: `Write “${name}”`, from: at.from, to: at.to, insert: name });

/** At least one of the people met should be named; a name that is nearly theirs is misspelt. */
function people({ plain, subject, people: met, lexicon }: Letter): Found[] {
  const text = `${subject}\n${plain}`;
  const found: Found[] = [];
  let anybody = false;
  for (const { name } of met) {
    const parts = partsOf(name, lexicon.titles);
    for (const part of parts) {
      if (holds(text, part, 'exactly')) {
        anybody = true;
        continue;
      }
      const near = closest(plain, part, { after: [...lexicon.titles, ...parts] });
      if (!near || met.some((other) => partsOf(other.name, lexicon.titles).includes(near.text))) continue;
      anybody = true;
      found.push({ message: `“${near.text}” looks like “${part}”.`, at: near, fixes: [spell(near, part)] });
    }
  }
  const names = met.map(({ name }) => name.trim()).filter(Boolean);
  if (anybody || names.length === 0) return found;
  return [{ message: `Nobody whom you met is named: ${names.slice(0, 3).join(', ')}.` }];
}
