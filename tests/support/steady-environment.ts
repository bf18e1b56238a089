/**
 * The surroundings in which every test runs, alike on every machine: fonts of the project's own, one locale, one time zone, an empty home.
 * The configurations of Vitest and Playwright call it; what they start inherits it.
 */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const modules = join(dirname(dirname(import.meta.dirname)), 'node_modules');
const kept = join(modules, '.cache', 'second-impression-fonts');

const plain = [join(modules, 'dejavu-fonts-ttf', 'ttf')];
/** Folders of each set. `bare`: what a plain Debian has. `scripts`: Chinese and Japanese besides. */
const sets = {
  bare: plain,
  scripts: [
    ...plain,
    join(modules, '@expo-google-fonts', 'zcool-xiaowei', '400Regular'),
    join(modules, '@expo-google-fonts', 'sawarabi-gothic', '400Regular')
  ]
};

export type FontSet = keyof typeof sets;

/** The path of a fontconfig configuration that knows the fonts of one set (`bare` or `scripts`) and nothing of the machine's. */
export function fontConfiguration(set: FontSet): string {
  const file = join(kept, `${set}.conf`);
  const wanted = configuration(sets[set]);
  if (read(file) === wanted) return file;
  mkdirSync(kept, { recursive: true });
  // Several workers may write it at once.
  const begun = `${file}.${process.pid}`;
  writeFileSync(begun, wanted);
  renameSync(begun, file);
  return file;
}

export function steadyEnvironment(): void {
  const { env } = process;
  for (const name of Object.keys(env))
    if (/^(LC_.*|LANGUAGE|XDG_(CONFIG|DATA|CACHE|STATE)_.*|FONTCONFIG_.*)$/.test(name)) delete env[name];
  Object.assign(env, { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC', FONTCONFIG_FILE: fontConfiguration('bare') });
  // The library that paints pages would otherwise look through the machine's folders of fonts by itself.
  env.DISABLE_SYSTEM_FONTS_LOAD = '1';
  // Made by the first process of a run, which also takes it away; the others inherit it.
  env.SECOND_IMPRESSION_TEST_HOME ??= emptyHome();
  env.HOME = env.USERPROFILE = env.SECOND_IMPRESSION_TEST_HOME;
}

function emptyHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'second-impression-home-'));
  process.on('exit', () => rmSync(home, { recursive: true, force: true }));
  return home;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** As on a plain Debian: every name that is not there becomes one of DejaVu's, a serif for a serif. */
function configuration(folders: readonly string[]): string {
  const serifs = ['serif', 'Times New Roman', 'Times', 'Georgia', 'Cambria', 'Liberation Serif', 'Noto Serif'];
  const fixed = ['monospace', 'ui-monospace', 'Courier New', 'Courier', 'Consolas', 'Menlo', 'Cascadia Mono'];
  const instead = (names: readonly string[], other: string): string =>
    names
      .map((name) => `<alias binding="same"><family>${name}</family><prefer><family>${other}</family></prefer></alias>`)
      .join('\n');
  const setting = (name: string, value: string): string => `<edit name="${name}" mode="assign">${value}</edit>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${join(kept, 'cache')}</cachedir>
${instead(serifs, 'DejaVu Serif')}
${instead(fixed, 'DejaVu Sans Mono')}
<match target="pattern"><edit name="family" mode="append_last"><string>DejaVu Sans</string></edit></match>
<match target="pattern">
${setting('antialias', '<bool>true</bool>')}
${setting('hinting', '<bool>true</bool>')}
${setting('hintstyle', '<const>hintslight</const>')}
${setting('rgba', '<const>none</const>')}
</match>
</fontconfig>
`;
}
