/** What an e-mail says: the letter itself, or a few sentences around it where it goes along as a PDF. */
import { firstLine } from '../../shared/letter/sheet/recipient';
import type { Enclosure, Letter, OutputOf } from '../../contract';
import { closings } from '../../shared/letter/compose/closing';
import { shortCompany } from '../../shared/letter/compose/company';
import { cleanRole } from '../../shared/letter/compose/role';
import { salutations, type SalutationOptions } from '../../shared/letter/compose/salutation';
import { countryOfAddress } from '../../shared/letter/language/countries';
import { fitsInMail } from '../../shared/letter/enclosures/mail-size';
import { closingOf, salutationOf } from '../../shared/letter/text/ends';
import type { Context } from '../kernel/context';
import { plainTextOf } from '../outputs/plain-text';
import { structureOf } from '../outputs/structure';
import { listMailPeople, readMailFacts, type MailPerson } from './mail-queries';
import { escaped } from './plain-line';
import { fillTemplate } from './template';
import { readClosingWords } from './words/closing-words';
import { readMailWords } from './words/mail-words';
import { readRoleWords } from './words/role-words';
import { readSalutationWords } from './words/salutation-words';

export function mailText(
  context: Context,
  letter: Letter,
  enclosures: readonly Enclosure[]
): OutputOf<'letters.coveringText'> {
  const { resourcesFolder, db } = context;
  const { language, kind } = letter;
  const person = personFor(letter, listMailPeople(db, letter.interviewId));
  const included = fitsInMail(enclosures.filter((each) => each.included)).length;
  const { counts, texts } = readMailWords(resourcesFolder, language);
  const { company, role } = readMailFacts(db, letter.interviewId);
  const { subject, text } = texts[kind];
  const said = fillTemplate(text, {
    company: escaped(oneLine(shortCompany(company))),
    role: escaped(cleanRole(oneLine(role), readRoleWords(resourcesFolder, language))),
    enclosed: included > 0,
    several: included > 1,
    count: counts[included] ?? String(included)
  });
  const greeting = greetingOf(context, letter, person);
  const starts = greeting.endsWith(',') ? said : said.charAt(0).toUpperCase() + said.slice(1);
  return {
    to: person ? `${person.name} <${person.email}>`.trim().slice(0, 500) : '',
    subject: oneLine(letter.subject) || subject,
    text: [greeting, starts, partingOf(context, letter, greeting)].join('\n\n'),
    letterText: plainTextOf(structureOf(letter.body)),
    attachLetter: included > 0
  };
}

/** The letter's own salutation; where it greets nobody in particular and the mail goes to somebody, by the same rule as the letter's. */
function greetingOf({ resourcesFolder }: Context, letter: Letter, person: MailPerson | null): string {
  const words = readSalutationWords(resourcesFolder, letter.language);
  const options = optionsOf(letter);
  const own = salutationOf(letter.body);
  const nobodys = salutations([], options, words);
  const name = person?.name || (isAddress(firstLine(letter.recipient)) ? '' : firstLine(letter.recipient));
  const [to = ''] = salutations([{ name, title: '' }], options, words).map(escaped);
  if (own === '' || own.includes('[')) return to;
  return nobodys.includes(own) && name !== '' ? to : own;
}

function partingOf({ resourcesFolder }: Context, letter: Letter, greeting: string): string {
  const own = closingOf(letter.body);
  if (own !== '') return own;
  const [closing = ''] = closings(greeting, optionsOf(letter), readClosingWords(resourcesFolder, letter.language));
  return [closing, escaped(firstLine(letter.sender))].filter((line) => line !== '').join('\n\n');
}

const optionsOf = ({ language, kind, tone, recipient }: Letter): SalutationOptions => ({
  ...{ language, kind, tone, country: countryOfAddress(recipient) }
});

/** Whoever the letter names as its recipient (of `Ann` and `Ann Lee` the longer name), else whoever was met first. */
export function personFor(letter: Letter, people: readonly MailPerson[]): MailPerson | null {
  if (letter.kind === 'request') return requestPerson(letter);
  const reachable = people.filter(({ email }) => isAddress(email));
  const named = reachable.filter(({ name }) => name !== '' && letter.recipient.includes(name));
  return named.sort((one, other) => other.name.length - one.name.length)[0] ?? reachable[0] ?? null;
}

/** A request goes to who is asked; their address, if it is one, stands among the lines of the recipient. */
function requestPerson({ recipient }: Letter): MailPerson | null {
  const email = recipient
    .split(/[\s,;<>]+/)
    .map((word) => word.replace(/^mailto:/i, ''))
    .find(isAddress);
  return email === undefined ? null : { name: firstLine(recipient) === email ? '' : firstLine(recipient), email };
}

const isAddress = (text: string): boolean =>
  /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/.test(text);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
