import { networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { createMissingContract } from "../testing/missingContract.js";
import { openClient, jobOf, refusal } from "../testing/openClient.js";
import { BasiqError } from "../errors/BasiqError.js";

describe("createClient: an answer that isn't a job", () => {
  it.each([
    ["a page", "<!doctype html>"],
    ["nothing", ""],
    ["cut JSON", '{"type":"job","id":"jo'],
    ["null", "null"],
    ["a list", [jobOf("job-1")]],
    ["a job without an id", { type: "job", steps: [] }],
    ["something else with an id", { ...jobOf("job-1"), type: "user" }],
  ])("is malformed: %s", async (_, body) => {
    const { client, network } = openClient();
    network.fail(/./, networkFaults.answers(200, body));
    await expect(client.getJob("job-1")).rejects.toMatchObject({
      code: "malformed-answer",
      jobId: "job-1",
    });
  });

  it("is malformed when it is another job, which could be another person's", async () => {
    for (const serverUrl of [undefined, "/api/basiq"]) {
      const { client, network } = openClient({ serverUrl });
      network.fail(/./, networkFaults.answers(200, jobOf("job-2")));
      await expect(client.getJob("job-1")).rejects.toMatchObject({ code: "malformed-answer" });
    }
  });
});

describe("createClient: an error answer", () => {
  it.each([
    [400, "parameter-not-valid", "rejected"],
    [404, "resource-not-found", "not-found"],
    [429, "too-many-requests", "rate-limited"],
    [500, "internal-server-error", "unavailable"],
    [503, "service-unavailable", "unavailable"],
  ])("has the facts that support asks for: %i %s is %s", async (status, apiCode, code) => {
    const { client, network } = openClient();
    network.fail(/./, refusal(status, apiCode));
    await expect(client.getJob("job-1")).rejects.toMatchObject({
      code,
      status,
      apiCode,
      jobId: "job-1",
      correlationId: "ac0ffee",
    });
  });

  it.each([
    ["an HTML page", networkFaults.htmlPage, "unavailable"],
    ["an empty 502", networkFaults.answers(502), "unavailable"],
    ["an empty 403", networkFaults.answers(403), "scope-too-small"],
    ["an empty 401", networkFaults.answers(401), "token-refused"],
    ["cut JSON with a 400", networkFaults.answers(400, '{"data":[{"code'), "rejected"],
  ])("needs no readable body: %s", async (_, fault, code) => {
    const { client, network } = openClient();
    network.fail(/./, fault);
    await expect(client.getJob("job-1")).rejects.toMatchObject({ code, apiCode: undefined });
  });

  it.each([
    ["90", 90_000],
    ["0", 0],
    ["Wed, 21 Oct 2026 07:28:00 GMT", undefined],
    ["-1", undefined],
    ["", undefined],
  ])("says when to try again if the answer does: Retry-After %j", async (header, waitMs) => {
    const { client, network, clock } = openClient({ serverUrl: "/api/basiq" });
    const headers = { "retry-after": header };
    network.fail(/./, async () => new Response(null, { status: 429, headers }));
    await expect(client.getJob("job-1")).rejects.toMatchObject({
      code: "rate-limited",
      retryAt: waitMs === undefined ? undefined : clock.now() + waitMs,
    });
  });

  it("isn't `scope-too-small` when the app's own server forbids the request", async () => {
    const { client, network } = openClient({ serverUrl: "/api/basiq" });
    network.fail(/./, refusal(403, "origin-not-allowed"));
    await expect(client.getJob("job-1")).rejects.toMatchObject({
      code: "rejected",
      apiCode: "origin-not-allowed",
    });
  });

  it("never repeats the body", async () => {
    const { client, network } = openClient();
    network.fail(
      /./,
      networkFaults.answers(400, { data: [{ code: "x", detail: "secret words" }] }),
    );
    const error: unknown = await client.getJob("job-1").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BasiqError);
    expect(error instanceof BasiqError && `${error.message}${error.stack}`).not.toContain("secret");
    expect(JSON.stringify(error)).not.toContain("secret");
  });
});

describe("createClient: a request without an answer", () => {
  it("is a network error with the job's id", async () => {
    const { client, network } = openClient();
    network.fail(/./, networkFaults.dropped);
    await expect(client.getJob("job-1")).rejects.toMatchObject({ code: "network", jobId: "job-1" });
  });

  it.each([
    ["a read", 15_000, "getJob"],
    ["an answer, which the bank takes its time to check,", 30_000, "answerChallenge"],
  ] as const)("is given up: %s after %i ms", async (_, ms, call) => {
    const { client, network, clock } = openClient();
    network.fail(/./, networkFaults.hangs);
    const outcome = client[call]("job-1", ["1234"]).catch((thrown: unknown) => thrown);
    let settled = false;
    void outcome.finally(() => (settled = true));
    await clock.advance(ms - 1);
    expect(settled).toBe(false);
    await clock.advance(1);
    expect(await outcome).toMatchObject({ code: "timeout", jobId: "job-1" });
    expect(clock.waiting()).toBe(0);
  });
});

describe("createClient: the contract of an answer", () => {
  it("times out with its request when the file never arrives", async () => {
    const { client, clock } = openClient({ loadContract: () => new Promise(() => {}) });
    const outcome = client.getJob("job-1").catch((thrown: unknown) => thrown);
    await clock.advance(15_000);
    expect(await outcome).toMatchObject({ code: "timeout", jobId: "job-1" });
  });

  it("isn't loaded before there is a request", async () => {
    const missing = createMissingContract();
    const { client, failToken } = openClient({ loadContract: missing.load });
    failToken("not-signed-in");
    await expect(client.getJob("job-1")).rejects.toMatchObject({ code: "not-signed-in" });
    expect(missing.asked).toBe(0);
  });
});

describe("createClient: an invalid id", () => {
  it.each(["", "../token", "a/b", "job 1", "job?x=1", "j".repeat(65)])(
    "is refused before anything is sent: %s",
    async (id) => {
      const { client, network } = openClient({ serverUrl: "/api/basiq" });
      const refused = { code: "invalid-argument" };
      await expect(client.getJob(id)).rejects.toMatchObject(refused);
      await expect(client.answerChallenge(id, ["1234"])).rejects.toMatchObject(refused);
      await expect(client.refreshConnection(id)).rejects.toMatchObject(refused);
      expect(network.requests).toEqual([]);
    },
  );
});
