import { BasiqError, type ConnectionState } from "@basiq-kit/hooks";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { dayWords, momentWords, timeWords } from "../copy/dates.js";
import { enAU } from "../languages/enAU.js";
import { idleActions, refreshState } from "../testing/connectionActions.js";
import {
  connectionState,
  failedWith,
  NEVER_FETCHED,
  TWENTY_TODAY,
  type WireConnection,
} from "../testing/connections.js";
import { failedRedirect } from "../testing/redirects.js";
import { StatementUploadView } from "../StatementUpload/StatementUploadView.js";
import { DAY, HOUR, job, MINUTE, NOW, steps } from "../testing/states.js";
import { ConnectionCardView, type ConnectionCardViewProps } from "./ConnectionCardView.js";
import { openDialogsInJsdom } from "../testing/dialogsInJsdom.js";

openDialogsInJsdom();

function draw(wire: WireConnection = {}, props: Partial<ConnectionCardViewProps> = {}) {
  const card = (changed: WireConnection) => (
    <ConnectionCardView
      appName="Piggy"
      afterWithdrawal="We delete our copy within 30 days."
      {...idleActions}
      {...props}
      connection={connectionState({ ...wire, ...changed })}
    />
  );
  const { rerender } = render(card({}));
  return (changed: WireConnection) => rerender(card(changed));
}

const OPEN_BANKING = { method: "openbanking", endsIn: 200 * DAY } as const;
const facts = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);
const refresh = () => screen.getByRole("button", { name: "Refresh Hooli" });
const buttons = () => screen.getAllByRole("button").map(({ textContent }) => textContent);
const openMore = () => userEvent.click(screen.getByRole("button", { name: "More for Hooli" }));
const OWN_COPY = "We delete our copy within 30 days.";
const textsOf = (dialog: HTMLElement) =>
  [...dialog.querySelectorAll("p")].map(({ textContent }) => textContent);
/** Asks to disconnect, and returns what is said before. */
async function disconnectTexts() {
  await userEvent.click(screen.getByRole("button", { name: "Disconnect" }));
  return textsOf(screen.getByRole("dialog"));
}
const announced = () => screen.getByRole("status").textContent;

