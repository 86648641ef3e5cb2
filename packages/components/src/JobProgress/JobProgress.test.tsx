import { BANK, createWorld, type WorldConnection } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { drawnValue } from "../testing/drawnValue.js";
import { openRefresh } from "../testing/openRefresh.js";
import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderInWorld } from "../testing/renderInWorld.js";
import { JobProgress, type JobProgressProps } from "./JobProgress.js";

const SHORTER = { verifyCredentials: 4_000, retrieveAccounts: 3_000, retrieveTransactions: 5_000 };

async function followJob(
  props: Partial<JobProgressProps> = {},
  options: Omit<WorldConnection, "time"> = {},
) {
  const world = await openRefresh(options);
  const ui = <JobProgress jobId={world.jobId} kind="refresh" institutionName="Hooli" {...props} />;
  return { ...world, ...renderInWorld(world, ui) };
}

const seen = (text: string | RegExp) => screen.queryByText(text, { ignore: "[role=status]" });
const rows = () => screen.queryAllByRole("listitem").map((row) => row.textContent);
/** As it was last: once the job is over, there is no bar. */
let lastValue = 0;
const barValue = () => {
  const bar = screen.queryByRole("progressbar");
  lastValue = Number((bar && drawnValue(bar)) ?? lastValue);
  return lastValue;
};
const announced = () => screen.getByRole("status").textContent;

/** The visible text, second by second, without repetitions. */
async function course<Value>(advance: (ms: number) => Promise<void>, read: () => Value) {
  const values: Value[] = [];
  for (let seconds = 0; seconds < 60; seconds += 1) {
    await advance(1_000);
    const value = read();
    if (value !== values.at(-1)) values.push(value);
  }
  return values;
}

