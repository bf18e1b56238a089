/** Checks of what the letter says: to whom, about what, and what comes next. */
import { pattern } from '../language/patterns';
import type { Span } from '../text/sentences';
import { toTheEmployer, own, type Check, type Fix, type Found, type Letter } from './check';
import { meet } from './places';
import { ofKind, says } from './by-family';
import { asSaidToYou, callName, closest, holds, rolesWord, soundAlike, partsOf, shortNames } from './names';
import { message } from '../../messages/message';

/** Not “[…]” and “[sic]”, which belong to a quotation. */
const placeholder = new RegExp(
  [
    /\[(?!…\]|\.{3}\]|sic\])[^[\]\n]{1,300}\](?!\()|\{\{?[^{}\n]{1,100}\}\}?/u,
    /<(?:(?:[Yy]our|[Cc]ompany|(?:[Ff]irst|[Ll]ast|[Ff]ull)? ?[Nn]ame|[Rr]ole|[Ii]nsert|[Dd]ate|[Jj]ob|[Pp]osition|[Tt]itle|[Nn]umber|[Ff]igure)\b)[^<>\n]{0,60}>/u,
    /[([][^()[\]\n]{0,40}\b(?:einsetzen|einfügen|eintragen|ausfüllen|nachtragen|fill in|insert here|to be added|goes here|hier rein|hier einfügen)[^()[\]\n]{0,20}[)\]]/u,
    /\((?:(?:your |the )?(?:full |first |last )?(?:name|date|year|company|role|number|figure|month|position|job title|city|place|amount|percentage|Name|Datum|Jahr|Firma|Stelle|Zahl|Ort|Betrag))\)/u,
    /(?<=\s)\.{4,}(?=[\s,;)]|$)|\bX{2,}\b(?!-)(?<!\b(?:[Ww]ard|[Ss]ize|[Rr]oom|[Ll]evel|[Cc]hapter|[Ss]tation|[Gg]röße) XX)|\bTODO\b|\bTB[CDA]\b|_{2,}|(?<=\s)\?\?(?=[\s%])|\?{3,}|(?<!\.)\.{3,6} ?(?:%|€|£|Euro|percent|per cent|years|months|Jahre|Prozent)(?![\p{L}])|… ?(?:%|€|£)/u,
    /\b(?:DD|dd|TT|tt)[./-](?:MM|mm)(?:[./-](?:YY(?:YY)?|yy(?:yy)?|JJ(?:JJ)?|jj(?:jj)?))?\b|[£€$] ?X+(?:[.,]X+)*|\b(?:COMPANY|FIRST|LAST|YOUR|JOB|ROLE|POSITION|HIRING MANAGER|RECIPIENT|INSERT)(?:['’]S)? (?:NAME|TITLE|HERE|ROLE|JOB|POSITION|COMPANY|ADDRESS)\b/u,
    /\b[XxYZN] (?=(?:hours?|minutes?|days?|weeks?|months?|years?|people|customers|patients|colleagues|percent|per cent|Stunden|Minuten|Tagen?|Wochen|Monaten?|Jahren?|Leuten?|Kunden|Prozent|Euro|pounds|dollars)\b)(?<!\b(?:Gen|Generation|Raum|Room|Ward|Halle|Unit|Plan|Station) [XYZ] )|\b(?:the|am|im|on|in|of|at|bei) (?:\.{3}|…) (?=(?:of|for|at|in|on|[A-ZÄÖÜ])\b)|\bxx?\.xx?\.(?:xxxx)?|\b(?:FIRMENNAME|FIRMA|NACHNAME|VORNAME|NAME|DATUM|STELLE|ANSPRECHPARTNER|POSITION|COMPANY|COMPANYNAME|JOBTITLE|LASTNAME|FIRSTNAME|SURNAME)\b(?![ ]?[A-Z])/u,
    /\b[Ll]orem ipsum\b|\b(?:Mr|Mrs|Ms|Herr|Frau)\.? ?\/ ?(?:Mrs|Ms|Mr|Frau|Herrn?)\.?(?![\p{L}])|\bXY(?:Z)?\b(?<=\b(?:Frau|Herrn?|Firma|Mr|Ms|Mrs|company|Company|bei|at|für|to) XYZ?)/u
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu'
);

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
    kinds: [...employerKinds, 'request'],
    find: people
  },
  {
    id: 'content.interest',
    group: 'content',
    title: message('findings.interestTitle'),
    reason: message('findings.interestReason'),
    source: { citation: message('findings.interestSource'), year: 2026 },
    kinds: toTheEmployer,
    findWording: (letter, wording) =>
      pattern(wording.interest.join('|'), 'iu').test(asSaidToYou(letter.plain, letter.company, letter.lexicon)) ||
      says(letter, wording, 'interest')
        ? []
        : [{ message: message('findings.interest') }]
  },
  {
    id: 'content.next-step',
    group: 'content',
    title: message('findings.nextStepTitle'),
    reason: message('findings.nextStepReason'),
    source: own,
    // Thanks may stand for themselves.
    kinds: ['recovery', 'follow_up', 'request'],
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
    // Whoever led the talk is asked for something else.
    findWording: (letter, { permission }) =>
      pattern(permission.join('|'), 'iu').test(letter.plain) || greetsSomebodyMet(letter)
        ? []
        : [{ message: message('findings.askPermission') }]
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
    kinds: [...employerKinds, 'request'],
    findWording: (letter, wording) => {
      const { apologies, apologiesOver } = wording;
      const more = ofKind(letter, wording, 'apologies', apologies, (text) =>
        message('findings.apology', { text })
      ).slice(1);
      const over = ofKind(letter, wording, 'apologiesOver', apologiesOver, (text) =>
        message('findings.apologyOver', { text })
      );
      return [...over, ...more.filter(({ at }) => !over.some((each) => at && each.at && meet(at, each.at)))];
    }
  },
  {
    id: 'content.self-blame',
    group: 'content',
    title: message('findings.selfBlameTitle'),
    reason: message('findings.selfBlameReason'),
    source: { citation: message('findings.selfBlameSource'), year: 2001 },
    kinds: [...employerKinds, 'request'],
    findWording: (letter, wording) =>
      ofKind(letter, wording, 'selfBlame', wording.selfBlame, (text) => message('findings.selfBlame', { text }))
  },
  {
    id: 'content.blame',
    group: 'content',
    title: message('findings.blameTitle'),
    reason: message('findings.blameReason'),
    source: own,
    kinds: [...employerKinds, 'request'],
    findWording: (letter, wording) =>
      ofKind(letter, wording, 'blame', wording.blame, (text) => message('findings.blame', { text }))
  },
  {
    id: 'content.negative',
    group: 'content',
    title: message('findings.negativeTitle'),
    reason: message('findings.negativeReason'),
    source: { citation: message('findings.bangerter'), year: 2014 },
    kinds: toTheEmployer,
    findWording: (letter, wording) =>
      ofKind(letter, wording, 'negativeSelf', wording.negativeSelf, (text) => message('findings.negative', { text }))
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
    find: ({ sinceInterview, windowMs, dayOnly, sent }) => {
      if (sent || sinceInterview === null || sinceInterview <= windowMs) return [];
      const hours = Math.floor(sinceInterview / 3_600_000);
      const days = Math.floor(hours / 24);
      // After weeks nobody needs to be told how many days it were.
      if (days > mostDays) return [];
      if (hours < 72 && dayOnly !== true) return [{ message: message('findings.hoursAgo', { count: hours }) }];
      return [{ message: message('findings.daysAgo', { count: days }) }];
    }
  }
];

