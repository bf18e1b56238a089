/** The renderer's one way to the core: operations typed by the contract, addresses of files, uploads. Only state classes call it. */
import type {
  CallInputOf,
  CoreEvent,
  Envelope,
  ErrorCode,
  Evidence,
  Failure,
  OperationName,
  OutputOf
} from '$contract';
import { say, t } from '../i18n/messages';
import { bridgeTransport } from './bridge-transport';
import { enter } from './http-transport';
import type { NoEntry, Transport } from './transport';

/** `UNSAVED`: something would leave without the last changes. */
type ClientErrorCode = ErrorCode | 'UNREACHABLE' | 'UNSAVED';

/** A failed operation: `message` is a sentence for the user. */
export class OperationError extends Error {
  override readonly name = 'OperationError';
  constructor(
    readonly code: ClientErrorCode,
    message: string,
    readonly details?: Record<string, unknown>,
    readonly reference?: string
  ) {
    super(message);
  }
}

const unreachable = t('errors.unreachable');

let transport: Transport | undefined;
let connecting: Promise<Transport | NoEntry> | undefined;

/** Finds the way to the core once; afterwards `call` works. */
export function connect(): Promise<Transport | NoEntry> {
  connecting ??= (async () => {
    const found = window.secondImpression ? bridgeTransport(window.secondImpression) : await enter();
    if (typeof found !== 'string') transport = found;
    return found;
  })();
  connecting.catch(() => (connecting = undefined));
  return connecting;
}

/**
 * Runs one operation of the contract.
 * @throws OperationError with the failure's code and message, or `UNREACHABLE` when nobody answers.
 */
export async function call<Name extends OperationName>(name: Name, input: CallInputOf<Name>): Promise<OutputOf<Name>> {
  const envelope = await answer(() => theTransport().call(name, input));
  return valueOf(envelope) as OutputOf<Name>;
}

/** An address for `<img>`, `<audio>`, pdf.js … of a path like `/files/evidence/ID`. In a browser window it is good for an hour. */
export async function fileUrl(path: string): Promise<string> {
  const url = await theTransport()
    .fileUrl(path)
    .catch(() => null);
  if (url === null) throw new OperationError('UNREACHABLE', unreachable);
  return url;
}

export interface UploadOptions {
  interviewId: string;
  /** The job that tells how far it is; choose it to be able to cancel the upload there. */
  jobId?: string;
  signal?: AbortSignal;
}

/** Streams a file into the library as evidence of an interview. Aborting (`CANCELLED`) leaves nothing behind. */
export async function upload(file: File, options: UploadOptions): Promise<Evidence> {
  const { interviewId, jobId = crypto.randomUUID(), signal } = options;
  const query = new URLSearchParams({ interview: interviewId, name: file.name, job: jobId });
  return valueOf(await answer(() => theTransport().send(`/files/evidence?${query}`, file, signal))) as Evidence;
}

/** Commands of the host's menu and life (`flush`, `new-interview`, …). */
export function onCommand(listener: (command: string) => void | Promise<void>): () => void {
  return theTransport().onCommand(listener);
}

/** What the core says by itself, whichever window made the change; returns what ends it. A change of this window's own has its `windowName`. */
export function onEvent(listener: (event: CoreEvent) => void): () => void {
  return theTransport().onEvent(listener);
}

export { windowName } from './window-name';

function theTransport(): Transport {
  if (!transport) throw new OperationError('UNREACHABLE', unreachable);
  return transport;
}

async function answer(ask: () => Promise<Envelope>): Promise<Envelope> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof OperationError) throw error;
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw new OperationError('CANCELLED', t('errors.addingCancelled'));
    }
    throw new OperationError('UNREACHABLE', unreachable);
  }
}

function valueOf(envelope: Envelope): unknown {
  if (envelope.ok) return envelope.value;
  const failure: Failure = envelope.error;
  throw new OperationError(failure.code, say(failure), failure.details, failure.reference);
}

/** Tests give the client a transport of their own. */
export function useTransport(given: Transport | undefined): void {
  transport = given;
  connecting = given ? Promise.resolve(given) : undefined;
}
