import type { UseJobProgressResult } from "@basiq-kit/hooks";
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import {
  askingJob,
  failedJob,
  failedRead,
  job,
  type JobOptions,
  NOW,
  pausedJob,
  steps,
} from "../testing/states.js";
import { drawnValue } from "../testing/drawnValue.js";
import { together } from "../testing/together.js";
import { JobsProgressView, type JobsProgressViewProps } from "./JobsProgressView.js";

const at = (verify: string, accounts: string, options?: JobOptions) =>
  job(steps(verify, accounts), options);
const done = at("success", "success");
const fetching = at("success", "in-progress", { etaAt: NOW + 18_000 });
const signingIn = at("in-progress", "pending", { etaAt: NOW + 42_000 });
const wrong = failedJob("invalid-credentials");

function draw(jobs: readonly UseJobProgressResult[], props: Partial<JobsProgressViewProps> = {}) {
  return render(
    <JobsProgressView
      all={together(...jobs)}
      kind="connect"
      institutionNames={{ a: "Hooli", b: "Pied Piper", c: "Nucleus" }}
      now={NOW}
      {...props}
    />,
  );
}

const title = () => screen.getByRole("heading").textContent;
/** Without the letter of the bank's mark, which stands first. */
const rows = () =>
  screen
    .getAllByRole("listitem")
    .map((row) => row.textContent.slice(row.querySelector(".bk-mark")?.textContent.length ?? 0));
/** The last live region: that of a failure says what was copied. */
const said = () => screen.getAllByRole("status").at(-1)?.textContent;
const row = (bank: string) =>
  within(screen.getByText(bank, { selector: "bdi" }).closest("li") ?? document.body);

describe("JobsProgressView: the heading", () => {
  it.each([
    [[fetching, done], "connect", "Connecting 2 banks"],
    [[done, done, done], "connect", "Your 3 banks are connected"],
    [[done, wrong, done], "connect", "2 of 3 banks are connected"],
    [[done, wrong, wrong], "connect", "1 of 3 banks is connected"],
    [[wrong, wrong], "connect", "No bank is connected yet"],
    [[done, wrong], "refresh", "1 of 2 banks is up to date"],
    [[done, done], "update", "Your 2 banks are updated"],
  ] as const)("says it plainly: %#", (jobs, kind, words) => {
    draw(jobs, { kind });
    expect(title()).toBe(words);
  });
});

describe("JobsProgressView: the line under the bar", () => {
  const delayed = failedJob("service-unavailable", undefined, { kind: "update" });
  it.each([
    [[done, wrong], "Finished"],
    [[done, delayed], "1 of 2 finished"],
  ])("doesn’t call finished what Basiq goes on trying: %#", (jobs, words) => {
    draw(jobs, { kind: "update" });
    expect(screen.getByText(words, { ignore: "[role=status]" })).toBeVisible();
  });
});

