import { CONNECT_PAUSE_MS } from "@basiq-kit/schema";
import { createBasiqServer } from "@basiq-kit/server";
import { describe, expect, it } from "vitest";
import { issueToken } from "./askSandbox.js";
import type { Fault } from "../faults/fault.js";
import {
  APP_ORIGIN,
  createWorld,
  runningClock,
  type VirtualClock,
  type World,
  type WorldOptions,
} from "./testing.js";
import { DAY_MS, HOUR_MS } from "../world/time.js";

const connectionIn = (world: World<VirtualClock>, id: string) =>
  world.sandbox.world.connections.get(id);

/** Moves time until a step of a job has this status. */
const untilJob = (world: World<VirtualClock>, jobId: string, step: string, status: string) =>
  world.clock.until(() =>
    world.sandbox.world.jobs
      .get(jobId)
      ?.steps.some((one) => one.title === step && one.status === status),
  );

/** Revokes a consent, as an app's server does. */
async function revoke({ sandbox, user }: World, consentId: string) {
  const { access_token: token } = await issueToken(sandbox);
  const path = `${sandbox.apiUrl}/users/${user.id}/consents/${consentId}`;
  const headers = { authorization: `Bearer ${token}` };
  expect((await sandbox.fetch(path, { method: "DELETE", headers })).status).toBe(204);
}

describe("createWorld: a connection that is being made", () => {
  it("has a job that has just started, which connects it", async () => {
    const world = createWorld();
    const jobId = world.startConnection();
    const { connectionId, kind } = world.sandbox.world.jobs.get(jobId) ?? {};
    expect(kind).toBe("connect");
    expect(connectionIn(world, connectionId ?? "")?.status).toBe("pending");
    await world.clock.advance(HOUR_MS);
    expect(connectionIn(world, connectionId ?? "")?.status).toBe("active");
    expect(world.sandbox.world.consents.size).toBe(1);
  });

  it("is refused by its bank with a login that nobody has", async () => {
    const world = createWorld();
    const jobId = world.startConnection({ login: "nobody" });
    await untilJob(world, jobId, "verify-credentials", "failed");
    const { connectionId } = world.sandbox.world.jobs.get(jobId) ?? {};
    expect(connectionIn(world, connectionId ?? "")).toMatchObject({ status: "invalid", login: "" });
  });

  it("waits for six minutes where another one uses the same sign-in", async () => {
    const world = createWorld();
    world.startConnection();
    const jobId = world.startConnection();
    await world.clock.advance(CONNECT_PAUSE_MS);
    expect(world.sandbox.world.jobs.get(jobId)?.status).toBe("pending");
    await world.clock.advance(1_000);
    expect(world.sandbox.world.jobs.get(jobId)?.status).toBe("in-progress");
  });

  it("needs a user and a bank that exist", () => {
    const { sandbox, startConnection } = createWorld();
    expect(() => startConnection({ institutionId: "AU99999" })).toThrow(/there is no bank/);
    expect(() => startConnection({ userId: "nobody" })).toThrow(/startConnection got a userId/);
    expect(sandbox.world.jobs.size).toBe(0);
  });
});

describe("createWorld: a connection", () => {
  it("is a day old, so that it can be refreshed, and so is its consent", () => {
    const world = createWorld();
    const { id } = world.addConnection();
    expect(connectionIn(world, id)?.lastUsedAt).toBe(world.clock.now() - DAY_MS);
    const [consent] = world.sandbox.world.consents.values();
    expect(consent?.createdAt).toBe(world.clock.now() - DAY_MS);
  });

  it.each([
    ["3 days", 3 * DAY_MS],
    ["2 hours", 2 * HOUR_MS],
    ["new", 0],
    [1_500, 1_500],
  ] as const)("can be %s old", (age, ms) => {
    const world = createWorld();
    const { id } = world.addConnection({ age });
    expect(connectionIn(world, id)?.createdAt).toBe(world.clock.now() - ms);
  });

  it("is no older than its consent where no age is named", () => {
    const world = createWorld();
    world.giveConsent({ age: "2 hours" });
    expect(world.addConnection().createdAt).toBe(world.clock.now() - 2 * HOUR_MS);
    expect(world.sandbox.world.consents.size).toBe(1);
  });

  it.each(["expired", "revoked"] as const)(
    "is no older than the end of a consent that was %s, and has one of its own",
    async (status) => {
      const world = createWorld();
      const { id } = world.giveConsent({ durationDays: 1 / 24 });
      if (status === "expired") await world.clock.advance(DAY_MS / 12);
      else await revoke(world, id);
      const connection = world.addConnection();
      const consents = [...world.sandbox.world.consents.values()];
      expect(consents.map((consent) => consent.status)).toEqual([status, "active"]);
      expect(world.clock.now() - connection.createdAt).toBe(status === "expired" ? DAY_MS / 24 : 0);
      expect(await world.startRefresh(connection.id)).toMatch(/./);
    },
  );

  it("can't be older than its consent, and says what to do", () => {
    const world = createWorld();
    world.addConnection({ age: "1 hour" });
    expect(() => world.addConnection({ age: "3 days" })).toThrow(/Add the oldest connection first/);
    const { id } = world.addUser({ email: "gavin@example.com" });
    world.giveConsent({ userId: id, age: "30 days" });
    expect(world.addConnection({ userId: id, age: "3 days" }).userId).toBe(id);
  });

  it.each([
    ["none", "AU00000", "success"],
    ["code", "AU00002", "mfa"],
    ["questions", "AU00002", "mfa"],
    ["confirm-in-app", "AU90003", "mfa"],
  ] as const)("whose bank asks for %s is at %s", async (mfa, institutionId, outcome) => {
    const world = createWorld();
    const connection = world.addConnection({ mfa });
    expect(connection.institutionId).toBe(institutionId);
    const jobId = await world.startRefresh(connection.id);
    if (outcome === "mfa") await untilJob(world, jobId, "mfa-challenge", "in-progress");
    else await untilJob(world, jobId, "retrieve-transactions", "success");
    const asked = world.sandbox.world.jobs.get(jobId)?.steps.map(({ title }) => title);
    expect(asked?.includes("mfa-challenge")).toBe(outcome === "mfa");
  });

  it("has the bank that the world or the test names", () => {
    const world = createWorld({ connection: { mfa: "code", age: "new" } });
    expect(world.addConnection().institutionId).toBe("AU00002");
    expect(world.addConnection({ institutionId: "AU00003" }).institutionId).toBe("AU00003");
  });

  it("continues when its challenge is answered from elsewhere", async () => {
    const world = createWorld();
    const jobId = await world.startRefresh(world.addConnection({ mfa: "code" }).id);
    await untilJob(world, jobId, "mfa-challenge", "in-progress");
    expect(await world.answerChallenge(jobId, "0000")).toBe(false);
    expect(await world.answerChallenge(jobId, "1234")).toBe(true);
    await untilJob(world, jobId, "retrieve-transactions", "success");
    expect(world.sandbox.world.jobs.get(jobId)?.status).toBe("success");
  });

  it("is named in the error when it is unknown, and so is Basiq's reason when it can't be refreshed", async () => {
    const world = createWorld();
    await expect(world.startRefresh("nope")).rejects.toThrow('this world has no connection "nope"');
    await expect(world.answerChallenge("nope")).rejects.toThrow('this world has no job "nope"');
    const { id } = world.addConnection({ mfa: "code" });
    const jobId = await world.startRefresh(id);
    expect(await world.answerChallenge(jobId, "1234")).toBe(false);
    await world.clock.advance(3 * 365 * DAY_MS);
    await expect(world.startRefresh(id)).rejects.toThrow(/refused .*refresh with 4\d\d: /);
  });
});

