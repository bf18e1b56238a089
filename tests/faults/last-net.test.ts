/** R9: what nobody foresaw, in a request or outside of any, is told by a reference number and ends nothing. */
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder';
import { bundledChild, startChild } from './child-program';

const child = bundledChild('unforeseen');
const electronChild = bundledChild('unforeseen-electron');

async function start() {
  const program = startChild(child());
  onTestFinished(() => void program.process.kill());
  const [origin = '', token = ''] = (await program.nextLine()).split(' ');
  return { program, origin, token };
}

test.for(['/later', '/rejected', '/rejected-later', '/at-once'])('an exception in a request (%s)', async (path) => {
  const { program, origin } = await start();
  for (let times = 1; times <= 20; times += 1) {
    const answer = await fetch(origin + path);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({
      error: {
        code: 'UNEXPECTED',
        reference: `reference${times}`,
        ...{ key: 'errors.unexpected', params: { reference: `reference${times}` } }
      }
    });
  }
  expect(await (await fetch(origin)).text()).toBe('fine');
  expect(program.process.exitCode).toBeNull();
  expect(program.lines).toHaveLength(1);
});

test('an exception in the middle of an answer cuts that answer only', async () => {
  const { program, origin } = await start();
  await expect(fetch(`${origin}/in-body`).then((answer) => answer.text())).rejects.toThrow();
  expect(await (await fetch(origin)).text()).toBe('fine');
  expect(program.process.exitCode).toBeNull();
});

test('an operation that breaks its promise never to throw is answered', async () => {
  const { origin, token } = await start();
  const headers = { origin, 'content-type': 'application/json', 'x-second-impression-token': token };
  const answer = await fetch(`${origin}/api/operation`, { method: 'POST', headers, body: '{"name":"a"}' });
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('secret');
});

test('an exception of no request is told once, and everything goes on', async () => {
  const { program, origin } = await start();
  program.send('throw');
  expect(await program.nextLine()).toBe('of no request: reference1');
  expect(await (await fetch(origin)).text()).toBe('fine');
});

test('where too much goes wrong at once the program ends in order', async () => {
  const { program, origin } = await start();
  await fetch(`${origin}/torn`).catch(() => undefined);
  expect(await program.ended).toBe(1);
  expect(program.lines.at(-1)).toBe('closed in order');
});

const unforeseen = ['later', 'rejected', 'rejected-later', 'at-once', 'refused'];
test.for(['scheme', 'operation'])('in the Electron host, by its %s: answered, and everything goes on', async (way) => {
  const program = startChild(electronChild(), `--user-data-dir=${temporaryFolder()}`);
  onTestFinished(() => void program.process.kill());
  expect(await program.nextLine()).toBe('ready');
  let count = 0;
  for (const what of unforeseen)
    for (let times = 0; times < 8; times += 1) {
      program.send(`${way} ${what}`);
      const line = await program.nextLine();
      expect(line, what).toContain(`"code":"UNEXPECTED"`);
      expect(line, what).toContain(`"reference":"reference${(count += 1)}"`);
      expect(line, what).not.toContain('secret');
    }
  program.send('nobody');
  expect(await program.nextLine()).toBe(`of no request: reference${count + 1}`);
  program.send(`${way} fine`);
  expect(await program.nextLine()).toContain('fine');
  expect(program.process.exitCode).toBeNull();
});
