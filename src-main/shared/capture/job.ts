/** Role, company and day of the interview, out of what was written about it. Pure. */
import type { Found } from './proposal';
import { holds, leadsIn, type SortingWords } from './words';

const capitalised = String.raw`\p{Lu}[\p{L}\p{N}'&.-]*(?:(?: (?:&|and|und|of|the|für|von|der))? \p{Lu}[\p{L}\p{N}'&.-]*){0,4}`;

/** `persons`: who was met; what they do is not what the user applied for. */
export function jobIn(text: string, persons: readonly Found[], words: SortingWords): Found[] {
  const company = companyIn(text, words);
  const others = persons.filter(({ from, to }) => !company || to <= company.from || company.to <= from);
  return [company, roleIn(blanked(text, others), company, words)].filter((each) => each !== null);
}

/** Every place stays where it was. */
const blanked = (text: string, spans: readonly { from: number; to: number }[]): string =>
  spans.reduce((rest, { from, to }) => rest.slice(0, from) + ';'.repeat(to - from) + rest.slice(to), text);

function companyIn(text: string, { capture, people }: SortingWords): Found | null {
  for (const before of leadsIn(capture.companyBefore, text)) {
    const at = before.to;
    const rest = text.slice(at, at + 80).replace(/^(?:the|der|die|das) /iu, (article) => ' '.repeat(article.length));
    const lead = /^\s*/u.exec(rest)![0].length;
    const body = rest.slice(lead);
    const typed =
      new RegExp(`^${capitalised}`, 'u').exec(body)?.[0] ??
      // Typed small throughout, a company is what stands before the next mark.
      (/\p{Lu}/u.test(text) ||
      !holds('job|interview|call|stelle|gespräch', text.slice(Math.max(0, before.from - 40), before.to))
        ? undefined
        : /^\p{L}+(?: \p{L}+)?(?=[.,;!?\n]|$)/u.exec(body)?.[0]);
    const name = typed?.replace(/[.,]+$/u, '') ?? '';
    if (
      name.length < 2 ||
      holds(capture.notCompany, name, 'start') ||
      people.titles.has(name.split(' ')[0]!.toLowerCase())
    )
      continue;
    return { kind: 'company', from: at + lead, to: at + lead + name.length, text: name };
  }
  return firstLineCompany(text, capture);
}

/** “Delmore Logistics, shift supervisor, Tues 24 Nov”: a first line with a day in it begins with the company. */
function firstLineCompany(text: string, capture: SortingWords['capture']): Found | null {
  const line = text.split('\n')[0] ?? '';
  const parts = line.split(/,\s+/u);
  const name = parts[0]?.trim() ?? '';
  const isHead = parts.length >= 3 && /\d/u.test(parts.at(-1) ?? '') && line.length < 120;
  if (!isHead || !new RegExp(`^${capitalised}$`, 'u').test(name) || holds(capture.notCompany, name, 'start'))
    return null;
  return { kind: 'company', from: text.indexOf(name), to: text.indexOf(name) + name.length, text: name };
}

const roleWordsOf = String.raw`[\p{L}/-]+(?: (?:of|for|und|and|für|\p{L}[\p{L}/&-]*)){0,4}?`;

function roleIn(text: string, company: Found | null, { capture, people }: SortingWords): Found | null {
  const adjective =
    /^(?:the|this|that|my|a|an|good|whole|new|last|first|other|same|old|current|next|second|right|wrong|dream|job|die|der|das|eine|ganze|neue|it|and|for|they|he|she|i|we|you|are|is|was|said|who|what|which|with|at)$/iu;
  const plainly = new RegExp(
    `(?<![\\p{L}])(?:(?:${capture.roleLeads}) |(?:^|[,\\n]) ?(?:(?:${capture.articles}) )?)((?:\\p{L}[\\p{L}/-]*)(?: \\p{L}[\\p{L}/-]*){0,3}) (?:${capture.roleAfter})(?![\\p{L}])`,
    'imu'
  ).exec(text);
  if (plainly?.[1] && !plainly[1].split(' ').some((word) => adjective.test(word)))
    return {
      kind: 'role',
      from: plainly.index + plainly[0].indexOf(plainly[1]),
      to: plainly.index + plainly[0].indexOf(plainly[1]) + plainly[1].length,
      text: plainly[1]
    };
  const after = new RegExp(
    `(?<![\\p{L}])(?:${capture.roleLeads}|${capture.articles}) (${roleWordsOf}) (?:${capture.roleAfter})(?![\\p{L}])`,
    'iu'
  ).exec(text);
  const taken = (role: string, at: number): Found | null =>
    people.role.test(role) ||
    /(?:[^e]er|or|ist|ant|eur|eurin|erin|nurse|chef|kraft|leitung|clerk|lead|assistant|hand|mann|frau)$/iu.test(role)
      ? { kind: 'role', from: at, to: at + role.length, text: role }
      : null;
  if (after?.[1]) {
    const found = taken(after[1], after.index + after[0].indexOf(after[1]));
    if (found) return found;
  }
  for (const before of leadsIn(capture.roleBefore, text)) {
    const at = before.to;
    const role = new RegExp(
      `^${roleWordsOf}(?=\\s*(?:[,.;:(\\n]|$| (?:at|bei|with|in|im|role|job|position|for|on|last|yesterday|today)(?![\\p{L}])))`,
      'iu'
    ).exec(text.slice(at, at + 80))?.[0];
    const found = role ? taken(role, at) : null;
    if (found) return found;
  }
  return firstLineRole(text, company, taken);
}

/** “Trial shift at the Harbour Room last night, sous chef.”: a part of the line that names the company, or behind its “for”. */
function firstLineRole(
  text: string,
  company: Found | null,
  taken: (role: string, at: number) => Found | null
): Found | null {
  const at = company
    ? Math.max(text.lastIndexOf('\n', company.from), text.slice(0, company.from).search(/[.!?] [^.!?]*$/u)) + 1
    : 0;
  const line = /^[^\n]*?(?:[.!?](?=\s|$)|(?=\n)|$)/u.exec(text.slice(at))?.[0] ?? '';
  const alone = /^\p{L}[\p{L}/-]*(?: \p{L}[\p{L}/-]*){0,3}$/u;
  for (const { 0: part, index } of line.matchAll(/[^,.;()]+/gu)) {
    const lead = /^\s*(?:.*? (?:for|as|als) (?:an? |the )?)?/iu.exec(part)![0].length;
    for (const from of new Set([/^\s*/u.exec(part)![0].length, lead])) {
      const role = part
        .slice(from)
        .split(/ (?:at|bei|with|mit|in|on|auf) /u)[0]!
        .trim();
      if (!alone.test(role) || (company && text.slice(company.from, company.to).includes(role))) continue;
      const found = taken(role, at + index + from);
      if (found) return found;
    }
  }
  return null;
}