describe("createWorld: the app's server", () => {
  const open = () => createWorld({ server: createBasiqServer });

  it("knows the app's page and who is signed in", async () => {
    const world = open();
    const askForToken = () =>
      world.environment.fetch("/api/basiq/token", { method: "POST", body: "{}" });
    expect((await askForToken()).status).toBe(200);
    world.signIn(null);
    expect((await askForToken()).status).toBe(401);
    world.signIn(world.addUser());
    expect((await askForToken()).status).toBe(200);
    expect(world.network.sent(/^POST \/api\/basiq\/token$/)).toHaveLength(3);
  });

  it("can be called from elsewhere, past the page's network", async () => {
    const world = open();
    world.network.fail(/./);
    expect((await world.askServer("/api/basiq/token", { method: "POST", body: "{}" })).status).toBe(
      200,
    );
    expect(world.network.requests).toEqual([]);
  });

  it("receives webhooks", async () => {
    const received: string[] = [];
    const world = createWorld({
      server: () => ({
        async fetch(request) {
          received.push(request.url);
          return new Response();
        },
      }),
    });
    world.sandbox.webhooks.subscribe({
      url: `${APP_ORIGIN}/hooks`,
      secret: `whsec_${btoa("a secret of twenty-four b")}`,
    });
    world.addConnection({ age: "new" });
    await world.sandbox.deliverWebhooks();
    expect(new Set(received)).toEqual(new Set([`${APP_ORIGIN}/hooks`]));
  });

  it("can be left out: the page then calls Basiq with a token of the signed-in person", async () => {
    const world = createWorld();
    expect(world.provider.serverUrl).toBeUndefined();
    const { access_token: token } = await world.tokenEndpoint();
    const answer = await world.environment.fetch(`${world.sandbox.apiUrl}/connectors`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(200);
    await expect(world.environment.fetch("/api/basiq/token", {})).rejects.toThrow(
      /Pass createWorld the app's server/,
    );
  });
});

describe("a world", () => {
  it("refuses addresses that nothing answers at", async () => {
    await expect(createWorld().environment.fetch("https://elsewhere.example/", {})).rejects.toThrow(
      "nothing answers at https://elsewhere.example/ in this world",
    );
  });

  it("is the same in every run, and different with another seed", () => {
    const idWith = (seed: number) => createWorld({ seed }).user.id;
    expect(idWith(1)).toBe(idWith(1));
    expect(idWith(1)).not.toBe(idWith(2));
  });

  it.each<[string, Fault, WorldOptions]>([
    ["a slow answer of Basiq", { kind: "latency", ms: 2_000 }, {}],
    ["the server’s second try", { kind: "html-error", status: 503 }, { server: createBasiqServer }],
  ])("lets time pass for %s", async (_, fault, options) => {
    const world = createWorld(options);
    world.addConnection();
    const { access_token: token } = await issueToken(world.sandbox);
    world.sandbox.faults.add({ on: { path: "/users/:id/connections" }, times: 1, fault });
    const url =
      options.server === undefined
        ? `${world.sandbox.apiUrl}/users/${world.user.id}/connections`
        : "/api/basiq/connections";
    const answer = world.environment.fetch(url, { headers: { authorization: `Bearer ${token}` } });
    await world.clock.advance(5_000);
    expect((await answer).status).toBe(200);
  });

  it("uses the clock that was passed, for the sandbox too", () => {
    const world = createWorld({ clock: runningClock({ speed: 1 }) });
    const { createdAt } = world.addConnection({ age: "1 day" });
    world.clock.skip(DAY_MS);
    expect(world.sandbox.clock.now() - createdAt).toBeGreaterThanOrEqual(2 * DAY_MS);
  });
});
