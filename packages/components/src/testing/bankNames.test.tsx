import { type ConnectionState, useConnections } from "@basiq-kit/hooks";
import { APP_ORIGIN, BANK, createWorld, networkFaults } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { ConnectButton } from "../ConnectButton/ConnectButton.js";
import { ConnectionCard } from "../ConnectionCard/ConnectionCard.js";
import { ConnectionList } from "../ConnectionList/ConnectionList.js";
import { ConsentReturn } from "../ConsentReturn/ConsentReturn.js";
import { CopyProvider } from "../languages/CopyProvider.js";
import { enAU } from "../languages/enAU.js";
import { JobsCheckup } from "../JobsCheckup/JobsCheckup.js";
import { JobsProgress } from "../JobsProgress/JobsProgress.js";
import { RefreshFlow } from "../RefreshFlow/RefreshFlow.js";
import { renderInWorld } from "./renderInWorld.js";

/** What stands where a bank has no name, in words that stand nowhere else. */
const NAMELESS = "Nameless";
const HELD = "that bank";
const COPY = {
  ...enAU,
  yourBank: NAMELESS,
  theBank: HELD,
  jobs: { ...enAU.jobs, bank: () => NAMELESS },
};
/** A request that gets no answer is given up after so long, and then sent again twice. */
const FIRST_TRY_MS = 15_000;
const CONNECTORS = /\/connectors\//;

/** Everything that a person may read or hear, after each change of the page. */
function recordTexts(): readonly string[] {
  const seen: string[] = [];
  const observer = new MutationObserver(() => {
    const labels = [...document.querySelectorAll("[aria-label]")].map(({ ariaLabel }) => ariaLabel);
    seen.push([document.body.textContent, ...labels].join(" "));
  });
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  onTestFinished(() => observer.disconnect());
  return seen;
}

function OfFirst({ draw }: { readonly draw: (connection: ConnectionState) => React.ReactNode }) {
  const banks = useConnections();
  const [first] = banks.status === "ready" ? banks.connections : [];
  return first === undefined ? null : draw(first);
}

/** Two banks at one of which a job fails, and at the other of which one asks for a code. */
async function open(
  draw: (jobIds: readonly string[]) => React.ReactNode,
  fault = networkFaults.late(4_000),
) {
  const world = createWorld({ server: createBasiqServer });
  const asking = world.addConnection({ institutionId: BANK.withMfa, login: "jared" });
  const failing = world.addConnection({ institutionId: BANK.withoutMfa, login: "bighead" });
  const jobIds = [await world.startRefresh(asking.id), await world.startRefresh(failing.id)];
  await world.clock.advance(30_000);
  world.network.fail(CONNECTORS, fault);
  const seen = recordTexts();
  const ui = <CopyProvider copy={COPY}>{draw(jobIds)}</CopyProvider>;
  return { ...world, ...renderInWorld(world, ui), seen };
}

const namesIn = (seen: readonly string[], name: string) => seen.some((text) => text.includes(name));
const pageHas = (words: string) => () => (document.body.textContent?.includes(words) ? true : null);

afterEach(() => document.body.replaceChildren());

