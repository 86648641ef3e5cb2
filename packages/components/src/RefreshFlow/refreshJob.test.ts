import { BasiqError } from "@basiq-kit/hooks";
import { describe, expect, it } from "vitest";
import { refreshState } from "../testing/connectionActions.js";
import { nextRefreshJob, openRefreshJob, type RefreshFacts } from "./refreshJob.js";

const idle = refreshState({ status: "idle" });
const requesting = refreshState({ status: "requesting" });
const refused = refreshState({ status: "error", error: new BasiqError("network") });
const started = (jobId: string) =>
  refreshState({ status: "started", jobId, alreadyRunning: false });
const running = (runningJobId?: string) => ({ runningJobId });

/** The job that is followed, render by render. */
function followed(drawn: readonly RefreshFacts[]) {
  const [first = { refresh: idle }] = drawn;
  let before = openRefreshJob(first);
  return drawn.map((facts) => (before = nextRefreshJob(before, facts)).jobId);
}

describe("refreshJob: a refresh without a list follows", () => {
  it.each<[string, readonly RefreshFacts[], readonly (string | undefined)[]]>([
    [
      "nothing before it is started",
      [{ refresh: idle }, { refresh: requesting }],
      [undefined, undefined],
    ],
    [
      "the job that was started",
      [{ refresh: requesting }, { refresh: started("a") }],
      [undefined, "a"],
    ],
    ["one that was started before the first render", [{ refresh: started("a") }], ["a"]],
    [
      "the last job while the next is asked for",
      [{ refresh: started("a") }, { refresh: requesting }, { refresh: started("b") }],
      ["a", "a", "b"],
    ],
    ["nothing once it is closed", [{ refresh: started("a") }, { refresh: idle }], ["a", undefined]],
    [
      "nothing once the next is refused",
      [{ refresh: started("a") }, { refresh: requesting }, { refresh: refused }],
      ["a", "a", undefined],
    ],
  ])("%s", (_, drawn, jobIds) => {
    expect(followed(drawn)).toEqual(jobIds);
  });
});

describe("refreshJob: a refresh of a listed connection follows", () => {
  it.each<[string, readonly RefreshFacts[], readonly (string | undefined)[]]>([
    [
      "the job that runs, even one that was started elsewhere",
      [{ refresh: idle, listed: running("a") }],
      ["a"],
    ],
    [
      "nothing once the list shows that it failed, even if it never showed it running",
      [
        { refresh: requesting, listed: running() },
        { refresh: started("a"), listed: running() },
        { refresh: started("a"), listed: { ...running(), failure: { jobId: "a" } } },
      ],
      [undefined, "a", undefined],
    ],
    [
      "the job that was started here until the list has it, and while it has it",
      [
        { refresh: requesting, listed: running() },
        { refresh: started("a"), listed: running() },
        { refresh: started("a"), listed: running("a") },
        { refresh: started("a"), listed: running() },
      ],
      [undefined, "a", "a", undefined],
    ],
    [
      "no job that was started before the first render and no longer runs",
      [{ refresh: started("a"), listed: running() }],
      [undefined],
    ],
    [
      "one that was started before the first render and still runs",
      [{ refresh: started("a"), listed: running("a") }],
      ["a"],
    ],
    [
      "the last job while the next is asked for, then the next",
      [
        { refresh: started("a"), listed: running("a") },
        { refresh: requesting, listed: running("a") },
        { refresh: requesting, listed: running() },
        { refresh: started("b"), listed: running() },
        { refresh: started("b"), listed: running("b") },
      ],
      ["a", "a", "a", "b", "b"],
    ],
    [
      "the job that runs rather than the one that was started here",
      [{ refresh: started("a"), listed: running("b") }],
      ["b"],
    ],
    [
      "the job that runs although the next was refused",
      [{ refresh: refused, listed: running("a") }],
      ["a"],
    ],
  ])("%s", (_, drawn, jobIds) => {
    expect(followed(drawn)).toEqual(jobIds);
  });
});

describe("refreshJob: the decision", () => {
  it("is the same object while nothing changes, so that nothing renders again", () => {
    const facts = { refresh: started("a"), listed: running("a") };
    const before = nextRefreshJob(openRefreshJob(facts), facts);
    expect(nextRefreshJob(before, facts)).toBe(before);
  });
});
