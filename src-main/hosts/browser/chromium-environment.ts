/** The environment in which a Chromium is started, so that it can write every name. */

/**
 * In a locale without UTF-8 (no LANG at all, `C`, `POSIX`) Chromium on Linux saves `Letter – Company.pdf` as `download`. `C.UTF-8` comes with
 * every Linux and changes nothing but the encoding.
 */
export function chromiumEnvironment(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform
): NodeJS.ProcessEnv {
  const { LC_ALL: all, ...others } = environment;
  const locale = all || others.LC_CTYPE || others.LANG || '';
  return platform !== 'linux' || /utf-?8/i.test(locale) ? environment : { ...others, LC_CTYPE: 'C.UTF-8' };
}