describe("the names of banks, while their connectors are being read slowly", () => {
  const WHERE: readonly (readonly [string, (jobIds: readonly string[]) => React.ReactNode])[] = [
    [
      "ConnectionList",
      () => <ConnectionList appName="Piggy" afterWithdrawal="We delete our copy within 30 days." />,
    ],
    ["JobsCheckup", () => <JobsCheckup />],
    [
      "JobsProgress of several jobs",
      (ids) => <JobsProgress jobs={ids.map((jobId) => ({ jobId, kind: "refresh" }))} />,
    ],
    [
      "JobsProgress of one job",
      ([jobId = ""]) => <JobsProgress jobs={[{ jobId, kind: "refresh" }]} />,
    ],
    [
      "ConnectionCard",
      () => (
        <OfFirst
          draw={(one) => (
            <ConnectionCard
              connection={one}
              appName="Piggy"
              afterWithdrawal="We delete our copy within 30 days."
            />
          )}
        />
      ),
    ],
    [
      "RefreshFlow",
      () => (
        <OfFirst
          draw={({ connectionId, institution, isInstitutionLoading, canRefresh }) => (
            <RefreshFlow
              connectionId={connectionId}
              institutionName={institution?.name}
              isNameLoading={isInstitutionLoading}
              canRefresh={canRefresh}
            />
          )}
        />
      ),
    ],
  ];

  it.each(WHERE)("are never replaced by another word: %s", async (_, draw) => {
    const { until, advance, seen } = await open(draw);
    await until(() => (namesIn(seen, "Hooli") || namesIn(seen, "Pied Piper") ? true : null));
    await advance(30_000);
    expect(seen.filter((text) => text.includes(NAMELESS))).toEqual([]);
  });

  it.each(WHERE)("are replaced once they can't be fetched: %s", async (_, draw) => {
    const { until } = await open(draw, networkFaults.dropped);
    expect(await until(pageHas(NAMELESS))).toBe(true);
  });

  it.each(WHERE)(
    "are held as long as they may still come, while everything else is there: %s",
    async (_, draw) => {
      const { advance, until, seen, clock } = await open(draw, networkFaults.hangs);
      const from = clock.now();
      const shown = "article, .bk-checkup__item, .bk-bank:not([aria-hidden] *), .bk-refresh";
      await until(() => document.querySelector(shown));
      expect(clock.now() - from).toBeLessThan(FIRST_TRY_MS);
      expect(document.querySelector(".bk-held__bar, .bk-refresh")).not.toBeNull();
      await advance(30_000);
      expect(seen.filter((text) => text.includes(NAMELESS))).toEqual([]);
      await until(pageHas(NAMELESS));
      // Each bank's last try has its own pause before it.
      await until(() => (document.querySelector(".bk-held__bar") ? null : true));
      // Below its name, a row says "the bank".
      for (const row of document.querySelectorAll(".bk-row__state, .bk-row__details")) row.remove();
      expect(document.body.textContent).not.toContain(HELD);
    },
  );

  it("of jobs come with the return from the bank", async () => {
    const world = createWorld({ server: createBasiqServer });
    const rendered = renderInWorld(world, <ConnectButton action="connect" returnTo="/accounts" />);
    await userEvent.click(screen.getByRole("button"));
    const left = await rendered.until(() => world.page.visited[0]);
    const { id } = world.addConnection({ institutionId: BANK.withMfa, login: "jared" });
    const jobId = await world.startRefresh(id);
    const state = new URL(left).searchParams.get("state") ?? "";
    world.page.arrive(`${APP_ORIGIN}/return?${new URLSearchParams({ state, jobId })}`);
    world.network.fail(CONNECTORS, networkFaults.late(4_000));
    const seen = recordTexts();
    rendered.rerender(
      <CopyProvider copy={COPY}>
        <ConsentReturn />
      </CopyProvider>,
    );
    await rendered.until(() => screen.queryByLabelText("Code from Pied Piper Bank"));
    expect(namesIn(seen, "Connecting Pied Piper Bank")).toBe(true);
    expect(namesIn(seen, NAMELESS)).toBe(false);
  });

  it("of a bank that is added come with it, and the list stays meanwhile", async () => {
    const { until, advance, seen, addConnection, network, page } = await open(() => (
      <ConnectionList appName="Piggy" afterWithdrawal="We delete our copy within 30 days." />
    ));
    await until(() => screen.queryAllByRole("article")[1] ?? null);
    const before = seen.length;
    addConnection({ institutionId: "AU00004", login: "richard" });
    page.visible.set(false);
    await advance(5 * 60_000);
    network.fail(CONNECTORS, networkFaults.late(4_000));
    page.visible.set(true);
    await until(pageHas("HooliGov"));
    const later = seen.slice(before);
    expect(namesIn(later, NAMELESS)).toBe(false);
    expect(later.every((text) => text.includes("Pied Piper Bank"))).toBe(true);
  });
});

describe("a challenge, while its bank’s name hangs", () => {
  const field = () => screen.queryByLabelText(`Code from ${HELD}`);
  const jobsOf = (ids: readonly string[]) =>
    ids.map((jobId) => ({ jobId, kind: "refresh" as const }));

  it.each<[string, number, RegExp]>([
    ["of one job, though a connector hangs", 1, CONNECTORS],
    ["of several jobs, though a connector hangs", 2, CONNECTORS],
    ["of several jobs, though the list of connections hangs", 2, /\/connections$/],
  ])(
    "is asked at once, and what is typed stays when the name comes: %s",
    async (_, count, hangs) => {
      const world = createWorld({ server: createBasiqServer });
      const asking = world.addConnection({ institutionId: BANK.withMfa, login: "jared" });
      const other = world.addConnection({ institutionId: BANK.withoutMfa, login: "richard" });
      const ids = [await world.startRefresh(asking.id), await world.startRefresh(other.id)];
      await world.clock.advance(30_000);
      world.network.fail(hangs, networkFaults.hangs);
      const seen = recordTexts();
      const { until, advance } = renderInWorld(
        world,
        <CopyProvider copy={COPY}>
          <JobsProgress jobs={jobsOf(ids.slice(0, count))} />
        </CopyProvider>,
      );
      await advance(2_000);
      const code = field();
      if (code === null) throw new Error("There is no field for the code.");
      expect(code.closest("article")).toHaveAccessibleName("that bank needs a code");
      await userEvent.type(code, "12");
      world.network.repair();
      await until(() => screen.queryByLabelText("Code from Pied Piper Bank"));
      expect(code).toBeInTheDocument();
      expect(code).toHaveValue("12");
      await advance(1_000);
      expect(namesIn(seen, NAMELESS)).toBe(false);
      expect(document.body.textContent).not.toContain(HELD);
    },
  );

  it("is asked in its card, which offers nothing else until the bank has a name", async () => {
    const { until, network, clock } = await open(
      () => <ConnectionList appName="Piggy" afterWithdrawal="We delete our copy within 30 days." />,
      networkFaults.hangs,
    );
    const from = clock.now();
    await until(field);
    expect(clock.now() - from).toBeLessThan(FIRST_TRY_MS);
    expect(screen.queryByRole("button", { name: /^(Refresh|More|Update)/ })).toBeNull();
    network.repair();
    await until(() => screen.queryByRole("button", { name: "Details of Hooli" }));
  });
});
