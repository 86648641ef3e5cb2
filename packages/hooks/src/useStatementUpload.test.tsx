import { networkFaults } from "@basiq-kit/sandbox/testing";
import type { FailedJob } from "@basiq-kit/schema";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld } from "./testing/sandboxWorld.js";
import { usePendingJobs } from "./usePendingJobs.js";
import { useConnections } from "./useConnections.js";
import { useJobsCheckup } from "./useJobsCheckup.js";
import { useStatementUpload, type UseStatementUploadOptions } from "./useStatementUpload.js";

const BANK = "AU90003";
const SECRET = "4921-secret-balance";
const UPLOAD = /^POST .*\/statements$/;

const file = (
  name = "june.pdf",
  content: BlobPart = `%PDF-1.7 ${SECRET}`,
  type = "application/pdf",
) => new File([content], name, { type });

/** A file that Basiq takes, and then fails to read with this code. */
const failing = (code: string) => file(`${code}.pdf`, `%PDF-1.7 fails-with: ${code}`);

function open(options: Partial<UseStatementUploadOptions> = {}) {
  const world = createSandboxWorld();
  const use = (given: UseStatementUploadOptions) => useStatementUpload(given);
  const page = renderHookInWorld(world, use, { institutionId: BANK, ...options });
  /** Chooses a file and waits until it was sent, or refused. */
  async function choose(chosen: File) {
    // Not awaited: React 18 draws nothing before the end of an `act`.
    await act(async () => void page.current().upload(chosen));
    await page.advance(0);
  }
  const statuses = () => [...new Set(page.seen.map(({ status }) => status))];
  return { ...world, ...page, choose, statuses };
}