describe("ConnectionCardView: a connection", () => {
  it("is named by its bank, at the level it is given", () => {
    draw({}, { headingLevel: 4 });
    expect(screen.getByRole("heading", { level: 4, name: "Hooli" })).toBeVisible();
    expect(screen.getByRole("article", { name: "Hooli" })).toBeVisible();
  });

  it.each([
    [undefined, "https://cdn.basiq.io/hooli.svg", true],
    [undefined, "https://logos.example/hooli.svg", false],
    [["logos.example"], "https://logos.example/hooli.svg", true],
    [["logos.example"], "https://cdn.basiq.io/hooli.svg", false],
  ])("has its bank’s logo from a listed host alone: %j, %s", (logoHosts, logo, isShown) => {
    const { container } = render(
      <ConnectionCardView
        connection={connectionState({ logo })}
        appName="Piggy"
        afterWithdrawal="We delete our copy within 30 days."
        logoHosts={logoHosts}
      />,
    );
    expect(container.querySelector("img")?.src).toBe(isShown ? logo : undefined);
  });

  it("names a bank that isn't known yet 'your bank'", () => {
    draw({ bank: null });
    expect(screen.getByRole("heading", { name: "Your bank" })).toBeVisible();
  });

  it.each([
    ["web", "Through your internet banking sign-in, not the Consumer Data Right"],
    ["openbanking", "Through open banking, under the Consumer Data Right"],
  ] as const)("says how it works: %s", (method, words) => {
    draw({ method });
    expect(screen.getByText(words)).toBeVisible();
  });

  it.each([
    [30 * MINUTE, `Up to date, ${momentWords("en-AU", NOW - 30 * MINUTE)}`],
    [5 * HOUR, `Updated ${momentWords("en-AU", NOW - 5 * HOUR)}`],
    [3 * DAY, `Last updated ${dayWords("en-AU", NOW - 3 * DAY)}`],
    [null, "Last update not known"],
  ])("says how old its data is: %s ms", (fetchedAgo, words) => {
    draw({ fetchedAgo });
    expect(facts()).toEqual([words]);
  });

  it("never says that data was fetched because Basiq used the connection", () => {
    draw({ fetchedAgo: null, usedAgo: 20 * DAY });
    expect(facts()).toEqual([`Last used ${momentWords("en-AU", NOW - 20 * DAY)}`]);
  });

  it("says when Basiq looked by itself, and nothing older", () => {
    draw({ fetchedAgo: 3 * DAY, usedAgo: 2 * HOUR });
    expect(facts()).toEqual([`Last checked by Basiq ${momentWords("en-AU", NOW - 2 * HOUR)}`]);
  });

  it("says that nothing was fetched only where its first job is known", () => {
    const redraw = draw(NEVER_FETCHED);
    expect(facts()).toEqual(["No data yet"]);
    redraw({ ...NEVER_FETCHED, createdAgo: 30 * DAY });
    expect(facts()).toEqual(["Last update not known"]);
  });

  it("says nothing of data while its bank is connected, which its job does", () => {
    const { container } = render(
      <ConnectionCardView
        connection={connectionState({ status: "pending", fetchedAgo: null })}
        appName="Piggy"
        afterWithdrawal="We delete our copy within 30 days."
      >
        <p>Signing in</p>
      </ConnectionCardView>,
    );
    expect(container.querySelector(".bk-connection__facts")).toBeNull();
  });

  it("whose only job failed has fetched nothing, and can be refreshed at once", () => {
    const jobs = failedWith("user-action-required", 2 * MINUTE);
    draw({
      status: "invalid",
      fetchedAgo: null,
      usedAgo: 2 * MINUTE,
      createdAgo: 3 * MINUTE,
      jobs,
    });
    expect(facts()).toEqual(["No data yet"]);
    expect(refresh()).not.toHaveAttribute("aria-disabled");
    expect(refresh()).not.toHaveAccessibleDescription();
  });

  it("says that a part was fetched where the transactions failed", () => {
    const jobs = [
      { ago: HOUR, status: "failed", code: "job-timed-out", failedStep: "retrieve-transactions" },
    ];
    draw({ fetchedAgo: null, jobs });
    expect(facts()).toEqual([`Partly updated ${momentWords("en-AU", NOW - HOUR)}`]);
  });

  it("says that its data was deleted until a job brings it again", () => {
    const redraw = draw({ purgedAgo: MINUTE });
    expect(facts()).toEqual([`Data deleted ${momentWords("en-AU", NOW - MINUTE)}`]);
    redraw({ purgedAgo: undefined });
    expect(facts()[0]).toMatch(/^Up to date/);
  });

  it.each(["invalid-credentials", "user-action-required"])(
    "is never up to date while it brings nothing new: %s",
    (code) => {
      draw({ fetchedAgo: 30 * MINUTE, jobs: failedWith(code, MINUTE) });
      expect(facts()[0]).toBe(`Updated ${momentWords("en-AU", NOW - 30 * MINUTE)}`);
    },
  );

  it("is empty below its facts where the app can do nothing", () => {
    const { container } = render(
      <ConnectionCardView
        connection={connectionState()}
        appName="Piggy"
        afterWithdrawal="We delete our copy within 30 days."
      />,
    );
    expect(container.querySelector(".bk-actions")).toBeNull();
  });

  it("says until when the bank shares, and warns of the end", () => {
    const redraw = draw(OPEN_BANKING);
    expect(facts()[1]).toBe(`Sharing until ${dayWords("en-AU", NOW + 200 * DAY)}`);
    redraw({ endsIn: 5 * DAY + HOUR });
    expect(facts()).toHaveLength(1);
    const ends = `Sharing ends in 5 days, on ${dayWords("en-AU", NOW + 5 * DAY + HOUR)}.`;
    expect(screen.getByText(/^Sharing ends in/).textContent).toBe(ends);
    redraw({ endsIn: HOUR });
    expect(screen.getByText(/^Sharing ends in less than a day, on /)).toBeVisible();
  });

  it.each([
    ["user-mfa", ["Have your phone ready. Hooli will check that it’s you."]],
    ["user", []],
  ])("says who must be there for a refresh: %s", (signIn, words) => {
    draw({ signIn });
    expect(facts().slice(1)).toEqual(words);
  });
});

