/** A body and its type, as a browser would put it on the wire. */
export interface WireBody {
  readonly body: BodyInit | null;
  readonly type: string | undefined;
}

const BOUNDARY = "----basiq-kit-world-form-boundary";

/**
 * Puts a form on the wire, with its files and their names. The forms of jsdom and of Node don't know each other, so a
 * test's `Request` would lose the names of files, or the form as a whole; and WebKit can't read one back.
 */
export async function wireBody(body: BodyInit | null | undefined): Promise<WireBody> {
  if (!(body instanceof FormData)) return { body: body ?? null, type: undefined };
  const parts: (string | Uint8Array)[] = [];
  for (const [name, value] of body) {
    parts.push(`--${BOUNDARY}\r\n`);
    if (typeof value === "string") parts.push(`${nameOf(name)}\r\n\r\n${value}`);
    else {
      parts.push(`${nameOf(name)}; filename="${quoted(value.name)}"\r\n`);
      parts.push(`Content-Type: ${value.type || "application/octet-stream"}\r\n\r\n`);
      parts.push(new Uint8Array(await value.arrayBuffer()));
    }
    parts.push("\r\n");
  }
  parts.push(`--${BOUNDARY}--\r\n`);
  return { body: joined(parts), type: `multipart/form-data; boundary=${BOUNDARY}` };
}

function nameOf(name: string): string {
  return `Content-Disposition: form-data; name="${quoted(name)}"`;
}

/** As browsers do it: a name can't end its line. */
function quoted(name: string): string {
  return name.replace(/["\r\n]/g, (letter) => encodeURIComponent(letter));
}

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const chunks = parts.map((part) =>
    typeof part === "string" ? new TextEncoder().encode(part) : part,
  );
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
