import { describe, expect, it } from "vitest";
import { ACCOUNTS, aJob, life, MFA, VERIFY } from "../testing/jobs.js";
import { openPoller } from "../testing/openPoller.js";

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

  it("a job isn't even polled for the first time", async () => {
    const { watch, visible, asked, status, clock } = openPoller();
    visible.set(false);
    watch();
    await clock.advance(60_000);
    expect(asked).toEqual([]);
    expect(status()).toBe("paused");
    visible.set(true);
    expect(asked).toEqual([60_000]);
  });

  it("a job is polled once a second at most, however often the tab is opened", async () => {
    const { watch, visible, asked, clock } = openPoller();
    watch();
    for (let flick = 0; flick < 50; flick++) {
      visible.set(false);
      visible.set(true);
      await clock.advance(100);
    }
    expect(asked).toEqual([0, 1_000, 2_000, 3_000, 4_000, 5_000]);
  });

  it("a failing job is polled no sooner than its back-off says, although the tab is opened again", async () => {
    const { watch, visible, now, asked, clock } = openPoller();
    now.error = "rate-limited";
    watch();
    await clock.advance(6_500);
    expect(asked).toEqual([0, 2_000, 6_000]);
    visible.set(false);
    await clock.advance(1_000);
    visible.set(true);
    await clock.advance(6_400);
    expect(asked).toEqual([0, 2_000, 6_000]);
    await clock.advance(200);
    expect(asked).toEqual([0, 2_000, 6_000, 14_000]);
  });

  it("the answer to a request under way still counts", async () => {
    const { watch, visible, now, poller, status, clock } = openPoller({ takesMs: 1_000 });
    now.job = life.fetching;
    watch();
    visible.set(false);
    await clock.advance(1_000);
    expect(poller.job("job-1").snapshot().trace?.job).toEqual(life.fetching);
    expect(status()).toBe("paused");
  });

  it("a job that has ended isn't paused", async () => {
    const { watch, visible, now, status, clock } = openPoller();
    now.job = life.done;
    watch();
    await clock.settle();
    visible.set(false);
    expect(status()).toBe("live");
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

  it("a job stays paused when the network is back but the page is hidden", async () => {
    const { watch, online, visible, asked, status, clock } = openPoller();
    watch();
    await clock.settle();
    online.set(false);
    visible.set(false);
    expect(status()).toBe("offline");
    online.set(true);
    expect(status()).toBe("paused");
    expect(asked).toEqual([0]);
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

  it("loses nothing of what was known", async () => {
    const { watch, now, poller, clock } = openPoller();
    watch();
    await clock.settle();
    const { trace } = poller.job("job-1").snapshot();
    now.error = "network";
    await clock.advance(10_000);
    expect(poller.job("job-1").snapshot().trace).toBe(trace);
  });

  it("is forgotten after the next answer, which restores the usual interval", async () => {
    const { watch, now, asked, errors, status, clock } = openPoller();
    watch();
    await clock.settle();
    now.error = "network";
    await clock.advance(6_000);
    now.error = undefined;
    await clock.advance(4_000);
    expect(status()).toBe("live");
    await clock.advance(1_000);
    expect(asked).toEqual([0, 3_072, 5_072, 9_072, 10_882]);
    now.error = "network";
    await clock.advance(4_000);
    expect(errors).toEqual(["network", "network"]);
  });

  it("is reported again when it fails in another way", async () => {
    const { watch, now, errors, clock } = openPoller();
    now.error = "network";
    watch();
    await clock.advance(1_000);
    now.error = "rate-limited";
    await clock.advance(1_500);
    expect(errors).toEqual(["network", "rate-limited"]);
  });

  it("can be retried by `pollNow` after the polling has ended, which restarts it", async () => {
    const { watch, now, poller, asked, status, clock } = openPoller();
    now.error = "not-signed-in";
    watch();
    await clock.advance(60_000);
    now.error = undefined;
    await poller.job("job-1").pollNow();
    expect(status()).toBe("live");
    await clock.advance(3_100);
    expect(asked).toEqual([0, 60_000, 63_072]);
  });
});

describe("createJobPoll: a job whose challenge waits for the person", () => {
  it("is polled rarely, only to notice its end", async () => {
    const { watch, now, asked, clock } = openPoller();
    now.job = life.challenged;
    watch();
    await clock.advance(61_000);
    expect(asked).toEqual([0, 20_000, 40_000, 60_000]);
  });

  it("is polled at the usual interval once an answer was accepted, even while the challenge is still there", async () => {
    const { watch, poller, now, asked, clock } = openPoller();
    now.job = life.challenged;
    watch();
    await clock.advance(10_000);
    poller.job("job-1").learn({ answeredAt: clock.now() });
    await poller.job("job-1").pollNow();
    await clock.advance(5_000);
    expect(asked).toEqual([0, 10_000, 13_072, 14_882]);
  });

  it("is not polled less often because the person took long", async () => {
    const { watch, poller, now, asked, clock } = openPoller();
    now.job = life.challenged;
    watch();
    await clock.advance(10 * 60_000);
    const before = asked.length;
    now.job = aJob([
      [VERIFY, "success"],
      [MFA, "in-progress"],
      [ACCOUNTS, "pending"],
    ]);
    await poller.job("job-1").pollNow();
    await clock.advance(5_000);
    expect(asked.slice(before)).toEqual([600_000, 603_072, 604_882]);
  });
});
