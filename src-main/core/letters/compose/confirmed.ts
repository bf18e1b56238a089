/** An answer that claims a fact says in one parenthesis who can confirm it, unless it has a parenthesis already. */
import { claimsIn, factKey } from '../../../shared/letter/claims/links';

/** `who`: the clause of a fact, empty where nobody is named. `answer`: Markdown with claims. */
export function confirmed<Fact extends { id: string }>(
  answer: string,
  facts: readonly Fact[],
  who: (fact: Fact) => string
): string {
  if (answer.replace(/\]\(fact:/g, '').includes('(')) return answer;
  for (const { key, to } of claimsIn(answer).toReversed()) {
    const fact = facts.find(({ id }) => factKey(id) === key);
    const said = fact ? who(fact) : '';
    if (said === '') continue;
    const end = to + (/^(?:(?![.!?](?:\s|$))[^\n])*/u.exec(answer.slice(to))?.[0].length ?? 0);
    return `${answer.slice(0, end)} (${said})${answer.slice(end)}`;
  }
  return answer;
}
