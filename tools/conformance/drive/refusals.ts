import type { Operation } from "../documents/openApi.js";
import type { Exchange } from "./exchange.js";
import { type CallOptions, idOf, idsIn, openStage, type Stage, UNKNOWN_ID } from "./openStage.js";

const HOUR_MS = 60 * 60_000;
const NO_ID = "_!";
/** Names in the right form that nothing has, for ids that aren't UUIDs. */
const UNKNOWN: Readonly<Record<string, string>> = {
  "/events/types": "user.married",
  reportTypeId: "HOROSCOPE_01",
  method: "csv",
};

/** What every route refuses: a missing or bad token, unknown or malformed ids, and requests during faults. */
export async function driveRefusals(
  log: Exchange[],
  operations: readonly Operation[],
): Promise<void> {
  const stage = await openStage(log);
  const { sandbox, clock, mint, call } = stage;
  const ids = await sampleIds(stage);
  const stranger = sandbox.addUser({ email: "stranger@example.com" });
  const expired = await mint({ scope: "SERVER_ACCESS" });
  clock.advance(HOUR_MS + 1);
  // Minted now, so that no fault strikes the mint.
  await mint({ scope: "SERVER_ACCESS" });
  const foreign = await mint({ scope: "SERVER_ACCESS", userId: stranger.id });
  const person = await mint({ scope: "CLIENT_ACCESS", userId: stage.user.id });

  for (const operation of operations.filter(({ path }) => path !== "/token")) {
    const { method, path } = operation;
    const target = pathOf(path, ids);
    const body = BODIES[operation.route] ?? {};
    const refused = (scene: string, token: string, expect?: number) =>
      call(scene, method, target, { as: { token }, ...body, ...(expect ? { expect } : {}) });

    await call("no token", method, target, { as: "nobody", ...body, expect: 401 });
    await refused("a malformed token", "abc", 401);
    await refused("an expired token", expired, 403);
    if (path.includes("{userId}")) await refused("a token of another user", foreign, 401);
    if (isForServers(operation)) await refused("a person's token", person, 403);
    if (path.includes("}")) {
      const last = lastParameter(path);
      const unknown = { ...ids, [last]: UNKNOWN[last] ?? UNKNOWN_ID };
      const none = { ...ids, [last]: NO_ID };
      const as = operation.route === "POST /jobs/{jobId}/mfa" ? "client" : "server";
      await call("an unknown id", method, pathOf(path, unknown), { as, ...body, expect: 404 });
      await call("an id that is none", method, pathOf(path, none), { as, ...body, expect: 400 });
    }
    for (const fault of FAULTS) {
      const rule = sandbox.faults.add({ on: {}, times: 1, fault });
      const expect = "status" in fault ? fault.status : 429;
      await call(`fault ${JSON.stringify(fault)}`, method, target, { ...body, expect });
      rule.remove();
    }
  }
}

/** Bodies that are right for their routes, so that nothing but what is tried can be refused. */
const BODIES: Readonly<Record<string, CallOptions>> = {
  "POST /users": { json: { email: "gwen@example.com", mobile: "+61491570156" } },
  "POST /users/{userId}": { json: { email: "gwen@example.com", mobile: "+61491570156" } },
  "POST /users/{userId}/auth_link": { json: { mobile: "+61491570156" } },
  "POST /jobs/{jobId}/mfa": { json: { "mfa-response": ["1234"] } },
  "POST /users/{userId}/statements": { form: new FormData() },
  "POST /reports": { json: { reportType: "CON_AFFOR_01", title: "A report", filters: [] } },
  "POST /notifications/webhooks": { json: { url: "https://app.example/other-webhooks" } },
  "POST /notifications/webhooks/{webhookId}": {
    json: { url: "https://app.example/other-webhooks" },
  },
  "POST /notifications/messages/test": { json: { eventTypeId: "user.created" } },
};

const FAULTS = [
  { kind: "too-many-requests" },
  { kind: "server-error", status: 500 },
  { kind: "server-error", status: 503 },
  { kind: "html-error", status: 500 },
  { kind: "html-error", status: 503 },
] as const;

/** The others are reached by people, too (basiq-api.md, "Which token reaches what"). */
function isForServers({ path }: Operation): boolean {
  return !path.startsWith("/jobs/") && !path.startsWith("/connectors");
}

function lastParameter(path: string): string {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return idName(path, names.at(-1) ?? "");
}

function pathOf(path: string, ids: Readonly<Record<string, string>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[idName(path, name)] ?? UNKNOWN_ID);
}

/** `{id}` means something else on each path. */
function idName(path: string, name: string): string {
  return name === "id" ? `${path.split("/{id}")[0]}` : name;
}

/** An existing id of each kind, so that nothing else is wrong with a request. */
async function sampleIds(stage: Stage): Promise<Readonly<Record<string, string>>> {
  const { sandbox, call, user, userPath } = stage;
  const connection = sandbox.addConnection({
    userId: user.id,
    institutionId: "AU00000",
    login: "jared",
  });
  const first = async (path: string) =>
    idsIn(await call("for an id", "GET", path))[0] ?? UNKNOWN_ID;
  const refresh = `${userPath}/connections/${connection.id}/refresh`;
  return {
    userId: user.id,
    connectionId: connection.id,
    consentId: await first(`${userPath}/consents`),
    accountId: await first(`${userPath}/accounts`),
    transactionId: await first(`${userPath}/transactions`),
    jobId: idOf((await call("for an id", "POST", refresh)).body),
    connectorId: "AU00000",
    method: "web",
    "/events": await first("/events"),
    "/events/types": "user.created",
    reportTypeId: "CON_AFFOR_01",
    webhookId: idOf(
      (
        await call("for an id", "POST", "/notifications/webhooks", {
          json: { url: "https://app.example/webhooks" },
        })
      ).body,
    ),
  };
}
