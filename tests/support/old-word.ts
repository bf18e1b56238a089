/** Word documents of before 2007, made by LibreOffice from a page: the only writer of them that a test machine has. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `folder`: an empty one of the test's own. */
export function oldWordOf(folder: string, body: string): Uint8Array {
  writeFileSync(join(folder, 'page.html'), `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'doc:MS Word 97',
      '--outdir',
      folder,
      'page.html'
    ],
    { cwd: folder, stdio: 'ignore', timeout: 120_000 }
  );
  return readFileSync(join(folder, 'page.doc'));
}
