import { BANK, createWorld } from "@basiq-kit/sandbox/testing";
import type { UseJobProgressOptions } from "@basiq-kit/hooks";
import { createBasiqServer } from "@basiq-kit/server";
import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { renderInWorld } from "../testing/renderInWorld.js";
import { JobsProgress, type JobsProgressProps } from "./JobsProgress.js";

const LOGINS = {
  Hooli: { institutionId: BANK.withoutMfa, login: "richard" },
  "Pied Piper": { institutionId: BANK.withMfa, login: "richard" },
  Broken: { institutionId: BANK.withoutMfa, login: "bighead" },
} as const;

/** A refresh of each of these, all started at once. */
async function followAll(
  banks: readonly (keyof typeof LOGINS)[],
  props: Partial<JobsProgressProps> = {},
) {
  const world = createWorld({ server: createBasiqServer });
  const institutionNames: Record<string, string> = {};
  for (const bank of banks)
    institutionNames[await world.startRefresh(world.addConnection(LOGINS[bank]).id)] = bank;
  const jobs = Object.keys(institutionNames).map((jobId) => ({ jobId, kind: "refresh" as const }));
  const ui = <JobsProgress jobs={jobs} institutionNames={institutionNames} {...props} />;
  return { ...world, ...renderInWorld(world, ui), jobs };
}

const heading = (name: string) => () => screen.queryByRole("heading", { name });
const row = (bank: string) =>
  within(screen.getByText(bank, { selector: "bdi" }).closest("li") ?? document.body);

describe("JobsProgress: several jobs", () => {
  it("are followed to their ends, and what a bank asks is asked in its row", async () => {
    const { until } = await followAll(["Hooli", "Pied Piper"]);
    expect(screen.getByRole("heading", { name: "Refreshing 2 banks" })).toBeVisible();
    const code = await until(() => screen.queryByLabelText("Code from Pied Piper"));
    expect(row("Pied Piper").getByLabelText("Code from Pied Piper")).toBe(code);
    expect(row("Pied Piper").getByRole("heading", { level: 4 })).toBeVisible();
    await until(() => row("Hooli").queryByText("Up to date"));
    await userEvent.type(code, "1234{Enter}");
    await until(heading("Your 2 banks are up to date"));
    expect(row("Pied Piper").queryByRole("heading")).toBeNull();
  });

  it("may end differently, which is said plainly", async () => {
    const { until } = await followAll(["Hooli", "Broken"]);
    await until(heading("1 of 2 banks is up to date"));
    expect(row("Broken").getByText("Broken has locked this account.")).toBeVisible();
    expect(row("Hooli").getByText("Up to date")).toBeVisible();
  });

  it("can have their challenges drawn by the app", async () => {
    const { until } = await followAll(["Hooli", "Pied Piper"], {
      renderChallenge: (_, bank) => <i>{`${bank} asks`}</i>,
    });
    await until(() => screen.queryByText("Pied Piper asks"));
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});

describe("JobsProgress: the banks’ names", () => {
  const asksForConnections = (requests: readonly { path: string }[]) =>
    requests.some(({ path }) => path.endsWith("/connections"));

  it("are those that the app gives, and then no connections are asked for", async () => {
    const { until, sandbox } = await followAll(["Hooli", "Pied Piper"]);
    await until(() => row("Hooli").queryByText("Up to date"));
    expect(asksForConnections(sandbox.requests)).toBe(false);
  });

  it("are found by the person’s connections, unless the app gives another", async () => {
    const { until, rerender, jobs } = await followAll(["Hooli", "Pied Piper"], {
      institutionNames: undefined,
    });
    expect(screen.queryByText("Bank 1")).toBeNull();
    await until(() => screen.queryByText("Pied Piper Bank", { selector: "bdi" }));
    rerender(<JobsProgress jobs={jobs} institutionNames={{ [jobs[0]?.jobId ?? ""]: "My bank" }} />);
    expect(row("My bank")).toBeDefined();
    const code = await until(() => screen.queryByLabelText("Code from Pied Piper Bank"));
    await userEvent.type(code, "1234{Enter}");
    await until(heading("Your 2 banks are up to date"));
    expect(screen.getByText("Pied Piper Bank", { selector: "bdi" })).toBeVisible();
  });
});

describe("JobsProgress: jobs that ended before it was opened", () => {
  const open = () => createWorld({ server: createBasiqServer });
  type World = ReturnType<typeof open>;

  /** Nothing runs any more, and a job whose sign-in failed names no connection. */
  async function openAfter(
    added: readonly Parameters<World["addConnection"]>[0][],
    codes: readonly string[] = [],
    change: (world: World) => World = (world) => world,
  ) {
    const world = open();
    const jobs: UseJobProgressOptions[] = [];
    for (const one of added)
      jobs.push({ jobId: await world.startRefresh(world.addConnection(one).id), kind: "refresh" });
    for (const code of codes) {
      await world.clock.advance(10_000);
      await world.answerChallenge(jobs[0]?.jobId ?? "", code);
    }
    await world.clock.advance(10 * 60_000);
    return renderInWorld(change(world), <JobsProgress jobs={jobs} />);
  }

  /** The sandbox has no open-banking connection whose sign-in can be refused. */
  function openBanking(world: World): World {
    async function fetch(url: string, init: RequestInit) {
      const answer = await world.environment.fetch(url, init);
      if (!url.endsWith("/connections")) return answer;
      return new Response((await answer.text()).replaceAll('"web"', '"openbanking"'), answer);
    }
    const environment = { ...world.environment, fetch };
    return { ...world, environment, provider: { ...world.provider, environment } };
  }

  it("have their bank’s name, as in the check-up", async () => {
    const { until } = await openAfter([LOGINS.Broken]);
    expect(await until(() => screen.queryByText("Hooli has locked this account."))).toBeVisible();
  });

  it("have it in their rows too", async () => {
    const { until } = await openAfter([LOGINS.Broken, LOGINS["Pied Piper"]], ["1234"]);
    await until(() => screen.queryByText("Hooli has locked this account."));
    expect(row("Pied Piper Bank")).toBeDefined();
  });

  it("need a new approval where their connection has no sign-in details", async () => {
    const wrong = ["0000", "1111", "2222"];
    const { until } = await openAfter([LOGINS["Pied Piper"]], wrong, openBanking);
    expect(
      await until(() => screen.queryByText("Your bank no longer shares new data.")),
    ).toBeVisible();
  });
});

describe("JobsProgress: one job", () => {
  it("is followed as one", async () => {
    const { until } = await followAll(["Hooli"]);
    await until(heading("Hooli is up to date"));
    expect(screen.getAllByRole("listitem")[0]).toHaveTextContent("Signed in to Hooli, done");
  });
});
