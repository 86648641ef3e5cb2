import { describe, expect, it } from "vitest";
import { DAY_MS } from "../state/timed.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { storedReports } from "./storedReports.js";

/** Each runtime is that of a page that was loaded again. */
function open() {
  const world = createSandboxWorld();
  return { ...world, load: () => storedReports(world.runtime()) };
}

describe("storedReports", () => {
  it("has the last job of each name, for as long as Basiq has its report", async () => {
    const { load, clock } = open();
    const first = load();
    first.add("one", "job-1");
    first.add("other", "job-2");
    first.add("one", "job-3");
    await clock.advance(DAY_MS - 1);
    expect([load().jobOf("one"), load().jobOf("other")]).toEqual(["job-3", "job-2"]);
    await clock.advance(1);
    expect([load().jobOf("one"), load().jobOf("other")]).toEqual([undefined, undefined]);
  });

  it("removes a job, unless another one has been started since", () => {
    const { load, browser } = open();
    const reports = load();
    reports.add("one", "job-1");
    reports.add("one", "job-2");
    reports.remove("one", "job-1");
    expect(reports.jobOf("one")).toBe("job-2");
    reports.remove("one", "job-2");
    expect(reports.jobOf("one")).toBeUndefined();
    expect(browser.stored.size).toBe(0);
  });

  it.each([
    ["a text", "job-1"],
    ["an id that no job has", [{ name: "one", jobId: "../job-1", at: 0 }]],
    ["an entry without a time", [{ name: "one", jobId: "job-1" }]],
  ])("ignores what isn't its own: %s", (_, value) => {
    const { runtime, clock } = open();
    const page = runtime();
    page.storage.set("reports", value, clock.now() + DAY_MS);
    expect(storedReports(page).jobOf("one")).toBeUndefined();
  });

  it("has nothing where storage is blocked, and doesn't fail", () => {
    const { load, browser } = open();
    browser.block(true);
    const reports = load();
    reports.add("one", "job-1");
    reports.remove("one", "job-1");
    expect(reports.jobOf("one")).toBeUndefined();
  });
});
