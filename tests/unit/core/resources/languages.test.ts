/** Languages are files: one changed or added counts without a build, and one that is no good costs only itself and is named in the log. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Languages } from '$shared/letter/language/languages';
import { runChecks } from '$shared/letter/checks/run-checks';
import type { LetterFacts } from '$shared/letter/checks/check';
import { openTestCore, resourcesFolder, temporaryFolder, type TestCore } from '../create-core/open-test-core';

type File = Record<string, unknown> & { wording: Record<string, unknown>; lists: object };

async function opened() {
  const resources = join(await temporaryFolder(), 'resources');
  cpSync(resourcesFolder, resources, { recursive: true });
  const core = await openTestCore(undefined, undefined, resources);
  const path = (tag: string): string => join(resources, 'languages', `${tag}.json`);
  return {
    core,
    path,
    write: (tag: string, text: string) => writeFileSync(path(tag), text),
    english: (): File => JSON.parse(readFileSync(path('en'), 'utf8')) as File,
    log: (): string =>
      existsSync(join(core.folder, 'log.txt')) ? readFileSync(join(core.folder, 'log.txt'), 'utf8') : ''
  };
}

const letter = (body: string, language: string): LetterFacts => ({
  ...{ body, subject: '', kind: 'recovery', language, company: '', role: '', sender: '', people: [], facts: [] },
  ...{ passages: [], interviewOn: null, today: '2026-11-13', sinceInterview: null, windowMs: 1, sent: false },
  ...{ pages: 1, unprintable: null }
});

async function found({ call }: TestCore, body: string, language: string): Promise<string[]> {
  const languages = new Languages(await call('letters.languages', {}));
  return runChecks(letter(body, language), languages).findings.map(({ checkId }) => checkId);
}

const known = async ({ call }: TestCore): Promise<string[]> =>
  (await call('letters.languages', {})).map(({ language }) => language);

test('a language that is added while the program runs is one that the checks go by', async () => {
  const { core, write, english, path } = await opened();
  const said = 'Wibble wobble, it was a flumm of people.';
  expect(await found(core, said, 'xx-YY')).not.toContain('language.cliches');
  const words = english();
  write('xx', JSON.stringify({ ...words, language: 'xx', wording: { ...words.wording, cliches: ['wibble wobble'] } }));
  expect(await known(core)).toEqual(['de', 'en', 'xx']);
  expect(await found(core, said, 'xx-YY')).toContain('language.cliches');
  write('xx', JSON.stringify({ ...words, language: 'xx', wording: { ...words.wording, cliches: ['another one'] } }));
  expect(await found(core, said, 'xx-YY')).not.toContain('language.cliches');
  rmSync(path('xx'));
  expect(await known(core)).toEqual(['de', 'en']);
});

test.each<[string, (words: File) => string, RegExp]>([
  ['no JSON', (words) => JSON.stringify(words).slice(0, -20), /xx\.json is not JSON$/m],
  ['nothing', () => '', /xx\.json is not JSON$/m],
  ['a list', () => '[]', /xx\.json the whole: /m],
  ['a missing field', ({ closing: _, ...words }) => JSON.stringify(words), /xx\.json closing: /m],
  ['a field too many', (words) => JSON.stringify({ ...words, farewell: 'x' }), /xx\.json the whole: .*farewell/m],
  [
    'another language in it',
    (words) => JSON.stringify({ ...words, language: 'yy' }),
    /xx\.json language: it says yy$/m
  ],
  [
    'an open bracket',
    (words) => JSON.stringify({ ...words, labels: ['pages?', '(page'] }),
    /xx\.json .* in labels: \(page$/m
  ],
  ['a list that nobody wrote', (words) => JSON.stringify({ ...words, talk: ['{nowhere}'] }), /xx\.json .* in talk: /m]
])('%s is named in the log, once, and costs only its own language', async (_, spoiled, line) => {
  const { core, write, english, log } = await opened();
  write('xx', spoiled({ ...english(), language: 'xx' }));
  expect(await known(core)).toEqual(['de', 'en']);
  expect(await known(core)).toEqual(['de', 'en']);
  expect(log()).toMatch(line);
  expect(log().match(/LANGUAGE_NOT_READ resources\/languages\/xx\.json/g)).toHaveLength(1);
  expect(await found(core, 'We cut costs by 31 %.', 'en-GB')).toContain('claims.unsupported');
});

test('without any file that can be read the checks still find figures and say nothing of wording', async () => {
  const { core, write, path } = await opened();
  write('en', '{');
  rmSync(path('de'));
  expect(await known(core)).toEqual([]);
  const ids = await found(core, 'Dear Ms Okafor,\n\nI am a team player. We cut costs by 31 % for 240 people.', 'en-GB');
  expect(ids.filter((id) => id === 'claims.unsupported')).toHaveLength(2);
  expect(ids).not.toContain('language.cliches');
});
