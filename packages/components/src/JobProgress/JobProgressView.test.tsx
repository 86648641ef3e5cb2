import type { UseJobProgressResult } from "@basiq-kit/hooks";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { enAU } from "../languages/enAU.js";
import { drawnValue } from "../testing/drawnValue.js";
import { connectionState, failedWith } from "../testing/connections.js";
import {
  askingJob,
  failedJob,
  failedRead,
  job,
  type JobOptions,
  BETA,
  NEW_PASSWORD,
  NOW,
  pausedJob,
  steps,
  VERIFY,
} from "../testing/states.js";
import { JobProgressView, type JobProgressViewProps } from "./JobProgressView.js";

type Status = UseJobProgressResult["status"];

const running = (options?: JobOptions) => job(steps("success", "in-progress", "pending"), options);

/** Every arm of what the hook gives. */
const arms: Record<Status, UseJobProgressResult> = {
  loading: { status: "loading", reachability: { status: "live" } },
  error: failedRead("not-found"),
  waiting: job(steps("pending", "pending")),
  running: running(),
  "needs-mfa": askingJob,
  delayed: failedJob("service-unavailable", undefined, { kind: "update" }),
  succeeded: job(steps("success", "success")),
  failed: failedJob("invalid-credentials"),
};

function draw(state: UseJobProgressResult, props: Partial<JobProgressViewProps> = {}) {
  const ui = (changed: Partial<JobProgressViewProps> = {}) => (
    <JobProgressView job={state} kind="refresh" institutionName="Hooli" {...props} {...changed} />
  );
  const { rerender, container } = render(ui());
  return { container, redraw: (changed: Partial<JobProgressViewProps>) => rerender(ui(changed)) };
}

const heading = () => screen.getByRole("heading").textContent;
const bar = () => screen.getByRole("progressbar", { name: "Progress of Hooli" });
const barValue = () => Number(drawnValue(bar()));
const rows = () => screen.queryAllByRole("listitem").map((row) => row.textContent);
const announced = () => screen.getByRole("status").textContent;
const text = (words: string) => screen.getByText(words, { ignore: "[role=status]" });

