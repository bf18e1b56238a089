/** What a page hides from its readers: by attribute, by its own style, or by a plain rule of its style sheets. */
export interface HidingRules {
  /** `.class`, `#id` and `tag.class` whose rule hides. */
  names: Set<string>;
}

const hides = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)\b/i;
const simple = /^(?:[a-z][a-z0-9]*)?[.#][\w-]+$/i;
/** More of a style sheet is not looked at. */
const looked = 200_000;

/** Takes in one style sheet. Rules within `@media` hold for some screens only and are left out. */
export function hidingRules(sheet: string, rules: HidingRules): void {
  let level = 0;
  let from = 0;
  let selector = '';
  const css = sheet.slice(0, looked);
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{') {
      if (level === 0) selector = css.slice(from, at).trim();
      level += 1;
      from = at + 1;
    } else if (css[at] === '}') {
      level = Math.max(0, level - 1);
      if (level === 0) take(selector, css.slice(from, at), rules);
      from = at + 1;
    }
  }
}

function take(selector: string, body: string, { names }: HidingRules): void {
  if (selector.startsWith('@')) return;
  for (const each of selector.split(',').map((one) => one.trim())) {
    if (!simple.test(each)) continue;
    if (hides.test(body)) names.add(each);
    else if (/(?:^|;)\s*display\s*:/i.test(body)) names.delete(each);
  }
}

export function hiddenByStyle(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  { names }: HidingRules
): boolean {
  if ('hidden' in attributes || hides.test(attributes.style ?? '')) return true;
  if (tag === 'input' || names.size === 0) return false;
  const own = [
    ...(attributes.class ?? '').split(/\s+/).map((name) => `.${name}`),
    ...('id' in attributes ? [`#${attributes.id}`] : [])
  ];
  return own.some((name) => names.has(name) || names.has(`${tag}${name}`));
}
