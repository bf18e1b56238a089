/** Reads the browser host's server-sent events from the body of an answer; EventSource could not show the token. */
import type { CoreEvent } from '$contract';

/**
 * Tells `hear` each event in its order; resolves when the stream is over, rejects when it breaks off. `alive` is called for everything that
 * comes, heartbeats too.
 */
export async function readEventStream(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  hear: (event: CoreEvent) => void,
  alive: () => void
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    alive();
    const blocks = `${rest}${value ?? ''}`.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) if (block.startsWith('data: ')) hear(JSON.parse(block.slice(6)) as CoreEvent);
  }
}
