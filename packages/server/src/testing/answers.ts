/** The body of an answer, still unknown. */
export async function json(response: Response): Promise<unknown> {
  return response.json();
}

/** One field of what should be an object. */
export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

/** The codes of an error answer. */
export async function codesOf(response: Response): Promise<unknown[]> {
  const data = field(await json(response), "data");
  return Array.isArray(data) ? data.map((entry: unknown) => field(entry, "code")) : [];
}

/** An error answer as Basiq writes them. */
export function basiqError(
  status: number,
  code: string,
  detail = "",
  headers: Record<string, string> = {},
): Response {
  const body = { type: "list", correlationId: "c-1", data: [{ type: "error", code, detail }] };
  return Response.json(body, { status, headers });
}

/** All that tells one answer from another: its correlation id is another each time. */
export async function seenOf(response: Response): Promise<unknown[]> {
  const body = (await response.text()).replace(/"correlationId":"[0-9a-f-]{36}"/, "");
  return [response.status, [...response.headers], body];
}