describe("JobProgress: a job that is followed", () => {
  it("is drawn step by step from before its first answer to its end", async () => {
    const { advance, until } = await followJob();
    expect(screen.getByRole("heading", { name: "Refreshing Hooli" })).toBeVisible();
    expect(screen.getByText("Getting ready")).toBeVisible();
    expect(rows()).toEqual([]);

    await until(() => seen("Signing in to Hooli"));
    expect(rows()).toEqual([
      "Signing in to Hooli, in progress",
      "Fetch accounts, not started",
      "Fetch transactions, not started",
    ]);

    await advance(60_000);
    expect(screen.getByRole("heading", { name: "Hooli is up to date" })).toBeVisible();
    expect(rows()).toEqual([
      "Signed in to Hooli, done",
      "Fetched accounts, done",
      "Fetched transactions, done",
    ]);
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it("is announced once a step and once at its end", async () => {
    const { advance } = await followJob();
    expect(await course(advance, announced)).toEqual([
      "",
      "Signing in to Hooli",
      "Fetching accounts",
      "Fetching transactions",
      "Hooli is up to date",
    ]);
  });

  it("has a bar that never runs backwards", async () => {
    const { advance } = await followJob({ stats: SHORTER });
    const values = await course(advance, barValue);
    expect(values.length).toBeGreaterThan(8);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values.at(-1)).toBeGreaterThan(80);
  });

  it("says how long it takes when its bank has statistics", async () => {
    const { until } = await followJob({ stats: SHORTER });
    expect(await until(() => seen("About 10 seconds left"))).toBeVisible();
    expect(await until(() => seen("A few seconds left"))).toBeVisible();
  });

  it("says which step it is at when nobody knows how long it takes", async () => {
    const { until } = await followJob();
    expect(await until(() => seen("Step 1 of 3"))).toBeVisible();
    expect(await until(() => seen("Step 3 of 3"))).toBeVisible();
  });

  it("waits for the person while the bank does", async () => {
    const { until } = await followJob({}, { institutionId: BANK.withMfa });
    await until(() => seen("Checking it’s you"));
    expect(rows()[1]).toBe("Checking it’s you, needs your answer");
    expect(announced()).toBe("Hooli is waiting for you");
  });
});

describe("JobProgress: a job that fails", () => {
  it("says what happened, what to do and the job's id, and offers what the app can do", async () => {
    const retry = vi.fn<() => void>();
    const { jobId, until } = await followJob(
      { actions: { "open-bank": retry } },
      { login: "bighead" },
    );
    const failure = await until(() => seen("Hooli has locked this account."));
    const row = within(failure.closest("li") ?? document.body);
    expect(row.getByText("Unlock it with Hooli first, then come back here.")).toBeVisible();
    expect(row.getByText("Account is locked")).toBeVisible();
    const card = within(screen.getByRole("article"));
    await userEvent.click(card.getByRole("button", { name: "Details for support" }));
    expect(card.getByText(`Job: ${jobId}`)).toBeVisible();
    await userEvent.click(card.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it("advises nobody to try again during the bank's outage", async () => {
    const { until } = await followJob(
      { actions: { retry: vi.fn<() => void>() }, connectorStatus: "major-outage" },
      { login: "jianYang" },
    );
    await until(() => seen("Hooli has an outage that affects many people."));
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });

  it("is only late when it updates a connection that the bank can't serve", async () => {
    const { until } = await followJob({ kind: "update" }, { login: "jianYang" });
    await until(() => seen("Hooli isn’t available now."));
    expect(screen.getByRole("heading", { name: "Updating Hooli" })).toBeVisible();
    expect(
      screen.getByText("We’ll keep trying for up to 7 days. You can leave this page."),
    ).toBeVisible();
  });
});

describe("JobProgress: a job that is out of sight", () => {
  it("keeps its state while the network fails, says so, and goes on by itself", async () => {
    const { network, until, advance } = await followJob();
    await until(() => seen("Signing in to Hooli"));
    network.fail(/\/jobs\//);
    await until(() => seen(/^No connection to the service/));
    expect(rows()[0]).toBe("Signing in to Hooli, in progress");
    expect(announced()).toBe("No connection to the service. Trying again.");
    network.repair();
    await advance(60_000);
    expect(screen.getByRole("heading", { name: "Hooli is up to date" })).toBeVisible();
    expect(seen(/^No connection/)).toBeNull();
  });
});

describe("JobProgress: a bank that is connected twice with the same sign-in", () => {
  async function connectTwice(options: { readonly withServer?: boolean } = {}) {
    const { withServer = true } = options;
    const world = createWorld(withServer ? { server: createBasiqServer } : {});
    world.startConnection();
    await world.clock.advance(2_000);
    const jobId = world.startConnection();
    const ui = <JobProgress jobId={jobId} kind="connect" institutionName="Hooli" />;
    return { ...world, ...renderInWorld(world, ui), jobId };
  }
  const LIKELY =
    "Hooli is busy with your other connection. This starts within about 6 minutes. You can leave this page.";
  const POSSIBLE =
    "This hasn’t started yet. It can take up to 6 minutes to start. You can leave this page.";

  it("says so for the second one, once aloud, until it starts and succeeds", async () => {
    const { advance } = await connectTwice();
    const said: (string | null)[] = [];
    for (let seconds = 0; seconds < 9 * 60; seconds += 3) {
      await advance(3_000);
      if (announced() !== said.at(-1)) said.push(announced());
    }
    expect(said.slice(0, 2)).toEqual(["", LIKELY]);
    expect(said.at(-1)).toBe("Hooli is connected");
    expect(new Set(said).size).toBe(said.length);
  });

  it("says less where the person's other jobs can't be read", async () => {
    const { advance } = await connectTwice({ withServer: false });
    await advance(60_000);
    expect(seen(POSSIBLE)).toBeVisible();
    expect(seen(LIKELY)).toBeNull();
    await advance(8 * 60_000);
    expect(screen.getByRole("heading", { name: "Hooli is connected" })).toBeVisible();
  });
});

describe("JobProgress: a sign-in that the bank refuses", () => {
  it("has a link to a new password at that bank", async () => {
    const world = createWorld({ server: createBasiqServer });
    const jobId = world.startConnection({ login: "nobody" });
    const { until } = renderInWorld(
      world,
      <JobProgress jobId={jobId} kind="connect" institutionName="Hooli" />,
    );
    const link = await until(() => screen.queryByRole("link"));
    expect(link).toHaveAccessibleName(/^Forgotten your password for Hooli\? ?Opens in a new tab$/);
    expect(link).toHaveAttribute("href", "https://banks.example/AU00000/forgotten-password");
  });
});