describe("ConnectionCardView: a badge", () => {
  it.each([
    [{ status: "invalid" }, "Action needed"],
    [{ jobs: failedWith("invalid-credentials") }, "Action needed"],
    [{ ...OPEN_BANKING, endsIn: DAY }, "Sharing ends soon"],
    [{ status: "pending" }, "Being set up"],
    [{ status: "pre-init" }, "Not finished"],
    [{ status: "deleted" }, "Disconnected"],
    [{ status: "resting" }, "Not known"],
  ])("is shown where all isn't well: %o", (wire, words) => {
    draw(wire);
    expect(screen.getByText(words)).toBeVisible();
  });

  it("is shown nowhere else", () => {
    draw();
    for (const words of [...Object.values(enAU.connection.status), enAU.connection.needsYou])
      expect(screen.queryByText(words)).toBeNull();
  });
});

describe("ConnectionCardView: what a connection needs", () => {
  const { problem } = enAU.connection;
  it.each([
    [
      { status: "invalid", jobs: failedWith("invalid-credentials") },
      enAU.failure["wrong-credentials"],
      "Update sign-in details",
    ],
    [{ status: "invalid" }, problem["sign-in-again"], "Sign in again"],
    [{ ...OPEN_BANKING, status: "invalid" }, problem["sign-in-again"], "Sign in again"],
    [{ ...OPEN_BANKING, endsIn: -DAY }, enAU.failure.reauthorise, "Approve again"],
    [
      { ...OPEN_BANKING, status: "invalid", jobs: failedWith("invalid-credentials") },
      enAU.failure.reauthorise,
      "Approve again",
    ],
    [{ status: "pre-init" }, problem.finish, "Finish connecting"],
    [{ status: "revoked" }, problem["give-consent"], "Give consent again"],
  ])("has words, and one button that leads to it: %o", async (wire, { what, next }, button) => {
    const redirect = vi.fn<() => void>();
    const repair = { ...idleActions.repair, redirect };
    draw(wire, { repair });
    expect(screen.getByText(what("Hooli"))).toBeVisible();
    expect(screen.getByText(next("Hooli"))).toBeVisible();
    const primary = document.querySelectorAll("[data-variant=primary]");
    expect([...primary].map(({ textContent }) => textContent)).toEqual([button]);
    await userEvent.click(screen.getByRole("button", { name: button }));
    expect(redirect).toHaveBeenCalledTimes(1);
  });

  it("at the bank itself is followed by a refresh", () => {
    draw({ status: "invalid", jobs: failedWith("user-action-required") });
    expect(screen.getByText(enAU.failure["action-needed-at-bank"].next("Hooli"))).toBeVisible();
    expect(refresh()).toHaveAttribute("data-variant", "primary");
    expect(refresh()).not.toHaveAttribute("aria-disabled");
  });

  it("that only support can do has no dead refresh button, and one instruction", () => {
    draw({ status: "invalid", jobs: failedWith("multifactor-required") });
    expect(screen.getByText(enAU.failure["mfa-not-supported"].next("Hooli"))).toBeVisible();
    expect(screen.queryByRole("button", { name: "Refresh Hooli" })).toBeNull();
    expect(screen.queryByText(/before you refresh it/)).toBeNull();
  });

  it.each([
    ["job-timed-out", enAU.failure["took-too-long"]],
    ["authorization-failed", enAU.failure["declined-at-bank"]],
    ["service-unavailable", enAU.failure["bank-unavailable"]],
  ])("after a failed refresh is another one, while it is still active: %s", (code, words) => {
    draw({ jobs: failedWith(code) });
    expect(screen.getByText(words.what("Hooli"))).toBeVisible();
    expect(screen.getByText(words.next("Hooli"))).toBeVisible();
    expect(refresh()).toHaveAttribute("data-variant", "primary");
    expect(refresh()).not.toHaveAttribute("aria-disabled");
    expect(document.querySelectorAll("[data-variant=primary]")).toHaveLength(1);
    expect(facts()[0]).not.toMatch(/^Up to date/);
  });

  it("after a failed refresh is said once, with its time, where the bank couldn't be reached", () => {
    draw({ jobs: failedWith("service-unavailable", 2 * MINUTE) });
    const time = timeWords("en-AU", NOW + 8 * MINUTE);
    expect(screen.getByText(enAU.action.retryFrom(time))).toBeVisible();
    expect(screen.queryByText(/We couldn’t reach/)).toBeNull();
    expect(refresh()).toHaveAttribute("aria-disabled", "true");
  });

  it("during an outage is said once, whatever the last job failed of", () => {
    draw({ bankStatus: "major-outage", jobs: failedWith("job-timed-out") });
    expect(screen.getByText(enAU.failure["took-too-long"].what("Hooli"))).toBeVisible();
    expect(refresh()).toHaveAccessibleDescription(enAU.failure["bank-outage"].next("Hooli"));
    expect(screen.queryByText(enAU.blocked["major-outage"]("Hooli"))).toBeNull();
  });

  it("after enough refreshes today is a time, and no word of trying again now", () => {
    const [newest, ...older] = TWENTY_TODAY;
    const jobs = [{ ...newest!, status: "failed", code: "job-timed-out" }, ...older];
    draw({ ...OPEN_BANKING, jobs });
    expect(screen.getByText(enAU.failure["took-too-long"].what("Hooli"))).toBeVisible();
    expect(refresh()).toHaveAccessibleDescription(/allows no more refreshes today/);
    expect(screen.queryByText(/^Try again/)).toBeNull();
  });

  it("after three failures in a row is support, and no refresh", () => {
    const jobs = [1, 2, 3].flatMap((hours) => failedWith("service-unavailable", hours * HOUR));
    draw({ jobs });
    expect(screen.getByText(enAU.failure["bank-unavailable"].what("Hooli"))).toBeVisible();
    expect(screen.getByText(enAU.failure.unknown.next("Hooli"))).toBeVisible();
    expect(screen.getByText(enAU.support.jobId("job-connection-1-0"))).toBeVisible();
    expect(screen.queryByRole("button", { name: "Refresh Hooli" })).toBeNull();
  });

  it("before its approval ends is said beside what failed", () => {
    draw({ ...OPEN_BANKING, endsIn: 5 * DAY + HOUR, jobs: failedWith("job-timed-out") });
    expect(screen.getByText(/^Sharing ends in 5 days/)).toBeVisible();
    expect(screen.getByText(enAU.failure["took-too-long"].what("Hooli"))).toBeVisible();
    expect(screen.getByRole("button", { name: "Approve again" })).toBeVisible();
    expect(document.querySelectorAll("[data-variant=primary]")).toHaveLength(1);
  });

  it("is nothing yet while a job runs", () => {
    const jobs = [{ ago: 5_000, status: "in-progress" }, ...failedWith("invalid-credentials")];
    draw({ status: "invalid", jobs });
    expect(document.querySelector(".bk-note")).toBeNull();
  });

  it("says why the redirect failed", () => {
    draw({ status: "invalid" }, { repair: failedRedirect("network") });
    expect(screen.getByRole("alert")).toHaveTextContent(enAU.read.network);
  });
});

