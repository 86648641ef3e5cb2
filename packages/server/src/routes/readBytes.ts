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
  const reader = streamOf(request)?.getReader();
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
export function readJsonBytes(bytes: Uint8Array | undefined): unknown {
  return readJson(new TextDecoder().decode(bytes));
}
