/** The recipient's block out of what is known about a person who was met. */
import type { Person } from '$contract';

/** Name, title, company, postal address: one line each, none twice, none empty. */
export function recipientBlock(person: Pick<Person, 'name' | 'title' | 'postalAddress'>, company: string): string {
  const address = person.postalAddress.split('\n').map((line) => line.trim());
  const lines = [person.name.trim(), person.title.trim(), company.trim(), ...address];
  return lines.filter((line, index) => line !== '' && lines.indexOf(line) === index).join('\n');
}

export const firstLine = (block: string): string => block.trim().split('\n')[0]?.trim() ?? '';