describe("ConnectionCardView: a connection that has ended", () => {
  it("is never up to date", () => {
    draw({ status: "deleted" });
    expect(facts()).toEqual([`Updated ${dayWords("en-AU", NOW - 30 * MINUTE)}`]);
  });
});

describe("ConnectionCardView: an uploaded statement", () => {
  const running = [{ ago: 5_000, status: "in-progress" }];
  const READING = "Reading the statement from Hooli now";
  const READ = "The statement from Hooli has been read";

  it("has no refresh, and says once what it is from", () => {
    draw({ method: "pdf" });
    expect(buttons()).toEqual(["More"]);
    expect(screen.getByText("From a statement you uploaded")).toBeVisible();
    expect(screen.queryByText(enAU.blocked["uploaded-statement"]("Hooli"))).toBeNull();
  });

  it("leads to a newer one where the app has a place for it", async () => {
    const onUploadAgain = vi.fn<(connection: ConnectionState) => void>();
    const redraw = draw({ method: "csv" }, { onUploadAgain });
    expect(buttons()).toEqual(["Upload a newer statement", "More"]);
    await userEvent.click(
      screen.getByRole("button", { name: "Upload a newer statement from Hooli" }),
    );
    expect(onUploadAgain.mock.calls.map(([{ connectionId }]) => connectionId)).toEqual([
      "connection-1",
    ]);
    redraw({ method: "csv", jobs: running });
    expect(buttons()).toEqual(["More"]);
    redraw({ method: "web" });
    expect(buttons()).toEqual(["Refresh", "More"]);
  });

  it("is read while its job runs, whatever its status, and never refreshed or connected", () => {
    const redraw = draw({ method: "pdf", status: "pending", fetchedAgo: null, jobs: running });
    expect(facts()).toEqual([READING]);
    expect(announced()).toBe(READING);
    redraw({ status: "active", fetchedAgo: MINUTE });
    expect(facts()).toContain(READING);
    redraw({ status: "active", fetchedAgo: MINUTE, jobs: [] });
    expect(announced()).toBe(READ);
  });

  it("isn't announced beside its upload, which announces it", () => {
    const beside = (jobs: NonNullable<WireConnection["jobs"]>) => (
      <>
        <ConnectionCardView
          appName="Piggy"
          afterWithdrawal="We delete our copy within 30 days."
          connection={connectionState({ method: "pdf", jobs })}
        />
        <StatementUploadView
          institutionName="Hooli"
          upload={{
            status: "processing",
            file: { name: "June.pdf", size: 8 },
            jobId: connectionState({ jobs: running }).runningJobId ?? "",
            job: job(steps("in-progress", "pending"), { kind: "upload" }),
            maxBytes: 1_000,
            upload: () => Promise.resolve(),
            cancel: vi.fn<() => void>(),
            reset: vi.fn<() => void>(),
          }}
        />
      </>
    );
    const { rerender } = render(beside(running));
    const said = () => screen.getAllByRole("status")[0]?.textContent;
    expect(said()).toBe("");
    rerender(beside([]));
    expect(said()).toBe("");
  });
});

