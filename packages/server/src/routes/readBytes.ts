import { BasiqServerError, toServerError } from "../errors/BasiqServerError.js";
import { readJson } from "../lib/json.js";

// A few thousand bytes, which the page or Basiq has ready when it asks.
const TIME_MS = 10_000;

/**
 * The body of a request.
 *
 * @param deadline Aborted when the body must have arrived.
 * @throws {BasiqServerError} `body-too-large` for one of more than `maxBytes`, which isn't read to its end,
 *   `body-too-slow`, `client-gone`.
 */
export async function readBytes(
  request: Request,
  maxBytes: number,
  deadline: AbortSignal = AbortSignal.timeout(TIME_MS),
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = streamOf(request)?.getReader();
  if (reader === undefined) return new Uint8Array();
  const ended = AbortSignal.any([request.signal, deadline]);
  // It ends a read that waits for a client that sends nothing.
  const stop = () => void reader.cancel().catch(() => undefined);
  if (ended.aborted) stop();
  ended.addEventListener("abort", stop);
  try {
    return await readAll(() => nextChunk(reader, ended), maxBytes);
  } catch (thrown) {
    throw deadline.aborted ? new BasiqServerError("body-too-slow") : toServerError(thrown);
  } finally {
    ended.removeEventListener("abort", stop);
    stop();
  }
}

async function nextChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  ended: AbortSignal,
): Promise<Uint8Array | undefined> {
  const { done, value } = await reader.read().catch(() => {
    // A body breaks off only with its connection. Without its cause, which may quote the body.
    throw new BasiqServerError("client-gone");
  });
  // A read that was stopped looks like the body's end.
  if (ended.aborted) throw new BasiqServerError("client-gone");
  return done ? undefined : value;
}

async function readAll(
  next: () => Promise<Uint8Array | undefined>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let chunk = await next(); chunk !== undefined; chunk = await next()) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new BasiqServerError("body-too-large");
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** In Firefox a request has no stream, whatever the types promise, only its whole body. */
function streamOf(request: Request): ReadableStream<Uint8Array> | null {
  const { body }: { body?: Request["body"] } = request;
  if (body !== undefined) return body;
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(new Uint8Array(await request.arrayBuffer()));
      controller.close();
    },
  });
}

/** The value of JSON bytes, or `undefined` if they aren't JSON. */
export function readJsonBytes(bytes: Uint8Array): unknown {
  return readJson(new TextDecoder().decode(bytes));
}