/** A letter is told of how long ago the interview was, for as long. */
const mostDays = 14;

const company = {
  nearly: (written: string, name: string) => message('findings.companyNearly', { written, name }),
  missing: (name: string) => message('findings.companyMissing', { name })
};
const role = {
  nearly: (written: string, name: string) => message('findings.roleNearly', { written, name }),
  missing: (name: string) => message('findings.roleMissing', { name })
};

/** A letter says what it is about by the company or by the role; both are missed where it names neither, or names another one. */
function named(letter: Letter, name: string, say: typeof company | typeof role): Found[] {
  if (!name.trim()) return [];
  const { subject, plain } = letter;
  const about = `${subject}\n${plain}`;
  if (say === company ? namesCompany(about, name, letter) : namesRole(about, name, letter)) return [];
  const called = say === company ? callName(name, letter.lexicon) : null;
  for (const each of [...(called && called.length > 5 ? [called] : []), name]) {
    const near = closest(plain, each);
    if (near) return [{ message: say.nearly(near.text, each), at: near, fixes: [spell(near, each)] }];
  }
  const other = say === company ? namesRole(about, letter.role, letter) : namesCompany(about, letter.company, letter);
  // “the Loan Officer position” says which it is where that is the role.
  if (anotherHouse.test(plain) || (anotherRole.test(plain) && !(say === company && other)))
    return [{ message: say.missing(name) }];
  return other || greetsSomebodyMet(letter) || (say === role && letter.company.trim() !== '')
    ? []
    : [{ message: say.missing(name) }];
}

