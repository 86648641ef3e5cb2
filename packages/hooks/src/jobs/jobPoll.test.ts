import { describe, expect, it } from "vitest";
import { life } from "../testing/jobs.js";
import { openPoller } from "../testing/openPoller.js";

// A step of 6 s is polled after a head start, then at a regular interval.
const FIRST_STEPS = [0, 3_072, 4_882, 6_692];

// What a poll decides is in jobPollStep.test.ts. Here its timer, its requests and its watchers are real.
describe("createJobPoll: a watched job", () => {
  it("is polled at once, then at its step's interval, for any number of watchers", async () => {
    const { watch, asked, clock } = openPoller();
    const watchers = [watch(), watch()];
    expect(asked).toEqual([0]);
    await clock.advance(3_500);
    watchers.push(watch());
    await clock.advance(3_500);
    expect(asked).toEqual(FIRST_STEPS);
    expect(watchers.map(({ seen }) => seen.changes)).toEqual([1, 1, 0]);
  });

  it("is polled after an interval that differs each time, by the environment's random numbers", async () => {
    const { watch, asked, clock } = openPoller({ random: 0 });
    watch();
    await clock.advance(4_000);
    expect(asked[1]).toBeCloseTo(3_072 * 0.95, 1);
  });

  it("is polled independently of other jobs", async () => {
    const { watch, poller, asked } = openPoller();
    watch("job-1");
    watch("job-2");
    expect(asked).toEqual([0, 0]);
    expect(poller.job("job-3").snapshot().trace).toBeUndefined();
  });

  it("is no longer polled once nobody watches", async () => {
    const { watch, asked, clock, visible, online } = openPoller();
    const [one, other] = [watch(), watch()];
    expect([visible.listeners(), online.listeners()]).toEqual([1, 1]);
    await clock.advance(1_000);
    one.unwatch();
    await clock.advance(2_100);
    expect(asked).toHaveLength(2);
    other.unwatch();
    await clock.advance(600_000);
    expect(asked).toHaveLength(2);
    expect(clock.waiting()).toBe(0);
    expect([visible.listeners(), online.listeners()]).toEqual([0, 0]);
  });

  it("notifies nobody while its answers bring nothing new", async () => {
    const { watch, poller, answers, clock } = openPoller();
    const { seen } = watch();
    await clock.settle();
    const first = poller.job("job-1").snapshot();
    await clock.advance(20_000);
    expect(answers.length).toBeGreaterThan(5);
    expect(answers.at(-1)).toEqual([first.trace, first.trace]);
    expect(poller.job("job-1").snapshot()).toBe(first);
    expect(seen.changes).toBe(1);
  });

  it("is polled once a minute at most while the page is hidden, and at once after that", async () => {
    const { watch, asked, status, clock, visible } = openPoller();
    const { seen } = watch();
    await clock.advance(1_000);
    visible.set(false);
    await clock.advance(600_000);
    expect(asked).toEqual(Array.from({ length: 10 }, (_, times) => times * 61_500));
    visible.set(true);
    expect(asked.at(-1)).toBe(601_000);
    expect(status()).toBe("live");
    expect(seen.changes).toBe(1);
  });

  it("is polled as usual where requests are answered, whatever the device says of the network", async () => {
    const { watch, asked, status, clock, online } = openPoller();
    online.set(false);
    const { seen } = watch();
    await clock.advance(7_000);
    expect(asked).toEqual(FIRST_STEPS);
    expect(status()).toBe("live");
    expect(seen.changes).toBe(1);
  });

  it("is tried less and less often without a network, and at once when it is back", async () => {
    const { watch, now, asked, errors, status, clock, online } = openPoller();
    watch();
    await clock.advance(1_000);
    now.error = "network";
    online.set(false);
    expect(status()).toBe("live");
    await clock.advance(99_000);
    expect(status()).toBe("offline");
    expect(asked).toEqual([0, 3_072, 5_072, 9_072, 17_072, 33_072, 65_072]);
    now.error = undefined;
    online.set(true);
    await clock.advance(0);
    expect(asked.at(-1)).toBe(100_000);
    expect(status()).toBe("live");
    expect(errors).toEqual(["network"]);
  });

  it("is polled less and less often while that fails, which is reported once", async () => {
    const { watch, now, asked, errors, status, clock } = openPoller();
    now.error = "network";
    const { seen } = watch();
    await clock.advance(150_000);
    expect(asked).toEqual([0, 2_000, 6_000, 14_000, 30_000, 62_000, 122_000]);
    expect(status()).toBe("retrying");
    expect(errors).toEqual(["network"]);
    expect(seen.changes).toBe(1);
  });
});

describe("createJobPoll: pollNow", () => {
  it("waits for the request under way, which may have been sent too early, then polls", async () => {
    const { watch, poller, now, asked, clock } = openPoller({ takesMs: 1_000 });
    watch();
    now.job = life.done;
    const polls = Promise.all([poller.job("job-1").pollNow(), poller.job("job-1").pollNow()]);
    await clock.advance(1_000);
    expect(poller.job("job-1").snapshot().trace?.job.status).toBe("in-progress");
    await clock.advance(1_000);
    await polls;
    expect(poller.job("job-1").snapshot().trace?.job.status).toBe("success");
    expect(asked).toEqual([0, 1_000]);
  });

  it("never rejects", async () => {
    const { poller, now } = openPoller();
    now.error = "network";
    await expect(poller.job("job-1").pollNow()).resolves.toBeUndefined();
  });
});

describe("createJobPoller: a poller that is cleared", () => {
  it("forgets every job, ignores the answers of requests under way, and sends no more", async () => {
    const { watch, poller, asked, answers, errors, now, clock } = openPoller({ takesMs: 1_000 });
    const { seen } = watch();
    now.error = "network";
    watch("job-2");
    void poller.job("job-1").pollNow();
    poller.clear();
    await clock.advance(60_000);
    expect(asked).toEqual([0, 0]);
    expect(seen.changes).toBe(0);
    expect({ answers, errors }).toEqual({ answers: [], errors: [] });
    expect(poller.job("job-1").snapshot().trace).toBeUndefined();
    expect(clock.waiting()).toBe(0);
  });
});
