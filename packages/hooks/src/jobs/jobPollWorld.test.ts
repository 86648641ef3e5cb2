import { describe, expect, it } from "vitest";
import { ACCOUNTS, aJob, life, MFA, VERIFY } from "../testing/jobs.js";
import { openPoller } from "../testing/openPoller.js";

describe("a job that nobody can see", () => {
  it("is not asked for, and is at once when it can be seen again", async () => {
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
    expect(seen.news).toBe(3);
  });

  it("is not even asked for the first time", async () => {
    const { watch, visible, asked, status, clock } = openPoller();
    visible.set(false);
    watch();
    await clock.advance(60_000);
    expect(asked).toEqual([]);
    expect(status()).toBe("paused");
    visible.set(true);
    expect(asked).toEqual([60_000]);
  });

  it("is asked for once a second at most, however often its tab is opened", async () => {
    const { watch, visible, asked, clock } = openPoller();
    watch();
    for (let flick = 0; flick < 50; flick++) {
      visible.set(false);
      visible.set(true);
      await clock.advance(100);
    }
    expect(asked).toEqual([0, 1_000, 2_000, 3_000, 4_000, 5_000]);
  });

  it("is asked for no sooner than its back-off says, though its tab is opened again", async () => {
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

  it("still takes in the answer that was under way", async () => {
    const { watch, visible, now, poller, status, clock } = openPoller({ takesMs: 1_000 });
    now.job = life.fetching;
    watch();
    visible.set(false);
    await clock.advance(1_000);
    expect(poller.job("job-1").snapshot().trace?.job).toEqual(life.fetching);
    expect(status()).toBe("paused");
  });

  it("has ended all the same, if it has", async () => {
    const { watch, visible, now, status, clock } = openPoller();
    now.job = life.done;
    watch();
    await clock.settle();
    visible.set(false);
    expect(status()).toBe("live");
  });
});

describe("a job on a device without a network", () => {
  it("is not asked for, and is at once when there is one again", async () => {
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

  it("stays paused when the network is back but nobody looks", async () => {
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

  it("leaves no listeners behind when nobody watches", async () => {
    const { watch, visible, online, clock } = openPoller();
    const watchers = [watch(), watch()];
    expect([visible.listeners(), online.listeners()]).toEqual([1, 1]);
    watchers.forEach(({ leave }) => leave());
    expect([visible.listeners(), online.listeners()]).toEqual([0, 0]);
    await clock.settle();
    watch().leave();
    expect([visible.listeners(), online.listeners()]).toEqual([0, 0]);
  });
});

describe("a request that fails", () => {
  it.each([
    ...(["network", "timeout", "unavailable", "rate-limited"] as const),
    ...(["malformed-answer", "token-endpoint-failed"] as const),
  ])("backs off and says so, and tells of it once: %s", async (code) => {
    const { watch, now, asked, errors, status, clock } = openPoller();
    now.error = code;
    const { seen } = watch();
    await clock.advance(150_000);
    expect(asked).toEqual([0, 2_000, 6_000, 14_000, 30_000, 62_000, 122_000]);
    expect(status()).toBe("retrying");
    expect(errors).toEqual([code]);
    expect(seen.news).toBe(1);
  });

  it.each([
    ...(["not-signed-in", "token-refused", "scope-too-small", "server-token-in-browser"] as const),
    ...(["not-found", "rejected", "invalid-argument", "server-required"] as const),
  ])("ends the stream where trying again can't help: %s", async (code) => {
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

  it("is asked again no sooner than the answer wants, nor ten minutes later", async () => {
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
    // By hand it can be sooner, and the rhythm is back with the answer.
    await poller.job("job-1").pollNow();
    await clock.advance(4_000);
    expect(asked.slice(5)).toEqual([690_000, 693_072]);
  });

  it("loses nothing of what was seen", async () => {
    const { watch, now, poller, clock } = openPoller();
    watch();
    await clock.settle();
    const { trace } = poller.job("job-1").snapshot();
    now.error = "network";
    await clock.advance(10_000);
    expect(poller.job("job-1").snapshot().trace).toBe(trace);
  });

  it("is forgotten with the next answer, and the rhythm comes back", async () => {
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

  it("is told again when it fails in another way", async () => {
    const { watch, now, errors, clock } = openPoller();
    now.error = "network";
    watch();
    await clock.advance(1_000);
    now.error = "rate-limited";
    await clock.advance(1_500);
    expect(errors).toEqual(["network", "rate-limited"]);
  });

  it("can be tried again by hand after the stream has ended, which starts it anew", async () => {
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

describe("a job whose challenge waits for the person", () => {
  it("is only watched for an end", async () => {
    const { watch, now, asked, clock } = openPoller();
    now.job = life.challenged;
    watch();
    await clock.advance(61_000);
    expect(asked).toEqual([0, 20_000, 40_000, 60_000]);
  });

  it("is asked for in its usual rhythm once an answer was accepted, even while the challenge stands", async () => {
    const { watch, poller, now, asked, clock } = openPoller();
    now.job = life.challenged;
    watch();
    await clock.advance(10_000);
    poller.job("job-1").learn({ answeredAt: clock.now() });
    await poller.job("job-1").pollNow();
    await clock.advance(5_000);
    expect(asked).toEqual([0, 10_000, 13_072, 14_882]);
  });

  it("is not asked for rarely because the person took long", async () => {
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
