/** The program as its own user: the sample is added through the same operations and uploads that the screens use. */
import { failureSchema, type CallInputOf, type Envelope, type OperationName, type OutputOf } from '../../contract';
import { AppError } from '../kernel/app-error';

export interface Program {
  dispatch(name: string, input: unknown): Promise<Envelope>;
  handle(request: Request): Promise<Response>;
}

/** Runs one operation; throws the AppError that a screen would show. */
export async function call<Name extends OperationName>(
  { dispatch }: Pick<Program, 'dispatch'>,
  name: Name,
  input: CallInputOf<Name>
): Promise<OutputOf<Name>> {
  return valueOf(await dispatch(name, input)) as OutputOf<Name>;
}

/** Uploads bytes as evidence of an interview. */
export async function upload(
  { handle }: Pick<Program, 'handle'>,
  interviewId: string,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>
): Promise<OutputOf<'evidence.get'>> {
  const query = new URLSearchParams({ interview: interviewId, name: fileName, bytes: String(bytes.length) });
  const request = new Request(`http://library.invalid/files/evidence?${query}`, { method: 'POST', body: bytes });
  const envelope = (await (await handle(request)).json()) as Envelope;
  return valueOf(envelope) as OutputOf<'evidence.get'>;
}

function valueOf(envelope: Envelope): unknown {
  if (envelope.ok) return envelope.value;
  const failure = failureSchema.parse(envelope.error);
  throw new AppError(failure.code, failure, failure.details);
}
