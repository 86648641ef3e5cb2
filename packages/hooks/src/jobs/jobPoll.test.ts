import { describe, expect, it } from "vitest";
import { aFailedJob, life } from "../testing/jobs.js";
import { openPoller } from "../testing/openPoller.js";

// A step of 6 s: a head start of 1.2 s, then every 1.75 s.
const FIRST_STEPS = [0, 3_072, 4_882, 6_692];

describe("a job that is watched", () => {
  it("is asked for at once, then in its step's rhythm", async () => {
    const { watch, asked, clock } = openPoller();
    watch();
    expect(asked).toEqual([0]);
    await clock.advance(7_000);
    expect(asked).toEqual(FIRST_STEPS);
  });

  it("is asked for in one stream for any number of watchers", async () => {
    const { watch, asked, clock } = openPoller();
    const watchers = [watch(), watch()];
    await clock.advance(3_500);
    watchers.push(watch());
    await clock.advance(3_500);
    expect(asked).toEqual(FIRST_STEPS);
    expect(watchers.map(({ seen }) => seen.news)).toEqual([1, 1, 0]);
  });

  it("has a stream of its own beside other jobs", async () => {
    const { watch, poller, asked } = openPoller();
    watch("job-1");
    watch("job-2");
    expect(asked).toEqual([0, 0]);
    expect(poller.job("job-3").snapshot().trace).toBeUndefined();
  });

  it("is asked for no more once nobody watches", async () => {
    const { watch, asked, clock } = openPoller();
    const [one, other] = [watch(), watch()];
    await clock.advance(1_000);
    one.leave();
    await clock.advance(2_100);
    expect(asked).toHaveLength(2);
    other.leave();
    await clock.advance(600_000);
    expect(asked).toHaveLength(2);
    expect(clock.waiting()).toBe(0);
  });

  it("is not asked for sooner because a watcher leaves and comes back", async () => {
    const { watch, asked, clock } = openPoller();
    for (let waited = 0; waited < 7_000; waited += 100) {
      const { leave } = watch();
      await clock.advance(100);
      leave();
    }
    expect(asked).toEqual(FIRST_STEPS);
  });

  it("is asked for at once when a watcher comes back after the next request was due", async () => {
    const { watch, asked, clock } = openPoller();
    watch().leave();
    await clock.advance(60_000);
    watch();
    expect(asked).toEqual([0, 60_000]);
  });

  it("keeps what was seen while nobody watches", async () => {
    const { watch, poller, now, clock } = openPoller();
    const { leave } = watch();
    await clock.settle();
    const before = poller.job("job-1").snapshot();
    leave();
    now.job = life.done;
    await clock.advance(60_000);
    expect(poller.job("job-1").snapshot()).toBe(before);
  });

  it("is no news as long as its answers bring nothing", async () => {
    const { watch, poller, answers, clock } = openPoller();
    const { seen } = watch();
    await clock.settle();
    const first = poller.job("job-1").snapshot();
    await clock.advance(20_000);
    expect(answers.length).toBeGreaterThan(5);
    expect(answers.at(-1)).toEqual([first.trace, first.trace]);
    expect(poller.job("job-1").snapshot()).toBe(first);
    expect(seen.news).toBe(1);
  });

  it("is asked for no more once it has ended", async () => {
    const { watch, now, asked, status, clock } = openPoller();
    watch();
    await clock.advance(3_100);
    now.job = life.done;
    await clock.advance(600_000);
    expect(asked).toHaveLength(3);
    expect(status()).toBe("live");
    expect(clock.waiting()).toBe(0);
  });

  it("is asked for on, rarely, when a watcher knows that its end is none: Basiq tries again", async () => {
    const { watch, poller, now, asked, clock } = openPoller();
    now.job = aFailedJob("service-unavailable");
    watch();
    await clock.advance(1_000);
    expect(asked).toEqual([0]);
    poller.job("job-1").learn({ kind: "update" });
    await clock.advance(600_000);
    expect(asked).toEqual([0, 1_000, 601_000]);
  });
});

describe("a step that takes long", () => {
  it("is asked for ever more rarely", async () => {
    const { watch, asked, clock } = openPoller();
    watch();
    await clock.advance(2 * 3_600_000);
    const gaps = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
    expect(gaps.slice(1)).toEqual(gaps.slice(1).toSorted((a, b) => a - b));
    expect(gaps.at(-1)).toBe(60_000);
    expect(asked.length).toBeLessThan(180);
  });

  it.each([
    [0, 0.95],
    [0.999_999, 1.05],
  ])("is asked for within 5 % of its rhythm: random %d", async (random, factor) => {
    const { watch, asked, clock } = openPoller({ random });
    watch();
    await clock.advance(4_000);
    expect(asked[1]).toBeCloseTo(3_072 * factor, 1);
  });
});

describe("a look that is asked for", () => {
  it("is taken at once, and the rhythm goes on from it", async () => {
    const { watch, poller, asked, clock } = openPoller();
    watch();
    await clock.advance(500);
    await poller.job("job-1").pollNow();
    await clock.advance(3_000);
    // Half a second into a head start of 0.9 s, 400 ms and the first interval are left.
    expect(asked).toEqual([0, 500, 3_072]);
  });

  it("comes after the request under way, which may have left too early to know", async () => {
    const { watch, poller, now, asked, clock } = openPoller({ takesMs: 1_000 });
    watch();
    now.job = life.done;
    const looks = Promise.all([poller.job("job-1").pollNow(), poller.job("job-1").pollNow()]);
    await clock.advance(1_000);
    expect(poller.job("job-1").snapshot().trace?.job.status).toBe("in-progress");
    await clock.advance(1_000);
    await looks;
    expect(poller.job("job-1").snapshot().trace?.job.status).toBe("success");
    expect(asked).toEqual([0, 1_000]);
  });

  it("never rejects", async () => {
    const { poller, now } = openPoller();
    now.error = "network";
    await expect(poller.job("job-1").pollNow()).resolves.toBeUndefined();
  });
});

describe("a poller that is cleared", () => {
  it("asks for nothing more, though someone waited to", async () => {
    const { watch, poller, asked, clock } = openPoller({ takesMs: 1_000 });
    watch();
    void poller.job("job-1").pollNow();
    poller.clear();
    await clock.advance(60_000);
    expect(asked).toEqual([0]);
  });

  it("forgets every job, and hears of nothing that is still under way", async () => {
    const { watch, poller, answers, errors, now, clock } = openPoller({ takesMs: 1_000 });
    const { seen } = watch();
    now.error = "network";
    watch("job-2");
    poller.clear();
    await clock.advance(60_000);
    expect(seen.news).toBe(0);
    expect({ answers, errors }).toEqual({ answers: [], errors: [] });
    expect(poller.job("job-1").snapshot().trace).toBeUndefined();
    expect(clock.waiting()).toBe(0);
  });
});
