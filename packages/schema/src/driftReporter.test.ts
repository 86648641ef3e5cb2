import { afterEach, describe, expect, it, vi } from "vitest";
import type { Drift } from "./drift.js";
import { createDriftReporter } from "./driftReporter.js";

const drift: Drift = { resource: "job", path: "status", expected: "string", received: "number" };

function open() {
  const lines: string[] = [];
  const drifts: Drift[] = [];
  const report = createDriftReporter({
    onDrift: (one) => void drifts.push(one),
    warn: (line) => lines.push(line),
  });
  return { report, lines, drifts };
}

afterEach(() => vi.unstubAllEnvs());

describe("createDriftReporter", () => {
  it("calls the app once for each drift, however often it comes", () => {
    const { report, drifts } = open();
    report(drift);
    report({ ...drift });
    report({ ...drift, received: "list" });
    expect(drifts).toEqual([drift, { ...drift, received: "list" }]);
  });

  it("writes one line for each path", () => {
    const { report, lines } = open();
    report(drift);
    report({ ...drift, received: "list" });
    report({ ...drift, path: "created" });
    expect(lines).toEqual([
      "basiq-kit: job: status is number, and Basiq documents string. It was left out, and the rest was read.",
      "basiq-kit: job: created is number, and Basiq documents string. It was left out, and the rest was read.",
    ]);
  });

  it.each([
    ["development", 1],
    ["production", 0],
    ["test", 0],
  ])("writes to the console only in development: %s, %i", (mode, lines) => {
    vi.stubEnv("NODE_ENV", mode);
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    createDriftReporter({ onDrift: () => undefined })(drift);
    expect(warn).toHaveBeenCalledTimes(lines);
    warn.mockRestore();
  });

  it("changes nothing when the app's own function fails, now or later", async () => {
    const fail = vi.fn<() => unknown>(() => {
      throw new Error("the log is full");
    });
    const failLater = vi.fn<() => unknown>(() =>
      Promise.reject(new Error("the log is unreachable")),
    );
    for (const onDrift of [fail, failLater])
      expect(() => createDriftReporter({ onDrift })(drift)).not.toThrow();
    await vi.waitFor(() => expect(failLater).toHaveBeenCalledTimes(1));
    expect(fail).toHaveBeenCalledTimes(1);
  });

  it("calls the app for 500 drifts at most, whatever Basiq sends", () => {
    const { report, drifts } = open();
    for (let n = 0; n < 2_000; n += 1) report({ ...drift, path: `field${n}` });
    expect(drifts).toHaveLength(500);
  });
});