describe("useStatementUpload", () => {
  it("checks a file, sends it, follows its job, and ends with its connection", async () => {
    const { current, choose, advance, statuses, sandbox, network } = open();
    network.latencyMs = 1_000;
    expect(current()).toMatchObject({ status: "idle", maxBytes: 10_485_760 });
    await choose(file());
    expect(current().status).toBe("uploading");
    await advance(1_000);
    expect(current()).toMatchObject({
      status: "processing",
      file: { name: "june.pdf", size: 28 },
    });
    await advance(60_000);
    const connection = [...sandbox.world.connections.values()].find(
      ({ method }) => method === "pdf",
    );
    expect(current()).toMatchObject({ status: "succeeded", connectionId: connection?.id });
    expect(connection?.institutionId).toBe(BANK);
    expect(statuses()).toEqual(["idle", "checking", "uploading", "processing", "succeeded"]);
  });

  it("sends the file to the app's server once, and nothing else of it anywhere", async () => {
    const { choose, network, events, page, advance, errors } = open();
    await choose(file("june.csv", `date,amount\n2027-03-01,${SECRET}`, "text/csv"));
    await advance(60_000);
    expect(network.sent(UPLOAD).map(({ url }) => url)).toEqual(["/api/basiq/statements"]);
    const others = network.requests.filter(({ url }) => !url.endsWith("/statements"));
    const { storage } = page.environment;
    const stored = storage.keys().map((key) => `${key} ${storage.get(key)}`);
    const said = JSON.stringify([events, errors, others, stored]);
    for (const secret of [SECRET, "june"]) expect(said).not.toContain(secret);
    expect(events).toContainEqual({
      type: "upload-requested",
      outcome: "started",
      flow: expect.any(String),
      durationMs: expect.any(Number),
    });
  });

  it.each<[string, File, Partial<UseStatementUploadOptions>]>([
    ["empty", file("june.pdf", ""), {}],
    ["too-large", file(), { maxBytes: 20 }],
    ["not-a-statement", file("june.png", "\u0089PNG", "image/png"), {}],
    ["not-a-statement", file("june.pdf", "not what it is called"), {}],
    ["bank-takes-no-files", file(), { institutionId: "AU00000" }],
  ])("refuses a file without sending it: %s", async (problem, chosen, options) => {
    const { current, choose, network, events } = open(options);
    await choose(chosen);
    expect(current()).toMatchObject({
      status: "invalid",
      problem,
      file: { name: chosen.name, size: chosen.size },
    });
    expect(network.sent(UPLOAD)).toEqual([]);
    expect(events.filter(({ type }) => type === "upload-requested")).toEqual([]);
  });

  it("says so when the browser can't read the file any more", async () => {
    const { current, choose, network } = open();
    const moved = Object.defineProperty(file(), "slice", {
      value: () => ({
        arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")),
      }),
    });
    await choose(moved);
    expect(current()).toMatchObject({ status: "invalid", problem: "unreadable" });
    expect(network.sent(UPLOAD)).toEqual([]);
  });

  it.each([
    [413, "invalid-content", "size-not-accepted"],
    [400, "upload-not-valid", "not-a-statement"],
    [400, "invalid-content", "not-accepted"],
    [400, "institution-not-supported", "bank-takes-no-files"],
  ])("understands a refusal with %i %s as a file that is %s", async (status, code, problem) => {
    const { current, choose, network } = open();
    const body = { type: "list", data: [{ type: "error", code }] };
    network.fail(UPLOAD, () => Promise.resolve(Response.json(body, { status })));
    await choose(file());
    expect(current()).toMatchObject({ status: "invalid", problem });
  });

  it("fails with what to do, by the code of the job", async () => {
    const { current, choose, advance } = open();
    await choose(file("june.pdf", "%PDF-1.7 fails-with: bank-statement-not-supported"));
    await advance(60_000);
    expect(current()).toMatchObject({
      status: "failed",
      failure: { code: "bank-statement-not-supported" },
      guidance: { reason: "file-of-another-bank", who: "person", action: { type: "choose-bank" } },
    });
  });

  it("takes another file after a failure", async () => {
    const { current, choose, advance } = open();
    await choose(file("may.pdf", "%PDF-1.7 fails-with: empty-file"));
    await advance(60_000);
    expect(current().status).toBe("failed");
    await choose(file("june.pdf"));
    await advance(60_000);
    expect(current()).toMatchObject({ status: "succeeded", file: { name: "june.pdf" } });
  });

  it("sends one file at a time", async () => {
    const { current, network, advance } = open();
    network.latencyMs = 1_000;
    await act(async () => void current().upload(file("first.pdf")));
    await act(async () => void current().upload(file("second.pdf")));
    await advance(5_000);
    expect(network.sent(UPLOAD)).toHaveLength(1);
    expect(current()).toMatchObject({ status: "processing", file: { name: "first.pdf" } });
  });

  it.each([
    ["a proxy's page", () => Promise.resolve(new Response("<html>", { status: 200 }))],
    ["a 5xx status", networkFaults.answers(502)],
  ])("says that a file may have arrived where the answer is %s", async (_, answer) => {
    const { current, choose, network } = open();
    network.fail(UPLOAD, answer);
    await choose(file());
    expect(current()).toMatchObject({ status: "error", mayHaveArrived: true });
  });

  it("never sends a file again by itself, and says whether it may have arrived", async () => {
    const { current, choose, network, advance, errors, events } = open();
    network.fail(UPLOAD, networkFaults.dropped);
    await choose(file());
    await advance(60_000);
    expect(current()).toMatchObject({
      status: "error",
      error: { code: "network" },
      mayHaveArrived: true,
    });
    expect(network.sent(UPLOAD)).toHaveLength(1);
    expect(errors.map(({ code }) => code)).toEqual(["network"]);
    expect(events).toContainEqual(
      expect.objectContaining({ type: "upload-requested", outcome: "failed" }),
    );
    network.repair();
    await choose(file());
    await advance(60_000);
    expect(current().status).toBe("succeeded");
  });

  it("is idle again when it is cancelled, which is no error", async () => {
    const { current, network, advance, errors, events } = open();
    network.latencyMs = 1_000;
    await act(async () => void current().upload(file()));
    await advance(10);
    expect(current().status).toBe("uploading");
    act(() => current().cancel());
    expect(current().status).toBe("idle");
    await advance(60_000);
    expect(current().status).toBe("idle");
    expect(errors).toEqual([]);
    expect(events.filter(({ type }) => type === "upload-requested")).toEqual([]);
  });

  it("can't cancel a job that reads a file; a reset lets it go on by itself", async () => {
    const { current, choose, advance, sandbox } = open();
    await choose(file());
    act(() => current().cancel());
    expect(current().status).toBe("processing");
    act(() => current().reset());
    expect(current().status).toBe("idle");
    await advance(60_000);
    expect([...sandbox.world.connections.values()].map(({ method }) => method)).toContain("pdf");
  });

  it("says what to do where the app's server takes no uploads", async () => {
    const { current, choose, network } = open();
    const body = { type: "list", data: [{ type: "error", code: "resource-not-found" }] };
    network.fail(UPLOAD, () => Promise.resolve(Response.json(body, { status: 404 })));
    await choose(file());
    const state = current();
    expect(state).toMatchObject({ status: "error", mayHaveArrived: false });
    expect(state.status === "error" && state.error.message).toContain("`statements: {}`");
  });

  it("refuses what isn't a file, and what isn't a bank", () => {
    const { current } = open();
    // As JavaScript would call it.
    expect(() => Reflect.apply(current().upload, undefined, [undefined])).toThrow("without a file");
    expect(() => open({ institutionId: "../users" })).toThrow("`institutionId` is not a Basiq id");
  });
});

