/** Checks of what the letter says: to whom, about what, and what comes next. */
import { pattern, words as wholeWords } from '../language/patterns';
import type { Span } from '../text/sentences';
import { toTheEmployer, own, type Check, type Fix, type Found, type Letter } from './check';
import { closest, holds, partsOf, shortNames } from './names';
import type { Message } from '../../messages/catalogue';
import { message } from '../../messages/message';

/** Every place where one of a list's patterns stands. */
const places = ({ plain }: Letter, sources: readonly string[], say: (text: string) => Message): Found[] =>
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
    title: message('findings.placeholderTitle'),
    reason: message('findings.placeholderReason'),
    source: own,
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    find: ({ body, subject, sender, lexicon }) => [
      ...(subject.match(placeholder)
        ? [{ message: message('findings.placeholderSubject'), where: 'subject' as const }]
        : []),
      ...[...body.matchAll(placeholder)].map((match) => ({
        message: message('findings.placeholder', { text: match[0] }),
        ...fillIn(match, match.index, lexicon.ownName, sender)
      }))
    ]
  },
  {
    id: 'content.company',
    group: 'content',
    title: message('findings.companyTitle'),
    reason: message('findings.companyReason'),
    source: own,
    kinds: employerKinds,
    find: (letter) => named(letter, letter.company, company)
  },
  {
    id: 'content.role',
    group: 'content',
    title: message('findings.roleTitle'),
    reason: message('findings.roleReason'),
    source: own,
    kinds: employerKinds,
    find: (letter) => named(letter, letter.role, role)
  },
  {
    id: 'content.people',
    group: 'content',
    title: message('findings.peopleTitle'),
    reason: message('findings.peopleReason'),
    source: own,
    kinds: employerKinds,
    find: people
  },
  {
    id: 'content.interest',
    group: 'content',
    title: message('findings.interestTitle'),
    reason: message('findings.interestReason'),
    source: { citation: message('findings.interestSource'), year: 2026 },
    kinds: toTheEmployer,
    findWording: ({ plain }, wording) =>
      pattern(wording.interest.join('|'), 'iu').test(plain) ? [] : [{ message: message('findings.interest') }]
  },
  {
    id: 'content.next-step',
    group: 'content',
    title: message('findings.nextStepTitle'),
    reason: message('findings.nextStepReason'),
    source: own,
    kinds: [...toTheEmployer, 'request'],
    findWording: ({ plain }, wording) =>
      pattern(wording.nextStep.join('|'), 'iu').test(plain) ? [] : [{ message: message('findings.nextStep') }]
  },
  {
    id: 'content.ask-permission',
    group: 'content',
    title: message('findings.askPermissionTitle'),
    reason: message('findings.askPermissionReason'),
    source: own,
    kinds: ['request'],
    findWording: ({ plain }, { permission }) =>
      pattern(permission.join('|'), 'iu').test(plain) ? [] : [{ message: message('findings.askPermission') }]
  },
  {
    id: 'content.apologies',
    group: 'content',
    title: message('findings.apologyTitle'),
    reason: message('findings.apologyReason'),
    source: {
      citation: message('findings.apologySource'),
      year: 2016
    },
    findWording: (letter, { apologies }) => {
      const found = places(letter, apologies, (text) => message('findings.apology', { text }));
      return found.slice(1);
    }
  },
  {
    id: 'content.self-blame',
    group: 'content',
    title: message('findings.selfBlameTitle'),
    reason: message('findings.selfBlameReason'),
    source: { citation: message('findings.selfBlameSource'), year: 2001 },
    findWording: (letter, { selfBlame }) => places(letter, selfBlame, (text) => message('findings.selfBlame', { text }))
  },
  {
    id: 'content.blame',
    group: 'content',
    title: message('findings.blameTitle'),
    reason: message('findings.blameReason'),
    source: own,
    findWording: (letter, { blame }) => places(letter, blame, (text) => message('findings.blame', { text }))
  },
  {
    id: 'content.negative',
    group: 'content',
    title: message('findings.negativeTitle'),
    reason: message('findings.negativeReason'),
    source: { citation: message('findings.bangerter'), year: 2014 },
    kinds: toTheEmployer,
    findWording: (letter, { negativeSelf }) =>
      places(letter, negativeSelf, (text) => message('findings.negative', { text }))
  },
  {
    id: 'content.subject',
    group: 'content',
    title: message('findings.subjectTitle'),
    reason: message('findings.subjectReason'),
    source: { citation: message('findings.boomerang'), year: 2016 },
    kinds: ['recovery', 'thank_you', 'decline', 'request', 'follow_up'],
    find: ({ subject }) => {
      if (!subject.trim()) return [{ message: message('findings.subjectMissing'), where: 'subject' }];
      const count = subject.trim().split(/\s+/).length;
      return count > 12 ? [{ message: message('findings.subjectLong', { count }), where: 'subject' }] : [];
    }
  },
  {
    id: 'content.hours',
    group: 'content',
    title: message('findings.hoursTitle'),
    reason: message('findings.hoursReason'),
    source: { citation: message('findings.hoursSource'), year: 2016 },
    kinds: ['recovery', 'thank_you'],
    find: ({ sinceInterview, windowMs, sent }) => {
      if (sent || sinceInterview === null || sinceInterview <= windowMs) return [];
      const hours = Math.floor(sinceInterview / 3_600_000);
      if (hours < 72) return [{ message: message('findings.hoursAgo', { count: hours }) }];
      return [{ message: message('findings.daysAgo', { count: Math.floor(hours / 24) }) }];
    }
  }
];

const company = {
  nearly: (written: string, name: string) => message('findings.companyNearly', { written, name }),
  missing: (name: string) => message('findings.companyMissing', { name })
};
const role = {
  nearly: (written: string, name: string) => message('findings.roleNearly', { written, name }),
  missing: (name: string) => message('findings.roleMissing', { name })
};

function named({ subject, plain }: Letter, name: string, say: typeof company | typeof role): Found[] {
  if (!name.trim()) return [];
  const text = `${subject}\n${plain}`;
  if (shortNames(name).some((each) => holds(text, each))) return [];
  const near = closest(plain, name);
  if (near) return [{ message: say.nearly(near.text, name), at: near, fixes: [spell(near, name)] }];
  return [{ message: say.missing(name) }];
}

const spell = (at: Span, name: string): Fix => ({
  label: message('findings.write', { text: name }),
  from: at.from,
  to: at.to,
  insert: name
});

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
      found.push({
        message: message('findings.personNearly', { written: near.text, name: part }),
        at: near,
        fixes: [spell(near, part)]
      });
    }
  }
  const names = met.map(({ name }) => name.trim()).filter(Boolean);
  if (anybody || names.length === 0) return found;
  return [{ message: message('findings.nobodyNamed', { names: names.slice(0, 3).join(', ') }) }];
}