describe("JobsProgressView: a row", () => {
  it("has the bank’s name, its status and how long it takes", () => {
    draw([signingIn, fetching, done]);
    expect(rows()).toEqual([
      "HooliSigning in to Hooli · About 50 seconds left",
      "Pied PiperFetching accounts · About 20 seconds left",
      "NucleusConnected",
    ]);
  });

  it("promises no time where nobody knows it", () => {
    draw([fetching, done], { now: undefined });
    expect(rows()[0]).toBe("HooliFetching accounts");
    expect(screen.getByText("1 of 2 finished", { ignore: "[role=status]" })).toBeVisible();
  });

  it("numbers the banks whose names aren’t known", () => {
    draw([done, fetching], { institutionNames: { b: "Pied Piper" } });
    expect(rows()[0]).toBe("Bank 1Connected");
    expect(rows()[1]).toContain("Pied Piper");
  });

  it("that failed opens in place with its reason and what the app can do about that job", async () => {
    const update = vi.fn<(jobId: string) => void>();
    draw([done, wrong], {
      actionsOf: (jobId) => ({ "update-credentials": () => update(jobId) }),
    });
    const failed = row("Pied Piper");
    expect(failed.getByText("Not connected")).toBeVisible();
    expect(failed.getByText(/^Pied Piper didn’t accept the sign-in details/)).toBeVisible();
    await userEvent.click(failed.getByRole("button", { name: "Update sign-in" }));
    expect(update.mock.calls).toEqual([["b"]]);
    expect(row("Hooli").queryByRole("button")).toBeNull();
  });

  it("that needs the person says so, and holds what the bank asks", () => {
    draw([askingJob, fetching], {
      renderChallenge: (jobId, bank) => <i>{`${bank} asks in ${jobId}`}</i>,
    });
    expect(row("Hooli").getByText("Action needed")).toBeVisible();
    expect(row("Hooli").getByText("Hooli asks in a")).toBeVisible();
    expect(row("Pied Piper").queryByText(/asks in/)).toBeNull();
    expect(said()).toBe("Hooli is waiting for you");
  });

  it("that is lost can be fetched again", async () => {
    const retry = vi.fn<() => Promise<void>>(() => Promise.resolve());
    draw([failedRead("rejected", retry), fetching]);
    await userEvent.click(row("Hooli").getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});

describe("JobsProgressView: all of them", () => {
  it("share one bar", () => {
    draw([done, wrong, fetching]);
    const bar = screen.getByRole("progressbar", { name: "Progress of all 3" });
    expect(bar).toHaveAccessibleDescription("About 20 seconds left");
    const value = Number(drawnValue(bar));
    // Two of three are over, and the third is half-way.
    expect(value).toBeGreaterThan(67);
    expect(value).toBeLessThan(100);
  });

  it("take as long as the last of them", () => {
    draw([signingIn, fetching]);
    expect(screen.getAllByText(/About 50 seconds left$/)).toHaveLength(2);
  });

  it("are announced by how many have finished, and then by the outcome", () => {
    const { rerender } = draw([fetching, done]);
    expect(said()).toBe("1 of 2 finished");
    rerender(<JobsProgressView all={together(wrong, done)} kind="connect" />);
    expect(said()).toBe("1 of 2 banks is connected");
  });

  it("say once that the network is gone", () => {
    const offline = { reachability: { status: "offline" } } as const;
    draw([at("success", "in-progress", offline), at("in-progress", "pending", offline)]);
    expect(screen.getAllByText(/^You’re offline/, { ignore: "[role=status]" })).toHaveLength(1);
    expect(said()).toMatch(/^You’re offline/);
  });

  it("say when the person may leave", () => {
    const { rerender } = draw([signingIn, done]);
    expect(screen.getByText(/^Stay on this page/)).toBeVisible();
    rerender(<JobsProgressView all={together(fetching, done)} kind="connect" />);
    expect(screen.getByText(/^You can leave this page/)).toBeVisible();
    rerender(<JobsProgressView all={together(done, done)} kind="connect" />);
    expect(screen.queryByText(/leave this page/)).toBeNull();
  });

  it.each([
    ["secondary", [signingIn, done]],
    ["primary", [fetching, done]],
    ["primary", [done, done]],
    ["primary", [done, failedJob("maintenance")]],
    ["secondary", [done, wrong]],
  ] as const)("have one primary button: what comes next is %s", (variant, jobs) => {
    draw(jobs, {
      actionsOf: () => ({ "update-credentials": () => {} }),
      renderNext: (given) => <i>{`next is ${given}`}</i>,
    });
    expect(screen.getByText(`next is ${variant}`)).toBeVisible();
  });
});

describe("JobsProgressView: once all have ended well", () => {
  const came = { accounts: 3, transactions: 12, sharedUntil: Date.UTC(2027, 10, 28) };

  it("has a tick in the bar’s place, and says of each bank what came", () => {
    const { container } = draw([done, done], {
      cameOf: (jobId) => (jobId === "a" ? came : undefined),
    });
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(container.querySelector(".bk-done__tick")).toBeVisible();
    expect(rows()).toEqual(["Hooli3 accounts, 12 transactions", "Pied PiperConnected"]);
  });

  it("says once what is the same for all of them", () => {
    draw([done, done], { cameOf: () => came, nextUpdateOf: () => "by-itself" });
    const facts = screen.getAllByRole("definition").map(({ textContent }) => textContent);
    expect(facts).toEqual(["Once a day, without you", "28\u00a0November\u00a02027"]);
  });

  it("claims none of it while one has failed", () => {
    draw([done, wrong], { cameOf: () => came, nextUpdateOf: () => "by-itself" });
    expect(screen.queryAllByRole("definition")).toEqual([]);
    expect(screen.getByRole("progressbar")).toBeVisible();
    expect(rows()[0]).toBe("Hooli3 accounts, 12 transactions");
  });
});

describe("JobsProgressView: a bank’s mark", () => {
  it("is drawn from its connection’s bank, or from its name", () => {
    draw([done, fetching], {
      institutionNames: { b: "Pied Piper" },
      institutions: { a: { name: "Hooli", brandColor: "#1155cc" } },
    });
    expect(row("Hooli").getByText("H").parentElement).toHaveStyle("--_mark-letter: white");
    expect(row("Pied Piper").getByText("P")).toBeVisible();
  });
});

describe("JobsProgressView: one job alone", () => {
  it("is drawn step by step", () => {
    draw([fetching]);
    expect(title()).toBe("Connecting Hooli");
    expect(rows()).toEqual(["Signed in to Hooli, done", "Fetching accounts, in progress"]);
    expect(screen.getByText("About 20 seconds left")).toBeVisible();
  });

  it("has its challenge beneath", () => {
    draw([askingJob], { renderChallenge: (jobId) => <i>{`asked in ${jobId}`}</i> });
    expect(screen.getByText("asked in a")).toBeVisible();
  });

  it("says “your bank” where its name isn’t known", () => {
    draw([fetching], { institutionNames: undefined });
    expect(title()).toBe("Connecting your bank");
  });
});

it("is nothing where there are no jobs", () => {
  expect(draw([]).container).toBeEmptyDOMElement();
});

describe("JobsProgressView: a bank whose new connection doesn't start", () => {
  const LIKELY =
    "Pied Piper is busy with your other connection. This starts within about 6 minutes.";
  const LEAVE = "You can leave this page. We’ll finish the rest.";

  it("says in its row what it waits for, once aloud, and the line below says whether to stay", () => {
    draw([done, pausedJob("likely")]);
    expect(rows()[1]).toBe(`Pied PiperWaiting to start${LIKELY}${LIKELY}`);
    expect(screen.getAllByRole("status").filter((one) => one.textContent === LIKELY)).toHaveLength(
      1,
    );
    expect(screen.getByText(LEAVE)).toBeVisible();
  });

  it("keeps the person while another bank may still ask them", () => {
    draw([signingIn, pausedJob("possible")]);
    expect(rows()[1]).toContain("This hasn’t started yet. It can take up to 6 minutes to start.");
    expect(
      screen.getByText("Stay on this page. A bank may still ask you something."),
    ).toBeVisible();
  });

  it("lets the person go on, and promises no end while nobody knows it", () => {
    const renderNext = vi.fn<(variant: "primary" | "secondary") => null>(() => null);
    draw([fetching, pausedJob("possible")], { renderNext });
    expect(renderNext).toHaveBeenLastCalledWith("primary");
    expect(screen.getByText("0 of 2 finished", { ignore: "[role=status]" })).toBeVisible();
  });

  it("says all of it in one place where it is alone", () => {
    draw([pausedJob("likely")]);
    const words =
      "Hooli is busy with your other connection. This starts within about 6 minutes. You can leave this page.";
    expect(screen.getByText(words, { ignore: "[role=status]" })).toBeVisible();
    expect(screen.queryByText(LEAVE)).toBeNull();
    expect(screen.queryByText(/^Stay on this page/)).toBeNull();
  });
});
