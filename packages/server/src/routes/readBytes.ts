import { readJson } from "../lib/json.js";

/** The body of a request, or `undefined` for one of more than `maxBytes`, which isn't read to its end. */
export async function readBytes(
  request: Request,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(request)) {
    size += chunk.byteLength;
    if (size > maxBytes) return undefined;
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

/** Not every runtime lets one loop over a stream. */
async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  // In Firefox, as under a service worker, a request has no stream, only its whole body.
  if (!hasStream(request)) return yield new Uint8Array(await request.arrayBuffer());
  const reader = request.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      // One chunk after another.
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** The types promise a stream or null. */
const hasStream = ({ body }: { body?: unknown }) => body !== undefined;

/** The value of JSON bytes, or `undefined` if they aren't JSON. */
export function readJsonBytes(bytes: Uint8Array | undefined): unknown {
  return readJson(new TextDecoder().decode(bytes));
}
