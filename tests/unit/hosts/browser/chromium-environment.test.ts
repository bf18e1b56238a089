import { expect, test } from 'vitest';
import { chromiumEnvironment } from '../../../../src-main/hosts/browser/chromium-environment';

test.each([{}, { LANG: 'C' }, { LC_ALL: 'POSIX', LANG: 'en_GB.UTF-8' }, { LC_CTYPE: 'C' }])(
  'a locale without UTF-8 gets its encoding on Linux: %o',
  (locale) => {
    const given = { HOME: '/home/somebody', ...locale };
    const environment = chromiumEnvironment(given, 'linux');
    expect(environment).toMatchObject({ HOME: '/home/somebody', LC_CTYPE: 'C.UTF-8' });
    expect(environment.LC_ALL).toBeUndefined();
    expect(chromiumEnvironment(given, 'darwin')).toBe(given);
  }
);

test.each([{ LANG: 'de_DE.UTF-8' }, { LC_ALL: 'en_US.utf8', LANG: 'C' }, { LC_CTYPE: 'C.UTF-8' }])(
  'a locale that can write every name stays: %o',
  (locale) => {
    expect(chromiumEnvironment(locale, 'linux')).toBe(locale);
  }
);