const longestGreeting = 100;

/** Whoever is greeted by name, however that is done, knows where they work and what the talk was about. */
function greetsSomebodyMet({ plain, people: met, lexicon }: Letter): boolean {
  const greeting = plain.split('\n').find((line) => line.trim() !== '') ?? '';
  const called = met.flatMap(({ name }) => partsOf(name, lexicon.titles));
  return greeting.length < longestGreeting && called.some((name) => name.length > 1 && holds(greeting, name));
}

const namesCompany = (text: string, name: string, { lexicon }: Letter): boolean => {
  const called = callName(name, lexicon);
  return shortNames(name).some((each) => holds(text, each)) || (called !== null && holds(text, called, 'exactly'));
};
const namesRole = (text: string, name: string, { lexicon }: Letter): boolean =>
  shortNames(name).some((each) => holds(text, each)) || rolesWord(text, name, lexicon);

/** “the Shift Lead position at Halden”: what it names is another role, or another company. */
const anotherRole = /(?<=\p{Ll}\s)\p{Lu}\p{L}+\s+(?:position|post|role|vacancy|\p{Lu}\p{L}+\s+job)(?!\p{L})/u;
const anotherHouse = /(?:position|post|role|job|vacancy|Stelle)\s+(?:at|with|bei|als)\s+\p{Lu}/u;

const spell = (at: Span, name: string): Fix => ({
  label: message('findings.write', { text: name }),
  from: at.from,
  to: at.to,
  insert: name
});

/** At least one of the people met should be named; a name that is nearly theirs is misspelt. */
function people({ plain, subject, people: met, lexicon, sender, kind }: Letter): Found[] {
  const text = `${subject}\n${plain}`;
  const found: Found[] = [];
  let anybody = false;
  const others = new Set([...met.map(({ name }) => name), sender].flatMap((name) => partsOf(name, lexicon.titles)));
  for (const { name } of met) {
    const parts = partsOf(name, lexicon.titles);
    for (const part of parts) {
      if (holds(text, part, 'exactly')) anybody = true;
      const near = closest(plain, part, { after: [...lexicon.titles, ...parts] });
      if (!near || others.has(near.text)) continue;
      anybody = true;
      found.push({
        message: message('findings.personNearly', { written: near.text, name: part }),
        at: near,
        fixes: [spell(near, part)]
      });
    }
  }
  const names = met.map(({ name }) => name.trim()).filter(Boolean);
  for (const near of soundAlike(
    plain,
    met.map(({ name }) => partsOf(name, lexicon.titles)),
    lexicon.titles
  )) {
    if (others.has(near.text) || found.some(({ at }) => at?.from === near.from)) continue;
    anybody = true;
    found.push({
      message: message('findings.personNearly', { written: near.text, name: near.name }),
      at: near,
      fixes: [spell(near, near.name)]
    });
  }
  // A request may go to somebody else.
  if (anybody || names.length === 0 || kind === 'request') return found;
  return [{ message: message('findings.nobodyNamed', { names: names.slice(0, 3).join(', ') }) }];
}
