import { describe, expect, it } from "vitest";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { storedJobsOf, type PendingJob } from "./storedJobs.js";

const job = (number: number): PendingJob => ({ jobId: `job-${number}`, kind: "connect" });

describe("the jobs that are kept", () => {
  it("are the latest 20, the oldest first", () => {
    const kept = storedJobsOf(createSandboxWorld().runtime());
    for (let number = 0; number < 30; number++) kept.add([job(number)]);
    expect(kept.list()).toEqual(Array.from({ length: 20 }, (_, number) => job(number + 10)));
  });

  it("are each there once, with what was said of them last", () => {
    const kept = storedJobsOf(createSandboxWorld().runtime());
    kept.add([job(1), job(2), job(1)]);
    kept.add([{ jobId: "job-1", kind: "update" }]);
    expect(kept.list()).toEqual([job(2), { jobId: "job-1", kind: "update" }]);
  });

  it("are the same list until it changes, and another page of this person's has it too", () => {
    const world = createSandboxWorld();
    const [one, other] = [storedJobsOf(world.runtime()), storedJobsOf(world.runtime())];
    one.add([job(1)]);
    const before = one.list();
    one.read();
    expect(one.list()).toBe(before);
    other.read();
    expect(other.list()).toEqual(before);
  });

  it("lose none of another page's when this one adds or removes", () => {
    const world = createSandboxWorld();
    const [one, other] = [storedJobsOf(world.runtime()), storedJobsOf(world.runtime())];
    one.add([job(1)]);
    other.add([job(2)]);
    one.add([job(3)]);
    one.remove("job-1");
    expect(one.list()).toEqual([job(2), job(3)]);
  });

  it("are removed from the browser with the last one", () => {
    const world = createSandboxWorld();
    const kept = storedJobsOf(world.runtime());
    kept.add([job(1)]);
    expect([...world.browser.stored.keys()]).toEqual(["basiq-kit:jobs"]);
    kept.remove("job-1");
    expect(world.browser.stored.size).toBe(0);
  });
});