describe("ConnectionCardView: a refresh", () => {
  const { blocked } = enAU;
  const soon = (ms: number) => timeWords("en-AU", NOW + ms);
  it.each([
    [{ status: "pending" }, blocked["not-active"]("Hooli")],
    [{ jobs: [{ ago: 0, status: "in-progress" }] }, blocked["job-running"]("Hooli")],
    [
      { jobs: failedWith("service-unavailable", 2 * MINUTE) },
      enAU.action.retryFrom(soon(8 * MINUTE)),
    ],
  ])(
    "that isn't possible keeps its button in the focus order, with the reason: %o",
    async (wire, reason) => {
      const ask = vi.fn<typeof idleActions.refresh.refresh>(idleActions.refresh.refresh);
      draw(wire, { refresh: { ...idleActions.refresh, refresh: ask } });
      expect(refresh()).toHaveAttribute("aria-disabled", "true");
      expect(refresh()).toHaveAccessibleDescription(reason);
      await userEvent.click(refresh());
      expect(ask).not.toHaveBeenCalled();
      refresh().focus();
      expect(refresh()).toHaveFocus();
    },
  );

  it("says which job it started", async () => {
    const onRefreshStarted = vi.fn<(jobId: string) => void>();
    const started = { status: "started", jobId: "job-7", alreadyRunning: false } as const;
    draw(
      {},
      {
        refresh: { ...idleActions.refresh, refresh: () => Promise.resolve(started) },
        onRefreshStarted,
      },
    );
    expect(refresh()).not.toHaveAccessibleDescription();
    await userEvent.click(refresh());
    expect(onRefreshStarted).toHaveBeenCalledExactlyOnceWith("job-7");
  });

  it("is asked for once", async () => {
    const ask = vi.fn<typeof idleActions.refresh.refresh>(idleActions.refresh.refresh);
    draw({}, { refresh: { ...refreshState({ status: "requesting" }), refresh: ask } });
    await userEvent.click(refresh());
    expect(ask).not.toHaveBeenCalled();
  });

  it("that couldn't be asked for says why", () => {
    const error = new BasiqError("rejected");
    draw({}, { refresh: refreshState({ status: "error", error }) });
    expect(screen.getByRole("alert")).toHaveTextContent(enAU.connection.notDone);
  });

  it("that the app's server refuses for now says from when it may be", () => {
    const until = Date.parse("2099-03-05T03:00:00");
    const refused = { status: 429, apiCode: "daily-limit", retryAt: until };
    const error = new BasiqError("rate-limited", refused);
    draw({}, { refresh: refreshState({ status: "error", error }) });
    const when = momentWords("en-AU", until);
    expect(screen.getByRole("alert")).toHaveTextContent(enAU.blocked["daily-limit"]("Hooli", when));
    expect(screen.getByRole("button", { name: "Refresh Hooli" })).toHaveAttribute("aria-disabled");
  });

  it("that the app's server refused is possible once its time has come, and nothing says otherwise", () => {
    const error = new BasiqError("rate-limited", { apiCode: "daily-limit", retryAt: NOW });
    draw({}, { refresh: refreshState({ status: "error", error }) });
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByRole("button", { name: "Refresh Hooli" })).not.toHaveAttribute(
      "aria-disabled",
    );
  });

  it.each([
    [{ fetchedAgo: 0, jobs: [] }, "Hooli is up to date"],
    [
      { status: "invalid", jobs: failedWith("invalid-credentials", 0) },
      enAU.failure["wrong-credentials"].what("Hooli"),
    ],
    [
      { jobs: failedWith("service-unavailable", 0) },
      `${enAU.failure["bank-unavailable"].what("Hooli")} Try again from ${soon(10 * MINUTE)}.`,
    ],
  ])("is announced, and so is its outcome: %o", (after, words) => {
    const redraw = draw({ jobs: [{ ago: 0, status: "in-progress" }] });
    expect(announced()).toBe("Refreshing Hooli now");
    redraw(after);
    expect(announced()).toBe(words);
  });
});