describe("useStatementUpload, beside what else is there", () => {
  it("is a pending job until its end was seen", async () => {
    const world = createSandboxWorld();
    const use = () => ({
      statement: useStatementUpload({ institutionId: BANK }),
      pending: usePendingJobs(),
    });
    const { current, advance } = renderHookInWorld(world, use, undefined);
    await act(() => current().statement.upload(file()));
    await advance(0);
    expect(current().pending).toMatchObject({ jobs: [{ kind: "upload" }] });
    await advance(60_000);
    expect(current().pending).toMatchObject({ jobs: [] });
  });

  it.each(["%PDF-1.7", "%PDF-1.7 fails-with: empty-file"])(
    "isn't the job of a connection at the same bank, nor its failure: %s",
    async (content) => {
      const world = createSandboxWorld({ bank: BANK });
      const use = () => ({
        statement: useStatementUpload({ institutionId: BANK }),
        banks: useConnections(),
      });
      const { current, advance, seen } = renderHookInWorld(world, use, undefined);
      await advance(1_000);
      await act(() => current().statement.upload(file("june.pdf", content)));
      await advance(60_000);
      const own = seen.flatMap(({ banks }) =>
        banks.status === "ready"
          ? banks.connections.filter(({ connectionId }) => connectionId === world.connection.id)
          : [],
      );
      expect(own.length).toBeGreaterThan(1);
      expect(own.map(({ failure, runningJobId }) => [failure, runningJobId])).toEqual(
        own.map(() => [undefined, undefined]),
      );
    },
  );

  it.each(["connector-error", "user-action-required"])(
    "isn't that connection's failure after a reload either, nor in the app's log: %s",
    async (code) => {
      const world = createSandboxWorld({ bank: BANK });
      const failed: FailedJob[] = [];
      Object.assign(world.provider, { onJobFailed: (job: FailedJob) => void failed.push(job) });
      const use = () => ({
        statement: useStatementUpload({ institutionId: BANK }),
        banks: useConnections(),
      });
      const first = renderHookInWorld(world, use, undefined);
      await act(() => first.current().statement.upload(failing(code)));
      await first.advance(60_000);
      const { statement } = first.current();
      expect(statement.status).toBe("failed");
      first.unmount();
      await world.clock.advance(60_000);
      const { current, advance, seen } = renderHookInWorld(
        world,
        () => ({ banks: useConnections(), checkup: useJobsCheckup() }),
        undefined,
      );
      await advance(60_000);
      expect(current()).toMatchObject({ banks: { status: "ready" }, checkup: { status: "clear" } });
      expect(seen.map(({ checkup }) => checkup.status)).not.toContain("attention");
      const failures = seen.flatMap(({ banks }) =>
        banks.status === "ready" ? banks.connections.map(({ failure }) => failure) : [],
      );
      expect(failures.filter((failure) => failure !== undefined)).toEqual([]);
      expect(failed).toMatchObject([{ kind: "upload", connectionId: undefined }]);
    },
  );

  it("is in the app's log where it failed after its page was left, and as no connection's", async () => {
    const world = createSandboxWorld({ bank: BANK });
    const failed: FailedJob[] = [];
    Object.assign(world.provider, { onJobFailed: (job: FailedJob) => void failed.push(job) });
    const use = () => useStatementUpload({ institutionId: BANK });
    const first = renderHookInWorld(world, use, undefined);
    await act(() => first.current().upload(failing("connector-error")));
    first.unmount();
    await world.clock.advance(60_000);
    const { until } = renderHookInWorld(world, () => useConnections(), undefined);
    await until(({ status }) => status === "ready");
    await until(() => failed.length > 0);
    expect(failed).toMatchObject([
      { kind: "upload", code: "connector-error", connectionId: undefined },
    ]);
  });

  it("has no advice of the connector of a connection at the same bank", async () => {
    const world = createSandboxWorld({ bank: BANK });
    const use = () => useStatementUpload({ institutionId: BANK });
    const { current, advance } = renderHookInWorld(world, use, undefined);
    await act(() => current().upload(failing("connector-error")));
    await advance(60_000);
    expect(current()).toMatchObject({ status: "failed" });
    expect(world.network.sent(/\/(connections|jobs|connectors.*)$/).map(({ url }) => url)).toEqual(
      [],
    );
  });
});
