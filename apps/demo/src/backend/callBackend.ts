/** Ledgerbird's own backend refused a request. */
export class BackendError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Calls a route of Ledgerbird's own backend; with a body it sends it. */
export async function callBackend<Answer>(
  method: "GET" | "POST" | "DELETE",
  path: string,
  body?: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const response = await fetch(`/api/demo/${path}`, {
    method,
    ...(body && {
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  });
  if (!response.ok)
    throw new BackendError(response.status, `Ledgerbird’s backend answered ${response.status}.`);
  return response.json();
}
