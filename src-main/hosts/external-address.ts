/** The one rule on which addresses may leave the program. */
import { AppError } from '../core/kernel/app-error';

/** Returns the normalised address; throws AppError INVALID_INPUT for anything but https: and mailto:. */
export function requireExternalAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'mailto:' || (url?.protocol === 'https:' && url.username === '' && url.password === '')) {
    return url.href;
  }
  throw new AppError(
    'INVALID_INPUT',
    'Only web addresses (https) and e-mail addresses can be opened. Nothing was opened.'
  );
}
