import { describe, expect, it } from "vitest";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { storedJobsOf, type PendingJob } from "./storedJobs.js";

const job = (number: number): PendingJob => ({ jobId: `job-${number}`, kind: "connect" });

describe("storedJobsOf: the stored jobs", () => {
  it("are the latest 20, the oldest first", () => {
    const stored = storedJobsOf(createSandboxWorld().runtime());
    for (let number = 0; number < 30; number++) stored.add([job(number)]);
    expect(stored.list()).toEqual(Array.from({ length: 20 }, (_, number) => job(number + 10)));
  });

  it("contain each job once, with its latest kind", () => {
    const stored = storedJobsOf(createSandboxWorld().runtime());
    stored.add([job(1), job(2), job(1)]);
    stored.add([{ jobId: "job-1", kind: "update" }]);
    expect(stored.list()).toEqual([job(2), { jobId: "job-1", kind: "update" }]);
  });

  it("are the same list until it changes, and another page of this person has it too", () => {
    const world = createSandboxWorld();
    const [one, other] = [storedJobsOf(world.runtime()), storedJobsOf(world.runtime())];
    one.add([job(1)]);
    const before = one.list();
    one.read();
    expect(one.list()).toBe(before);
    other.read();
    expect(other.list()).toEqual(before);
  });

  it("still include another page's when this one adds or removes", () => {
    const world = createSandboxWorld();
    const [one, other] = [storedJobsOf(world.runtime()), storedJobsOf(world.runtime())];
    one.add([job(1)]);
    other.add([job(2)]);
    one.add([job(3)]);
    one.remove("job-1");
    expect(one.list()).toEqual([job(2), job(3)]);
  });

  it("are removed from the browser's storage with the last job", () => {
    const world = createSandboxWorld();
    const stored = storedJobsOf(world.runtime());
    stored.add([job(1)]);
    expect([...world.browser.stored.keys()]).toEqual(["basiq-kit:jobs"]);
    stored.remove("job-1");
    expect(world.browser.stored.size).toBe(0);
  });
});
