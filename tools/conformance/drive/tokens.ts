import type { Exchange } from "./exchange.js";
import { openStage, UNKNOWN_ID } from "./openStage.js";

const FAULTS = [
  { kind: "mint-limit" },
  { kind: "too-many-requests" },
  { kind: "server-error", status: 500 },
  { kind: "server-error", status: 503 },
  { kind: "html-error", status: 500 },
  { kind: "html-error", status: 503 },
] as const;

/** `POST /token`, granted and refused. */
export async function driveTokens(log: Exchange[]): Promise<void> {
  const { sandbox, send, user } = await openStage(log);
  const key = `Basic ${sandbox.apiKey}`;
  const headers = { authorization: key, "basiq-version": "3.0" };
  const server = { scope: "SERVER_ACCESS" };
  const mint = (
    scene: string,
    form: Record<string, string>,
    sent: Record<string, string> = headers,
    expect?: number,
  ) => send(scene, "POST", "/token", { headers: sent, body: new URLSearchParams(form) }, expect);

  await mint("for a server", server);
  await mint("for a server, bound to a user", { ...server, userId: user.id });
  await mint("for a browser", { scope: "CLIENT_ACCESS", userId: user.id });
  await mint("without a scope", {});
  await mint("of an unknown scope", { scope: "ALL" });
  await mint("for a browser, without a user", { scope: "CLIENT_ACCESS" });
  await mint("for an unknown user", { scope: "CLIENT_ACCESS", userId: UNKNOWN_ID });
  await mint("without a key", server, { "basiq-version": "3.0" });
  await mint("with a key that isn't Basic", server, { ...headers, authorization: "Bearer abc" });
  await mint("with an unknown key", server, { ...headers, authorization: "Basic bm9ib2R5Og==" });
  await mint("without a version", server, { authorization: key });
  await mint("of version 2.0", server, { ...headers, "basiq-version": "2.0" });
  await send("with a JSON body", "POST", "/token", {
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(server),
  });
  for (const fault of FAULTS) {
    sandbox.faults.add({ on: { path: "/token" }, times: 1, fault });
    const expect = "status" in fault ? fault.status : undefined;
    await mint(`fault ${JSON.stringify(fault)}`, server, headers, expect);
  }
}