describe("JobProgressView: what happens", () => {
  it.each<[Status, title: string, outlook: string, bar: string | null]>([
    ["loading", "Refreshing Hooli", "Getting ready", null],
    ["waiting", "Refreshing Hooli", "Waiting to start", "0"],
    ["running", "Refreshing Hooli", "Step 2 of 3", "21"],
    ["needs-mfa", "Refreshing Hooli", "Hooli is waiting for you", "21"],
  ])("is a heading, a bar and one line while it goes on: %s", (status, title, outlook, value) => {
    const { container } = draw(arms[status]);
    expect(heading()).toBe(title);
    expect(container.querySelector(".bk-job__outlook")?.textContent).toBe(outlook);
    // A bar without a value is indeterminate: it doesn't guess.
    expect(drawnValue(bar())).toBe(value);
    expect(screen.getByRole("article", { name: title })).toHaveAttribute("data-status", status);
  });

  it.each<[Status, title: string, outlook: string | undefined]>([
    // Whether it still runs isn't known; the note below says why it can't be followed.
    ["error", "Refreshing Hooli", undefined],
    ["delayed", "Refreshing Hooli", "Hooli isn’t available now."],
    ["succeeded", "Hooli is up to date", undefined],
    ["failed", "Hooli wasn’t refreshed", undefined],
  ])("has no bar once it stands still: %s", (status, title, outlook) => {
    const { container } = draw(arms[status]);
    expect(screen.getByRole("article", { name: title })).toHaveAttribute("data-status", status);
    expect(container.querySelector(".bk-job__outlook")?.textContent).toBe(outlook);
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it.each([
    ["connect", "Connecting Hooli", "Hooli is connected", "Hooli isn’t connected"],
    ["refresh", "Refreshing Hooli", "Hooli is up to date", "Hooli wasn’t refreshed"],
    ["update", "Updating Hooli", "Hooli is updated", "Hooli wasn’t updated"],
  ] as const)("has the words of its kind: %s", (kind, under, done, failed) => {
    const { redraw } = draw(arms.running, { kind });
    expect(heading()).toBe(under);
    redraw({ job: arms.succeeded });
    expect(heading()).toBe(done);
    redraw({ job: arms.failed });
    expect(heading()).toBe(failed);
  });

  it("speaks of your bank where its name isn't known", () => {
    draw(arms.succeeded, { institutionName: undefined });
    expect(heading()).toBe("Your bank is up to date");
  });

  it("has a heading of the level that the page needs, and the app's class", () => {
    const { container } = draw(arms.running, { headingLevel: 2, className: "from-app" });
    expect(screen.getByRole("heading", { level: 2 })).toBeVisible();
    expect(container.firstChild).toHaveClass("bk-job", "from-app");
  });
});

describe("JobProgressView: its connection’s failure", () => {
  const { failure } = connectionState({ jobs: failedWith("invalid-credentials") });
  const wrong = enAU.failure["wrong-credentials"].what("Hooli");

  it("is what a failed job says, seen and announced, with its action", () => {
    const actions = { retry: () => {}, "update-credentials": () => {} };
    draw(failedJob("service-unavailable"), { failure, actions });
    expect(text(wrong)).toBeVisible();
    expect(announced()).toContain(wrong);
    expect(screen.getByRole("button", { name: enAU.action.updateCredentials })).toBeVisible();
    expect(screen.queryByRole("button", { name: enAU.action.retry })).toBeNull();
  });

  it.each<Status>(["waiting", "running", "needs-mfa", "delayed", "succeeded"])(
    "isn’t shown while the job itself hasn’t failed: %s",
    (status) => {
      const { container } = draw(arms[status], { failure });
      expect(container).not.toHaveTextContent(wrong);
    },
  );
});

describe("JobProgressView: its bank’s mark", () => {
  const mark = () => document.querySelector(".bk-mark");

  it.each(Object.entries(arms))("is beside what happens, from the first moment: %s", (_, state) => {
    draw(state);
    expect(mark()).toHaveTextContent("H");
  });

  it("has its place while the name is loading, and a glyph where there is no name or no bank", () => {
    const { redraw } = draw(arms.loading, { institutionName: undefined, isNameLoading: true });
    expect(mark()).toHaveAttribute("data-status", "loading");
    redraw({ isNameLoading: false });
    expect(mark()).toHaveAttribute("data-status", "unknown");
    redraw({ kind: "report" });
    expect(mark()).toHaveAttribute("data-status", "unknown");
  });
});

describe("JobProgressView: each step", () => {
  it.each<[Status, string[]]>([
    ["loading", []],
    ["error", []],
    ["waiting", ["Sign in to Hooli, not started", "Fetch accounts, not started"]],
    [
      "running",
      [
        "Signed in to Hooli, done",
        "Fetching accounts, in progress",
        "Fetch transactions, not started",
      ],
    ],
    [
      "needs-mfa",
      [
        "Signed in to Hooli, done",
        "Checking it’s you, needs your answer",
        "Fetch accounts, not started",
        "Fetch transactions, not started",
      ],
    ],
    [
      "delayed",
      [
        "Sign in to Hooli, waiting for the bank",
        "Fetch accounts, not started",
        "Fetch transactions, not started",
      ],
    ],
    ["succeeded", ["Signed in to Hooli, done", "Fetched accounts, done"]],
  ])("is a row with its status in words: %s", (status, expected) => {
    draw(arms[status]);
    expect(rows()).toEqual(expected);
  });

  it("that failed opens in place, and the ones after it were won’t happen", () => {
    draw(arms.failed);
    const [failed, ...after] = screen.getAllByRole("listitem");
    expect(failed).toHaveTextContent(/^Couldn’t sign in to HooliHooli didn’t accept/);
    expect(after.map((row) => row.textContent)).toEqual([
      "Fetch accounts, won’t happen",
      "Fetch transactions, won’t happen",
    ]);
  });

  it("that nobody knows yet is the rest of the work", () => {
    draw(
      job([
        [VERIFY, "success"],
        ["read-minds", "in-progress"],
        ["nap", "pending"],
      ]),
    );
    expect(rows().slice(1)).toEqual(["Finishing up, in progress", "Finish up, not started"]);
  });
});

describe("JobProgressView: the time left", () => {
  const timed = running({ etaAt: NOW + 60_000 });

  it.each([
    [90, "About 2 minutes left"],
    [33, "About 40 seconds left"],
    [9, "A few seconds left"],
    [0, "Almost done"],
    [undefined, "Step 2 of 3"],
  ])("is said in rough words: %s seconds", (secondsLeft, words) => {
    draw(timed, { secondsLeft });
    expect(text(words)).toBeVisible();
  });

  it("is no longer promised once a step takes longer than usual", () => {
    draw(running({ after: 90_000, etaAt: NOW + 60_000 }), { secondsLeft: 0 });
    expect(text("Taking longer than usual")).toBeVisible();
  });

  it("moves the bar on within the step, never back and never to its end", () => {
    const { redraw } = draw(timed, { secondsLeft: 60 });
    const values = [60, 59, 58, 57, 56, 30, 0].map((secondsLeft) => {
      redraw({ secondsLeft });
      return barValue();
    });
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values[0]).toBeLessThan(values[3] ?? 0);
    expect(values.at(-1)).toBeLessThan(38);
  });
});

describe("JobProgressView: its bar", () => {
  const timed = running({ etaAt: NOW + 60_000 });

  it.each<[string, UseJobProgressResult, number | undefined, string]>([
    ["the time left", timed, 20, "About 20 seconds left"],
    [
      "its step, where nobody knows the time",
      running(),
      undefined,
      "Step 2 of 3, fetching accounts",
    ],
    ["why it stands still", askingJob, undefined, "Hooli is waiting for you"],
    ["that nothing is known yet", arms.loading, undefined, "Getting ready"],
  ])("says %s in words, and never a percentage alone", (_, state, secondsLeft, words) => {
    draw(state, { secondsLeft });
    expect(bar()).toHaveAccessibleDescription(words);
    for (const value of ["aria-valuenow", "aria-valuetext"])
      expect(bar()).not.toHaveAttribute(value);
  });

  it("is of what the job is for", () => {
    draw(arms.running, { kind: "report", institutionName: undefined });
    expect(screen.getByRole("progressbar")).toHaveAccessibleName("Progress of your report");
  });
});

describe("JobProgressView: what a screen reader announces", () => {
  it.each<[Status, string]>([
    ["loading", ""],
    ["waiting", ""],
    ["running", "Fetching accounts"],
    ["needs-mfa", "Hooli is waiting for you"],
    [
      "delayed",
      "Hooli isn’t available now. We’ll keep trying for up to 7 days. You can leave this page.",
    ],
    ["succeeded", "Hooli is up to date"],
    ["failed", "Hooli wasn’t refreshed. Hooli didn’t accept the sign-in details it was given."],
    ["error", "We can no longer check progress. This may still finish."],
  ])("is the job's status: %s", (status, words) => {
    draw(arms[status]);
    expect(announced()).toBe(words);
  });

  it("stays the same while only the seconds change", () => {
    const { redraw } = draw(running({ etaAt: NOW + 60_000 }), { secondsLeft: 60 });
    for (let secondsLeft = 59; secondsLeft >= 0; secondsLeft -= 1) {
      redraw({ secondsLeft });
      expect(announced()).toBe("Fetching accounts");
    }
  });
});

describe("JobProgressView: a job that ended well", () => {
  const came = { accounts: 3, transactionsSince: Date.UTC(2024, 10, 28) };
  const WHAT = "3 accounts, transactions since 28\u00a0November\u00a02024";

  it("says what came, as far as the app knows it, seen and announced", () => {
    const { container } = draw(arms.succeeded, { came });
    expect(container.querySelector(".bk-job__came")?.textContent).toBe(WHAT);
    expect(announced()).toBe(`Hooli is up to date. ${WHAT}`);
    expect(rows()).toEqual([]);
  });

  it.each([
    [{ accounts: 1 }, "1 account"],
    [{ accounts: 2, transactions: 1 }, "2 accounts, 1 transaction"],
    [{ transactions: 1412 }, "1,412 transactions"],
    [
      { ...came, transactions: 1412 },
      "3 accounts, 1,412 transactions since 28\u00a0November\u00a02024",
    ],
    [
      { transactionsSince: came.transactionsSince },
      "Transactions since 28\u00a0November\u00a02024",
    ],
  ])("says no more than that: %j", (known, words) => {
    draw(arms.succeeded, { came: known });
    expect(announced()).toBe(`Hooli is up to date. ${words}`);
  });

  it("is said once, also where the app counts again", () => {
    const { redraw } = draw(arms.succeeded, { came });
    const said = announced();
    redraw({ came: { ...came, accounts: 4 } });
    expect(announced()).toBe(said);
  });

  it("holds the line while the app counts, and says the end once and then what came", () => {
    const { container, redraw } = draw(arms.succeeded, { came: "counting" });
    const lines = () => container.querySelectorAll(".bk-job__came").length;
    expect([lines(), rows(), announced()]).toEqual([1, [], "Hooli is up to date"]);
    redraw({ came });
    expect([lines(), announced()]).toEqual([1, WHAT]);
  });

  it("goes back to its steps where the app couldn’t count", () => {
    const { redraw } = draw(arms.succeeded, { came: "counting" });
    redraw({ came: undefined });
    expect(rows()).toEqual(["Signed in to Hooli, done", "Fetched accounts, done"]);
    expect(announced()).toBe("Hooli is up to date");
  });

  it.each([undefined, {}, { sharedUntil: NOW }])(
    "leaves its steps where nobody knows: %j",
    (known) => {
      draw(arms.succeeded, { came: known });
      expect(rows()).toEqual(["Signed in to Hooli, done", "Fetched accounts, done"]);
      expect(announced()).toBe("Hooli is up to date");
    },
  );

  it.each([
    ["by-itself", "Once a day, without you"],
    [Date.UTC(2026, 2, 4, 15, 4, 30), "You can refresh again from 3:05\u202fpm"],
  ] as const)("says when new data comes: %s", (nextUpdate, words) => {
    draw(arms.succeeded, { nextUpdate });
    expect(screen.getByRole("definition").textContent.replace(/\s/g, " ")).toBe(
      words.replace(/\s/g, " "),
    );
    expect(screen.getByRole("term")).toHaveTextContent("Next update");
  });

  it("has one way on, to the app by its name", async () => {
    const onContinue = vi.fn<() => void>();
    draw(arms.succeeded, { came, appName: "Ledgerbird", onContinue });
    await userEvent.click(screen.getByRole("button", { name: "Continue to Ledgerbird" }));
    expect(onContinue).toHaveBeenCalledTimes(1);
  });

  it.each<Status>(["loading", "waiting", "running", "needs-mfa", "delayed", "failed", "error"])(
    "is all it is for: nothing came from one that is %s",
    (status) => {
      const { container } = draw(arms[status], {
        came,
        nextUpdate: "by-itself",
        onContinue: () => {},
      });
      expect(container).not.toHaveTextContent(/3 accounts|Next update|Continue/);
    },
  );

  it("has its tick at its bank’s mark", () => {
    const { container, redraw } = draw(arms.running);
    expect(container.querySelector(".bk-done__tick")).toBeNull();
    redraw({ job: arms.succeeded });
    expect(container.querySelector(".bk-mark + .bk-done__tick")).not.toBeNull();
  });

  it("is drawn as news only if it was seen to go on", () => {
    const { container, redraw } = draw(arms.succeeded);
    const drawn = () => container.querySelector(".bk-done__tick [data-news]");
    expect(drawn()).toBeNull();
    redraw({ job: arms.running });
    redraw({ job: arms.succeeded });
    expect(drawn()).not.toBeNull();
  });
});

describe("JobProgressView: a failure", () => {
  const refusedJob = (detail: string) =>
    job([
      [VERIFY, "success"],
      ["mfa-challenge", "failed", { code: "invalid-credentials", detail }],
    ]);
  const references = { jobId: "5c50a2d1" };
  const ids = () => screen.queryByText("Reference for support: 5c50a2d1");

  it("says at its step why, and below the steps what to do and what support asks for", () => {
    draw(failedJob("unknown-error"), { references, actions: { "contact-support": () => {} } });
    const why = text(enAU.failure.unknown.what("Hooli"));
    expect(why.closest("li")).toHaveTextContent(/^Couldn’t sign in to Hooli/);
    const parts = [why, screen.getByRole("button", { name: "Contact support" }), ids()!];
    expect(parts.toSorted((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1))).toEqual(parts);
    expect(screen.getByRole("list")).not.toContainElement(ids());
  });

  it.each([
    ["wrong-credentials", failedJob("invalid-credentials", "The login is incorrect")],
    ["answer-refused", refusedJob("The code is incorrect")],
  ])("says its reason once: what the bank says of it too is for support, %s", async (_, state) => {
    draw(state, { references });
    expect(screen.queryByText(/is incorrect/)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Details for support" }));
    expect(screen.getByText(/is incorrect/)).toBeVisible();
    expect(ids()).toBeVisible();
  });

  it("has the bank’s words where they are more than its reason", () => {
    draw(failedJob("user-action-required", "Accept the new terms"), { references });
    expect(screen.getByText("Accept the new terms").closest("li")).toHaveTextContent(/Hooli says/);
  });

  it("of no step in particular is shown all the same", () => {
    const failed = failedJob("unknown-error");
    draw({ ...failed, step: undefined, steps: [] } as UseJobProgressResult, { references });
    expect(ids()).toBeVisible();
  });

  it("isn’t shown while nothing has failed", () => {
    draw(running(), { references });
    expect(ids()).toBeNull();
  });
});

describe("JobProgressView: a new connection that doesn't start", () => {
  const LIKELY =
    "Hooli is busy with your other connection. This starts within about 6 minutes. You can leave this page.";
  const POSSIBLE =
    "This hasn’t started yet. It can take up to 6 minutes to start. You can leave this page.";

  it.each([
    ["likely", LIKELY],
    ["possible", POSSIBLE],
  ] as const)("says as much as is known, seen and announced: %s", (pause, words) => {
    const { container } = draw(pausedJob(pause), { kind: "connect" });
    expect(heading()).toBe("Connecting Hooli");
    expect(text(words)).toBeVisible();
    expect(announced()).toBe(words);
    expect(rows()[0]).toBe("Sign in to Hooli, not started");
    expect(container).not.toHaveTextContent(/longer than usual|stopped|wasn’t|isn’t connected/i);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("isn't announced again while nothing changes", () => {
    const { redraw } = draw(pausedJob("likely"), { kind: "connect" });
    const status = screen.getByRole("status");
    const [said] = status.childNodes;
    redraw({ job: pausedJob("likely") });
    expect(screen.getByRole("status")).toBe(status);
    expect(status.firstChild).toBe(said);
    expect(status.textContent).toBe(LIKELY);
  });

  it("speaks of your bank where its name isn't known", () => {
    draw(pausedJob("likely"), { kind: "connect", institutionName: undefined });
    expect(announced()).toMatch(/^Your bank is busy with your other connection\./);
  });
});

describe("JobProgressView: what its connector adds to a failure", () => {
  it("is a link to a new password, second to the one button", () => {
    draw(failedJob("invalid-credentials", undefined, { connector: BETA }), {
      actions: { "update-credentials": () => {} },
    });
    const link = screen.getByRole("link", { name: /^Forgotten your password for Hooli\?/ });
    expect(link).toHaveAttribute("href", NEW_PASSWORD);
    const buttons = screen.getAllByRole("button");
    expect(buttons.map(({ textContent }) => textContent)).toEqual(["Update sign-in"]);
    expect(buttons[0]?.compareDocumentPosition(link)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it("is its stage, also while Basiq tries again", () => {
    const words = "Hooli’s connection is still in beta, so it may fail more often than others.";
    draw(failedJob("service-unavailable", undefined, { connector: BETA }));
    expect(screen.getByText(words)).toBeVisible();
    cleanup();
    draw(failedJob("service-unavailable", undefined, { connector: BETA, kind: "update" }));
    expect(screen.getByText(words)).toBeVisible();
  });
});
