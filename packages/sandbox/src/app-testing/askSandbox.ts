import type { Sandbox } from "../index.js";

/** A token as Basiq issues it. */
export interface IssuedToken {
  readonly access_token: string;
  readonly expires_in: number;
}

/** A token for the app's server, or for one user's client. */
export async function issueToken(sandbox: Sandbox, userId?: string): Promise<IssuedToken> {
  const scope =
    userId === undefined ? { scope: "SERVER_ACCESS" } : { scope: "CLIENT_ACCESS", userId };
  const answer = await sandbox.fetch(`${sandbox.apiUrl}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${sandbox.apiKey}`, "basiq-version": "3.0" },
    body: new URLSearchParams(scope),
  });
  return readJson(answer, "the token");
}

/** Posts to Basiq as an app's server does, or as the client of a user that is passed. */
export async function postToSandbox(
  sandbox: Sandbox,
  path: string,
  { body, userId }: { readonly body?: object; readonly userId?: string } = {},
): Promise<Response> {
  const { access_token: token } = await issueToken(sandbox, userId);
  return sandbox.fetch(sandbox.apiUrl + path, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
  });
}

/** The body of the sandbox's answer. Throws an error with Basiq's message if it isn't a success. */
export async function readJson<Body>(answer: Response, what: string): Promise<Body> {
  if (answer.ok) return (await answer.json()) as Body;
  throw new Error(
    `basiq-kit/sandbox: the sandbox refused ${what} with ${answer.status}: ${await answer.text()}`,
  );
}
