import { describe, expect, it } from "vitest";
import { SANDBOX_API_KEY } from "./createCore.js";
import { createSandbox } from "./createSandbox.js";
import { steppedClock } from "../world/clock.js";
import { openSandbox } from "../testing/openSandbox.js";

describe("createSandbox: fetch", () => {
  const connector = "https://au-api.basiq.io/connectors/AU00000/web";

  it("takes a string, a URL or a Request, with or without init, as the global one does", async () => {
    const { sandbox, tokens } = await openSandbox();
    const headers = { authorization: `Bearer ${tokens.server}` };
    const calls = [
      sandbox.fetch(connector, { headers }),
      sandbox.fetch(new URL(connector), { headers }),
      sandbox.fetch(new Request(connector, { headers })),
      sandbox.fetch(new Request(connector), { headers }),
    ];
    for (const response of await Promise.all(calls)) expect(response.status).toBe(200);
  });

  it("works without its object, as a plain function", async () => {
    const { fetch } = createSandbox();
    expect((await fetch(connector)).status).toBe(401);
  });

  it.each([
    "https://au-api.basiq.io.evil.example/token",
    "http://au-api.basiq.io/token",
    "https://consent.basiq.io/home?token=secret-token",
  ])("rejects %s as a network failure would, and says why without the query", async (url) => {
    const failure = createSandbox().fetch(url);
    await expect(failure).rejects.toThrow(TypeError);
    await expect(failure).rejects.toThrow(/basiq-kit\/sandbox: fetch failed: .*au-api\.basiq\.io/);
    await expect(failure).rejects.not.toThrow(/secret-token/);
  });

  it("rejects with the reason of a signal that is aborted, before the call or meanwhile", async () => {
    const { sandbox } = await openSandbox();
    const logged = sandbox.requests.length;
    const reason = new Error("gone");
    const before = sandbox.fetch(connector, { signal: AbortSignal.abort(reason) });
    await expect(before).rejects.toBe(reason);
    expect(sandbox.requests).toHaveLength(logged);
    const controller = new AbortController();
    const meanwhile = sandbox.fetch(connector, { signal: controller.signal });
    controller.abort(reason);
    await expect(meanwhile).rejects.toBe(reason);
  });
});

describe("createSandbox: options", () => {
  it("have Basiq's origin and the exported key as defaults", () => {
    const sandbox = createSandbox();
    expect(sandbox.apiUrl).toBe("https://au-api.basiq.io");
    expect(sandbox.apiKey).toBe(SANDBOX_API_KEY);
  });

  it("apiUrl is what requests go to and absolute links carry", async () => {
    const apiUrl = "http://localhost:4301";
    const { sandbox, call, user, tokens } = await openSandbox({ apiUrl });
    expect(sandbox.apiUrl).toBe(apiUrl);
    const { body } = await call("GET", `/users/${user.id}`, { token: tokens.server });
    expect(body).toMatchObject({ links: { self: `${apiUrl}/users/${user.id}` } });
  });

  it("a final slash of apiUrl is left out", () => {
    expect(createSandbox({ apiUrl: "http://localhost:4301/" }).apiUrl).toBe(
      "http://localhost:4301",
    );
  });

  it.each([
    "",
    "localhost",
    "localhost:4301",
    "ftp://a.example",
    "https://a.example/v3",
    "https://u:p@a.example",
  ])("an apiUrl of %j is refused", (apiUrl) => {
    expect(() => createSandbox({ apiUrl })).toThrow(/basiq-kit\/sandbox: apiUrl must be/);
  });

  it.each([1.5, Number.NaN])("a seed of %s is refused", (seed) => {
    expect(() => createSandbox({ seed })).toThrow(/basiq-kit\/sandbox: seed must be an integer/);
  });

  it("another apiKey replaces the default one", async () => {
    const sandbox = createSandbox({ apiKey: "bXk6a2V5" });
    const mint = (key: string) =>
      sandbox.fetch(`${sandbox.apiUrl}/token`, {
        method: "POST",
        headers: { authorization: `Basic ${key}`, "basiq-version": "3.0" },
        body: new URLSearchParams({ scope: "SERVER_ACCESS" }),
      });
    expect((await mint("bXk6a2V5")).status).toBe(200);
    expect((await mint(SANDBOX_API_KEY)).status).toBe(404);
  });

  it("the seed decides every id", () => {
    const ids = (seed: number) => {
      const sandbox = createSandbox({ seed, clock: steppedClock() });
      return [sandbox.addUser().id, sandbox.addUser().id];
    };
    expect(ids(4)).toEqual(ids(4));
    expect(ids(4)).not.toEqual(ids(5));
  });
});

