import type { Sandbox } from "@basiq-kit/sandbox";
import { field, json } from "./answers.js";

/** What Basiq itself answers, with a token of its own, past any server of the kit's. */
export async function askBasiq(sandbox: Sandbox, method: string, path: string): Promise<unknown> {
  const minted = await sandbox.fetch(`${sandbox.apiUrl}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${sandbox.apiKey}`, "basiq-version": "3.0" },
    body: new URLSearchParams({ scope: "SERVER_ACCESS" }),
  });
  const authorization = `Bearer ${String(field(await json(minted), "access_token"))}`;
  const answer = await sandbox.fetch(sandbox.apiUrl + path, { method, headers: { authorization } });
  return answer.status === 204 ? undefined : json(answer);
}

/** What Basiq would post of the newest event that it lists: that of a new user. */
export async function newUserPost(sandbox: Sandbox) {
  const events = field(await askBasiq(sandbox, "GET", "/events"), "data");
  const [newest]: unknown[] = Array.isArray(events) ? events : [];
  const eventId = String(field(newest, "id"));
  const links = { event: `${sandbox.apiUrl}/events/${eventId}` };
  return { eventTypeId: "user.created", eventId, links };
}
