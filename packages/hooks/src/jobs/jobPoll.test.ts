import { describe, expect, it } from "vitest";
import { life } from "../testing/jobs.js";
import { openPoller } from "../testing/openPoller.js";

// A step of 6 s is polled after a head start, then at a regular interval.
const FIRST_STEPS = [0, 3_072, 4_882, 6_692];

describe("createJobPoll: a watched job", () => {
  it("is polled at once, then at its step's interval", async () => {
    const { watch, asked, clock } = openPoller();
    watch();
    expect(asked).toEqual([0]);
    await clock.advance(7_000);
    expect(asked).toEqual(FIRST_STEPS);
  });

  it("is polled once for any number of watchers", async () => {
    const { watch, asked, clock } = openPoller();
    const watchers = [watch(), watch()];
    await clock.advance(3_500);
    watchers.push(watch());
    await clock.advance(3_500);
    expect(asked).toEqual(FIRST_STEPS);
    expect(watchers.map(({ seen }) => seen.changes)).toEqual([1, 1, 0]);
  });

  it("is polled independently of other jobs", async () => {
    const { watch, poller, asked } = openPoller();
    watch("job-1");
    watch("job-2");
    expect(asked).toEqual([0, 0]);
    expect(poller.job("job-3").snapshot().trace).toBeUndefined();
  });

  it("is no longer polled once nobody watches", async () => {
    const { watch, asked, clock } = openPoller();
    const [one, other] = [watch(), watch()];
    await clock.advance(1_000);
    one.unwatch();
    await clock.advance(2_100);
    expect(asked).toHaveLength(2);
    other.unwatch();
    await clock.advance(600_000);
    expect(asked).toHaveLength(2);
    expect(clock.waiting()).toBe(0);
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
});

describe("createJobPoll: an interval", () => {
  it.each([
    [0, 0.95],
    [0.999_999, 1.05],
  ])("is spread by 5 % either way: random %d", async (random, factor) => {
    const { watch, asked, clock } = openPoller({ random });
    watch();
    await clock.advance(4_000);
    expect(asked[1]).toBeCloseTo(3_072 * factor, 1);
  });
});

describe("createJobPoll: while the page is hidden", () => {
  it("a job isn't polled, and is polled at once when the page is visible again", async () => {
    const { watch, visible, asked, status, clock } = openPoller();
    const { seen } = watch();
    await clock.advance(1_000);
    visible.set(false);
    expect(status()).toBe("paused");
    await clock.advance(600_000);
    expect(asked).toEqual([0]);
    visible.set(true);
    expect(status()).toBe("live");
    expect(asked).toEqual([0, 601_000]);
    expect(seen.changes).toBe(3);
  });
});

describe("createJobPoll: while the device is offline", () => {
  it("a job isn't polled, and is polled at once when the device is online again", async () => {
    const { watch, online, asked, status, clock } = openPoller();
    watch();
    await clock.advance(1_000);
    online.set(false);
    expect(status()).toBe("offline");
    await clock.advance(600_000);
    expect(asked).toEqual([0]);
    online.set(true);
    expect(asked).toEqual([0, 601_000]);
    expect(status()).toBe("live");
  });

  it("no listeners remain when nobody watches", async () => {
    const { watch, visible, online, clock } = openPoller();
    const watchers = [watch(), watch()];
    expect([visible.listeners(), online.listeners()]).toEqual([1, 1]);
    watchers.forEach(({ unwatch }) => unwatch());
    expect([visible.listeners(), online.listeners()]).toEqual([0, 0]);
    await clock.settle();
    watch().unwatch();
    expect([visible.listeners(), online.listeners()]).toEqual([0, 0]);
  });
});

describe("createJobPoll: a request that fails", () => {
  it.each([
    ...(["network", "timeout", "unavailable", "rate-limited"] as const),
    ...(["malformed-answer", "token-endpoint-failed"] as const),
  ])("is retried with a back-off, and reported once: %s", async (code) => {
    const { watch, now, asked, errors, status, clock } = openPoller();
    now.error = code;
    const { seen } = watch();
    await clock.advance(150_000);
    expect(asked).toEqual([0, 2_000, 6_000, 14_000, 30_000, 62_000, 122_000]);
    expect(status()).toBe("retrying");
    expect(errors).toEqual([code]);
    expect(seen.changes).toBe(1);
  });

  it.each([
    ...(["not-signed-in", "token-refused", "scope-too-small", "server-token-in-browser"] as const),
    ...(["not-found", "rejected", "invalid-argument", "server-required"] as const),
  ])("ends the polling if a retry can't help: %s", async (code) => {
    const { watch, now, asked, visible, status, clock } = openPoller();
    now.error = code;
    watch();
    await clock.advance(60_000);
    visible.set(false);
    visible.set(true);
    await clock.advance(60_000);
    expect(asked).toEqual([0]);
    expect(status()).toBe("stopped");
  });

  it("is retried after the answer's Retry-After, but after ten minutes at most", async () => {
    const { watch, now, poller, asked, clock } = openPoller();
    now.error = "rate-limited";
    now.retryAfterMs = 30_000;
    watch();
    await clock.advance(61_000);
    expect(asked).toEqual([0, 30_000, 60_000]);
    const { reachability } = poller.job("job-1").snapshot();
    expect(reachability).toMatchObject({ error: { retryAt: clock.now() + 29_000 } });
    now.retryAfterMs = 24 * 60 * 60_000;
    await clock.advance(29_000 + 600_000);
    expect(asked).toEqual([0, 30_000, 60_000, 90_000, 690_000]);
    now.error = undefined;
    // `pollNow` doesn't wait for that, and its answer restores the usual interval.
    await poller.job("job-1").pollNow();
    await clock.advance(4_000);
    expect(asked.slice(5)).toEqual([690_000, 693_072]);
  });
});

describe("createJobPoll: pollNow", () => {
  it("polls at once, and the interval starts from there", async () => {
    const { watch, poller, asked, clock } = openPoller();
    watch();
    await clock.advance(500);
    await poller.job("job-1").pollNow();
    await clock.advance(3_000);
    // Half a second into a head start of 0.9 s, 400 ms and the first interval are left.
    expect(asked).toEqual([0, 500, 3_072]);
  });

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
  it("sends nothing more, although a poll was scheduled", async () => {
    const { watch, poller, asked, clock } = openPoller({ takesMs: 1_000 });
    watch();
    void poller.job("job-1").pollNow();
    poller.clear();
    await clock.advance(60_000);
    expect(asked).toEqual([0]);
  });

  it("forgets every job, and ignores the answers of requests under way", async () => {
    const { watch, poller, answers, errors, now, clock } = openPoller({ takesMs: 1_000 });
    const { seen } = watch();
    now.error = "network";
    watch("job-2");
    poller.clear();
    await clock.advance(60_000);
    expect(seen.changes).toBe(0);
    expect({ answers, errors }).toEqual({ answers: [], errors: [] });
    expect(poller.job("job-1").snapshot().trace).toBeUndefined();
    expect(clock.waiting()).toBe(0);
  });
});
