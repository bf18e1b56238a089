/** The secrets of one run: keys that open a session, the session token, and signatures for media addresses. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const oneTimeKeyLife = 60_000;
const signatureLife = 3_600_000;

const secret = (): string => randomBytes(32).toString('base64url');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
/** Constant time for any two strings: digests have one length. */
const same = (left: string, right: string): boolean => timingSafeEqual(digest(left), digest(right));

export class SessionKeys {
  /** Printed in the ready line; belongs to the terminal and lasts as long as the process. See docs/decisions/0003. */
  readonly terminalKey = secret();
  readonly #token = secret();
  readonly #signing = randomBytes(32);
  readonly #oneTime = new Map<string, { expires: number; onUsed: (() => void) | undefined }>();
  readonly #now: () => number;

  /** `now`: milliseconds of a clock that nobody can set, so that no jump lets a key live longer or die early. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** A key that works once, within 60 s. `onUsed` is called when it has been redeemed. */
  createOneTimeKey(onUsed?: () => void): string {
    const key = secret();
    this.#oneTime.set(key, { expires: this.#now() + oneTimeKeyLife, onUsed });
    return key;
  }

  revoke(key: string): void {
    this.#oneTime.delete(key);
  }

  /** Whether a window has been sent for and has not arrived yet. */
  get awaitsWindow(): boolean {
    this.#dropExpired();
    return this.#oneTime.size > 0;
  }

  /** The session token for a valid key, else undefined. */
  redeem(key: string): string | undefined {
    this.#dropExpired();
    if (same(key, this.terminalKey)) return this.#token;
    for (const [candidate, { onUsed }] of this.#oneTime) {
      if (same(key, candidate)) {
        this.#oneTime.delete(candidate);
        onUsed?.();
        return this.#token;
      }
    }
    return undefined;
  }

  isToken(candidate: string): boolean {
    return same(candidate, this.#token);
  }

  /** `target` is a path with query; the result is good for GET and HEAD of exactly that for one hour. */
  sign(target: string): string {
    const url = new URL(target, 'http://any.invalid');
    url.searchParams.set('expires', String(this.#now() + signatureLife));
    url.searchParams.set('signature', this.#signature(url));
    return url.pathname + url.search;
  }

  /** True when the address carries a signature of this run that has not expired. */
  isSigned(url: URL): boolean {
    const given = url.searchParams.get('signature');
    const expires = Number(url.searchParams.get('expires'));
    return given !== null && expires > this.#now() && same(given, this.#signature(url));
  }

  #signature(url: URL): string {
    const bare = new URL(url);
    bare.searchParams.delete('signature');
    return createHmac('sha256', this.#signing).update(`${bare.pathname}${bare.search}`).digest('base64url');
  }

  #dropExpired(): void {
    for (const [key, { expires }] of this.#oneTime) if (expires <= this.#now()) this.#oneTime.delete(key);
  }
}
