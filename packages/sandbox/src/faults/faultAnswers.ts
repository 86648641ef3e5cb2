/** The answers of faults in place of Basiq's can be read across origins, so that an app in a browser sees them. */
const READABLE = { "access-control-allow-origin": "*" };

/** An error body of Basiq's shape. */
export function errorAnswer(
  status: number,
  error: { code: string; title: string; detail: string },
  correlationId: string,
): Response {
  const data = [{ type: "error", ...error }];
  return Response.json({ type: "list", correlationId, data }, { status, headers: READABLE });
}

/** What a proxy in front of Basiq answers when Basiq is down. */
export function htmlAnswer(status: 500 | 503): Response {
  const title = status === 500 ? "500 Internal Server Error" : "503 Service Unavailable";
  const body = `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  const headers = { ...READABLE, "content-type": "text/html; charset=utf-8" };
  return new Response(body, { status, headers });
}

/** The same answer with another body, or under another content type. */
export async function damaged(
  answer: Response,
  { body, type }: { body?: (text: string) => string; type?: string },
): Promise<Response> {
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  // With the original length, a client would know that something is missing before it has read the body.
  headers.delete("content-length");
  if (type !== undefined) headers.set("content-type", type);
  const { status } = answer;
  // A 204, for example, must not have a body.
  const changed = text === "" ? null : (body?.(text) ?? text);
  return new Response(changed, { status, headers });
}
