/** What people wrote after interviews, with what stands in it: `<kind>words</kind>`; `maybe`: may be proposed or not. Written before the rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProposalKind } from '../../../../src-main/shared/capture/proposal';

export interface Label {
  kind: ProposalKind | 'maybe';
  from: number;
  to: number;
}
export interface Dump {
  name: string;
  text: string;
  labels: Label[];
}

const folder = join(import.meta.dirname, 'dumps');

export const dumps = (set = ''): Dump[] =>
  readdirSync(join(folder, set))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, ...read(readFileSync(join(folder, set, name), 'utf8').trimEnd()) }));

function read(marked: string): Omit<Dump, 'name'> {
  const open: { kind: string; from: number }[] = [];
  const labels: Label[] = [];
  let text = '';
  for (const part of marked.split(/(<\/?[a-z]+>)/u)) {
    const [, end, kind = ''] = /^<(\/?)([a-z]+)>$/u.exec(part) ?? [];
    if (end === undefined) text += part;
    else if (end === '') open.push({ kind, from: text.length });
    else {
      const begun = open.pop();
      if (begun?.kind !== kind) throw new Error(`<${kind}> is not closed: ${text.slice(-40)}`);
      labels.push({ kind: kind as Label['kind'], from: begun.from, to: text.length });
    }
  }
  return { text, labels };
}
