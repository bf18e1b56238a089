/** Chromium can't navigate to app:, so `app://NAME/…` is shown to it as `http://NAME.localhost/…`, a secure context too. */

const suffix = '.localhost';

export function toChromium(address: string): string {
  return address.replace(/^app:\/\/([^/?#]+)/, `http://$1${suffix}`);
}

export function toElectron(address: string): string {
  return address.replace(/^http:\/\/([^/?#:]+)\.localhost(?=[/?#]|$)/, 'app://$1');
}

export const resolverRules = (bridgePort: number): string =>
  `MAP *${suffix} 127.0.0.1:${bridgePort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;