describe("ConnectionCardView: more", () => {
  it.each([
    [{}, ["Update sign-in details", "Delete fetched data", "Disconnect"]],
    [OPEN_BANKING, ["Choose accounts again", "Delete fetched data", "Disconnect"]],
    [{ ...OPEN_BANKING, endsIn: DAY }, ["Delete fetched data", "Disconnect"]],
    [{ status: "invalid" }, ["Disconnect"]],
    [{ status: "pre-init" }, ["Disconnect"]],
  ])("holds what can be done now: %o", async (wire, items) => {
    draw(wire);
    const before = buttons();
    const more = screen.getByRole("button", { name: "More for Hooli", expanded: false });
    await userEvent.click(more);
    expect(more).toHaveAttribute("aria-expanded", "true");
    expect(buttons().slice(before.length)).toEqual(items);
    await userEvent.click(more);
    expect(buttons()).toEqual(before);
  });

  it.each([
    ["nobody has a copy", NEVER_FETCHED, []],
    ["only the app may have one", { fetchedAgo: HOUR, purgedAgo: MINUTE }, [OWN_COPY]],
  ])("neither deletes data that isn’t there nor says that it stays: %s", async (_, wire, own) => {
    draw(wire);
    await openMore();
    expect(buttons()).not.toContain("Delete fetched data");
    expect(await disconnectTexts()).toEqual(["Piggy will get no new data from Hooli.", ...own]);
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("says what Basiq does with its copy, by the choice, and what the app does with its own", async () => {
    draw();
    await openMore();
    const stops = "Piggy will get no new data from Hooli.";
    expect(await disconnectTexts()).toEqual([
      stops,
      "Basiq keeps the data it holds from Hooli.",
      OWN_COPY,
    ]);
    const choice = screen.getByRole("checkbox", { name: "Also delete what Basiq holds" });
    await userEvent.click(choice);
    const deletes = [stops, "Basiq deletes the data it holds from Hooli.", OWN_COPY];
    expect(textsOf(screen.getByRole("dialog"))).toEqual(deletes);
  });

  it("says that Basiq keeps its copy where it can’t be deleted", async () => {
    draw({ status: "invalid" });
    await openMore();
    expect(await disconnectTexts()).toContain("Basiq keeps the data it holds from Hooli.");
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("deletes data that may be there, though nobody knows when it was fetched", async () => {
    draw({ fetchedAgo: null });
    await openMore();
    expect(buttons()).toContain("Delete fetched data");
    await userEvent.click(screen.getByRole("button", { name: "Disconnect" }));
    expect(screen.getByRole("dialog")).toHaveTextContent(/Also delete/);
  });

  it.each(["", "  ", undefined])("throws where the app doesn’t say what it does: %j", (nothing) => {
    const silent = vi.spyOn(console, "error").mockImplementation(() => {});
    const left = { afterWithdrawal: nothing } as Partial<ConnectionCardViewProps>;
    expect(() => draw({}, left)).toThrow(
      /^basiq-kit: <ConnectionCard>: `afterWithdrawal` is missing\..*Pass whole sentences/,
    );
    silent.mockRestore();
  });

  it("has nothing for a connection that has ended", () => {
    draw({ status: "deleted" });
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("isn't there where the app can do nothing", () => {
    const none = { refresh: undefined, update: undefined, purge: undefined, deletion: undefined };
    draw({}, none);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("leads to the Consent UI for other sign-in details", async () => {
    const redirect = vi.fn<() => void>();
    draw({}, { update: { ...idleActions.update, redirect } });
    await openMore();
    await userEvent.click(screen.getByRole("button", { name: "Update sign-in details" }));
    expect(redirect).toHaveBeenCalledTimes(1);
  });
});

describe("ConnectionCardView: where the smart cache is on", () => {
  const smartCache = { smartCache: true };
  const looked = { fetchedAgo: null, usedAgo: 2 * HOUR } as const;
  const words = enAU.connection.smartCache;

  it("says that data comes by itself, with a quiet button", () => {
    draw(looked, smartCache);
    expect(facts()).toEqual([
      `Last checked by Basiq ${momentWords("en-AU", NOW - 2 * HOUR)}`,
      "Updates automatically, usually every day",
    ]);
    expect(refresh()).toHaveAttribute("data-variant", "quiet");
  });

  it("says nothing of it where it is off", () => {
    draw(looked);
    expect(screen.queryByText(words.never)).toBeNull();
    expect(refresh()).toHaveAttribute("data-variant", "secondary");
  });

  it.each([
    ["user-mfa", "Updates only when you refresh it, because Hooli checks that it’s you."],
    ["user-mfa-intermittent", "May need you to refresh it, because Hooli may check that it’s you."],
  ])("says once that a bank needs the person, and keeps its button: %s", (signIn, why) => {
    const redraw = draw({ fetchedAgo: 5 * HOUR, signIn }, smartCache);
    expect(facts().slice(1)).toEqual([`${why} Have your phone ready.`]);
    expect(refresh()).toHaveAttribute("data-variant", "secondary");
    redraw({ fetchedAgo: MINUTE });
    expect(facts().slice(1)).toEqual([why]);
  });

  it.each<[string, WireConnection]>([
    ["nothing came for a day", { fetchedAgo: 3 * DAY }],
    ["Basiq looked more than a day ago", { fetchedAgo: null, usedAgo: 2 * DAY }],
    ["nothing was ever fetched", { ...NEVER_FETCHED, jobs: [] }],
    ["its data was deleted", { fetchedAgo: HOUR, purgedAgo: MINUTE }],
  ])("keeps its button where %s", (_, wire) => {
    draw(wire, smartCache);
    expect(facts()).toContain(words.never);
    expect(refresh()).toHaveAttribute("data-variant", "secondary");
  });

  it.each<[string, WireConnection]>([
    ["that needs the person", { status: "invalid", jobs: failedWith("invalid-credentials") }],
    ["whose last refresh failed", { jobs: failedWith("service-unavailable") }],
    ["that has ended", { status: "deleted" }],
    ["that isn’t finished", { status: "pre-init", fetchedAgo: null }],
    ["whose bank isn’t known", { bank: null }],
  ])("promises nothing of a connection %s", (_, wire) => {
    draw(wire, smartCache);
    for (const text of [words.never, words.always("Hooli"), words.sometimes("Hooli")])
      expect(screen.queryByText(text, { exact: false })).toBeNull();
  });

  it("leaves the way on after a failure as it is", () => {
    draw({ fetchedAgo: 5 * HOUR, jobs: failedWith("service-unavailable") }, smartCache);
    expect(refresh()).toHaveAttribute("data-variant", "primary");
  });
});

describe("ConnectionCardView: what its connector adds to a failure", () => {
  const newPassword = "https://hooli.example/forgotten-password";
  const link = () => screen.queryByRole("link", { name: /^Forgotten your password for Hooli\?/ });

  it("is a link to a new password, beside the one button", () => {
    draw({ status: "invalid", newPassword, jobs: failedWith("invalid-credentials") });
    expect(link()).toHaveAttribute("href", newPassword);
    expect(document.querySelectorAll("[data-variant=primary]")).toHaveLength(1);
  });

  it.each([
    ["a locked account", { jobs: failedWith("locked-account") }],
    ["open banking", { ...OPEN_BANKING, jobs: failedWith("invalid-credentials") }],
    ["a failure that isn't known", {}],
  ])("is nothing for %s", (_, wire) => {
    draw({ status: "invalid", newPassword, ...wire });
    expect(link()).toBeNull();
  });

  it("is its stage, where that may be why", () => {
    draw({ stage: "beta", jobs: failedWith("service-unavailable") });
    expect(
      screen.getByText(
        "Hooli’s connection is still in beta, so it may fail more often than others.",
      ),
    ).toBeVisible();
  });
});