describe("createSandbox: world", () => {
  it("shows users that were added, with their fields", async () => {
    const { sandbox, user } = await openSandbox();
    expect(sandbox.world.users.get(user.id)).toEqual(user);
    expect(user).toMatchObject({ email: "test@example.com" });
  });

  it("follows the clock without a request", async () => {
    const { sandbox, clock, start } = await openSandbox();
    const { world } = sandbox;
    const id = await start();
    const { length } = sandbox.requests;
    expect(world.jobs.get(id)?.status).toBe("pending");
    clock.advance(2_000);
    expect(world.jobs.get(id)?.status).toBe("in-progress");
    clock.advance(60_000);
    expect(world.jobs.get(id)).toMatchObject({
      status: "success",
      steps: [{ status: "success" }, { status: "success" }, { status: "success" }],
    });
    expect(sandbox.requests).toHaveLength(length);
  });

  it("doesn't reveal the answers to challenges", async () => {
    const { sandbox, start } = await openSandbox();
    await start("AU00002", "jared");
    expect(JSON.stringify([...sandbox.world.jobs])).not.toContain("1234");
  });
});

describe("addConnection", () => {
  it.each([
    ["user", { userId: "none" }, /addConnection got a userId the sandbox doesn't have/],
    ["bank", { institutionId: "AU1" }, /no bank "AU1"\. Use one of AU00000, AU00002, AU00003/],
    ["login", { login: "monica" }, /no login "monica"\. Use one of .*jianYang/],
  ])(
    "refuses a %s the sandbox doesn't have, and says which there are",
    async (_, over, message) => {
      const { sandbox, user } = await openSandbox();
      const right = { userId: user.id, institutionId: "AU00000", login: "jared" };
      expect(() => sandbox.addConnection({ ...right, ...over })).toThrow(message);
      expect(sandbox.world.connections.size).toBe(0);
    },
  );
});

describe("createSandbox: a consent", () => {
  const older = "policy-2023-07";

  it("is extended or updated as in the Consent UI", async () => {
    const { sandbox, user } = await openSandbox();
    const given = sandbox.giveConsent({ userId: user.id, policyId: older, durationDays: 5 });
    sandbox.addConnection({ userId: user.id, institutionId: "AU00000", login: "jared" });
    const extended = sandbox.extendConsent(user.id);
    expect(extended).toMatchObject({ id: given.id, policyId: older, status: "active" });
    expect(extended.expiresAt).toBeGreaterThan(given.expiresAt);
    expect(sandbox.world.connections.size).toBe(1);
    const updated = sandbox.updateConsent(user.id);
    expect(updated.policyId).not.toBe(older);
    expect(sandbox.world.consents.get(given.id)?.status).toBe("revoked");
    expect(sandbox.world.connections.size).toBe(0);
  });
});

describe("createSandbox: requests", () => {
  it("say when, what and how it ended, and no secret", async () => {
    const { sandbox, clock, call, answer, tokens } = await openSandbox();
    clock.advance(5);
    await call("GET", "/users/none/jobs?filter=my-query", { token: tokens.server });
    await answer("none", ["my-answer"]);
    expect(sandbox.requests.slice(-2)).toEqual([
      { at: clock.now(), method: "GET", path: "/users/none/jobs", status: 404 },
      { at: clock.now(), method: "POST", path: "/jobs/none/mfa", status: 404 },
    ]);
    expect(JSON.stringify(sandbox.requests)).not.toMatch(/my-query|my-answer|Bearer|eyJ/);
  });

  it("are the last thousand", async () => {
    const { sandbox, call } = await openSandbox();
    for (let n = 0; n < 1_010; n += 1) await call("GET", `/nothing-${n}`);
    expect(sandbox.requests).toHaveLength(1_000);
    expect(sandbox.requests.at(-1)?.path).toBe("/nothing-1009");
    expect(sandbox.requests[0]?.path).toBe("/nothing-10");
  });
});
