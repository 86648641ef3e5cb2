import { BasiqError, type ConnectionState } from "@basiq-kit/hooks";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { dayWords, exactWords, momentWords, timeWords } from "../copy/dates.js";
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
      defaultOpen
      {...props}
      connection={connectionState({ ...wire, ...changed })}
    />
  );
  const { rerender } = render(card({}));
  return (changed: WireConnection) => rerender(card(changed));
}

const OPEN_BANKING = { method: "openbanking", endsIn: 200 * DAY } as const;
const THROUGH = new Set<string>(Object.values(enAU.connection.through));
const textsIn = (selector: string) =>
  [...document.querySelectorAll(selector)].map((one) => {
    const seen = one.cloneNode(true) as Element;
    // What is shown depends on the day; what is read out doesn't.
    for (const relative of seen.querySelectorAll("time > [aria-hidden]")) relative.remove();
    return seen.textContent;
  });
/** The one line of the row. */
const line = () => textsIn(".bk-row__state").join();
/** What the opened row says besides, but for how the bank is connected. */
const facts = () => textsIn(".bk-connection__fact").filter((words) => !THROUGH.has(words));
const queryRefresh = () => screen.queryByRole("button", { name: "Refresh Hooli" });
const refresh = () => screen.getByRole("button", { name: "Refresh Hooli" });
const again = () => screen.getByRole("button", { name: "Try again, Hooli" });
const chevron = () => screen.getByRole("button", { name: "Details of Hooli" });
const buttons = () =>
  screen
    .getAllByRole("button")
    .map((button) => button.getAttribute("aria-label") ?? button.textContent)
    .filter((name) => name !== "Details of Hooli" && name !== enAU.support.references);
const primary = () => textsIn("[data-variant=primary]");
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
    [30 * MINUTE, `Up to date, ${exactWords("en-AU", NOW - 30 * MINUTE)}`],
    [5 * HOUR, `Updated ${exactWords("en-AU", NOW - 5 * HOUR)}`],
    [3 * DAY, `Last updated ${exactWords("en-AU", NOW - 3 * DAY)}`],
    [null, "Last update not known"],
  ])("says how old its data is: %s ms", (fetchedAgo, words) => {
    draw({ fetchedAgo });
    expect(line()).toBe(words);
  });

  it("never says that data was fetched because Basiq used the connection", () => {
    draw({ fetchedAgo: null, usedAgo: 20 * DAY });
    expect(line()).toBe(`Last used ${exactWords("en-AU", NOW - 20 * DAY)}`);
  });

  it("says when Basiq looked by itself, and nothing older", () => {
    draw({ fetchedAgo: 3 * DAY, usedAgo: 2 * HOUR });
    expect(line()).toBe(`Last checked by Basiq ${exactWords("en-AU", NOW - 2 * HOUR)}`);
    expect(facts()).toEqual([]);
  });

  it("says that nothing was fetched only where its first job is known", () => {
    const redraw = draw(NEVER_FETCHED);
    expect(facts()).toContain("No data yet");
    redraw({ ...NEVER_FETCHED, createdAgo: 30 * DAY });
    expect(facts()).toContain("Last update not known");
  });

  it("says nothing of data while its bank is connected, which its job does", () => {
    draw({ status: "pending", fetchedAgo: null }, { children: <p>Signing in</p> });
    expect(line()).toBe("Connecting now");
    expect(facts()).toEqual([]);
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
    expect(again()).not.toHaveAttribute("aria-disabled");
  });

  it("says that a part was fetched where the transactions failed", () => {
    const jobs = [
      { ago: HOUR, status: "failed", code: "job-timed-out", failedStep: "retrieve-transactions" },
    ];
    draw({ fetchedAgo: null, jobs });
    expect(facts()).toContain(`Partly updated ${exactWords("en-AU", NOW - HOUR)}`);
  });

  it("says that its data was deleted until a job brings it again", () => {
    const redraw = draw({ purgedAgo: MINUTE });
    expect(line()).toBe(`Data deleted ${exactWords("en-AU", NOW - MINUTE)}`);
    redraw({ purgedAgo: undefined });
    expect(line()).toMatch(/^Up to date/);
  });

  it.each(["invalid-credentials", "user-action-required"])(
    "is never up to date while it brings nothing new: %s",
    (code) => {
      draw({ fetchedAgo: 30 * MINUTE, jobs: failedWith(code, MINUTE) });
      expect(facts()[0]).toBe(`Updated ${exactWords("en-AU", NOW - 30 * MINUTE)}`);
    },
  );

  it("says until when the bank shares, and warns of the end", () => {
    const redraw = draw(OPEN_BANKING);
    expect(facts()).toEqual([enAU.connection.lastsUntil(dayWords("en-AU", NOW + 200 * DAY))]);
    redraw({ endsIn: 5 * DAY + HOUR });
    expect(line()).toBe("Sharing ends in 5 days");
    expect(facts()).toContain(enAU.connection.lastsUntil(dayWords("en-AU", NOW + 5 * DAY + HOUR)));
    redraw({ endsIn: HOUR });
    expect(line()).toBe("Sharing ends in less than a day");
  });

  it.each([
    ["user-mfa", ["Have your phone ready. The bank will check that it’s you."]],
    ["user", []],
  ])("says who must be there for a refresh: %s", (signIn, words) => {
    draw({ signIn });
    expect(facts()).toEqual(words);
    expect(refresh().getAttribute("aria-describedby")).not.toBeNull();
  });
});

describe("ConnectionCardView: a row", () => {
  it("is closed until it is opened, and says so", async () => {
    draw({}, { defaultOpen: false });
    expect(chevron()).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByRole("button", { name: "Disconnect" })).toBeNull();
    await userEvent.click(chevron());
    expect(chevron()).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByRole("button", { name: "Disconnect" })).toBeVisible();
    await userEvent.click(chevron());
    expect(screen.queryByRole("button", { name: "Disconnect" })).toBeNull();
  });

  it("has nothing to open where there is no more to say or to do", () => {
    const { refresh: _, repair: __, update, purge, deletion, ...rest } = idleActions;
    expect([update, purge, deletion].every(Boolean)).toBe(true);
    render(
      <ConnectionCardView
        {...rest}
        connection={connectionState()}
        appName="Piggy"
        afterWithdrawal="We delete our copy within 30 days."
        isListed
      />,
    );
    expect(screen.queryByRole("button")).toBeNull();
  });

  it.each([
    [{}, "Up to date"],
    [{ status: "invalid" }, "Can’t get new data"],
    [{ jobs: failedWith("invalid-credentials") }, "Sign-in details not accepted"],
    [{ ...OPEN_BANKING, endsIn: DAY + HOUR }, "Sharing ends in 1 day"],
    [{ status: "pending" }, "Being set up"],
    [{ status: "pre-init" }, "Not finished"],
    [{ status: "deleted" }, enAU.connection.status.ended],
    [{ status: "resting" }, "Status not known"],
    [{ bankStatus: "major-outage" }, "Has an outage"],
    [{ jobs: failedWith("service-unavailable", 2 * MINUTE) }, "Having problems. Try again from"],
  ])("says in one line how the bank is: %o", (wire, words) => {
    draw(wire);
    expect(line().startsWith(words)).toBe(true);
  });

  it.each<[string, WireConnection]>([
    ["wrong details", { status: "invalid", jobs: failedWith("invalid-credentials") }],
    ["a bank with problems", { jobs: failedWith("service-unavailable", 2 * MINUTE) }],
    ["an outage", { bankStatus: "major-outage", jobs: failedWith("job-timed-out") }],
    ["the daily limit", { ...OPEN_BANKING, jobs: TWENTY_TODAY }],
    ["support", { jobs: [1, 2, 3].flatMap((n) => failedWith("service-unavailable", n * HOUR)) }],
    ["an end that is near", { ...OPEN_BANKING, endsIn: DAY, jobs: failedWith("job-timed-out") }],
  ])("says nothing twice, and its bank’s name once: %s", (_, wire) => {
    draw(wire);
    const said = textsIn(".bk-row__name, .bk-row__state, .bk-row__details p, .bk-row__details li");
    const sentences = said.flatMap((text) => text.split(/(?<=\.)\s+/));
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.filter((words) => words.includes("Hooli"))).toEqual(["Hooli"]);
  });

  it("opens by itself for what the bank asks, and for each new reason again", async () => {
    const drawn = (isAsking: boolean) => (
      <ConnectionCardView
        {...idleActions}
        connection={connectionState()}
        appName="Piggy"
        afterWithdrawal={OWN_COPY}
        isAsking={isAsking}
      >
        <p>Which code?</p>
      </ConnectionCardView>
    );
    const { rerender } = render(drawn(false));
    expect(screen.getByText("Which code?")).not.toBeVisible();
    rerender(drawn(true));
    expect(screen.getByText("Which code?")).toBeVisible();
    await userEvent.click(chevron());
    rerender(drawn(true));
    expect(screen.getByText("Which code?")).not.toBeVisible();
    rerender(drawn(false));
    rerender(drawn(true));
    expect(screen.getByText("Which code?")).toBeVisible();
  });
});

describe("ConnectionCardView: what a connection needs", () => {
  const { problem } = enAU.connection;
  const { failure, failureShort: short, action } = enAU;
  it.each([
    [
      { status: "invalid", jobs: failedWith("invalid-credentials") },
      { ...failure["wrong-credentials"], short: short["wrong-credentials"] },
      action.updateCredentials,
    ],
    [{ status: "invalid" }, problem["sign-in-again"], action.signInAgain],
    [{ ...OPEN_BANKING, status: "invalid" }, problem["sign-in-again"], action.signInAgain],
    [
      { ...OPEN_BANKING, endsIn: -DAY },
      { ...failure.reauthorise, short: short.reauthorise },
      action.reauthorise,
    ],
    [
      { ...OPEN_BANKING, status: "invalid", jobs: failedWith("invalid-credentials") },
      { ...failure.reauthorise, short: short.reauthorise },
      action.reauthorise,
    ],
    [{ status: "pre-init" }, problem.finish, "Finish"],
    [{ status: "revoked" }, problem["give-consent"], action.giveConsent],
    [
      { ...OPEN_BANKING, endsIn: 5 * DAY + HOUR },
      { ...problem.expiring, short: "Sharing ends in 5 days" },
      "Renew",
    ],
  ])("has words, and one button that leads to it: %o", async (wire, words, button) => {
    const redirect = vi.fn<() => void>();
    const repair = { ...idleActions.repair, redirect };
    draw(wire, { repair });
    expect(line()).toBe(words.short);
    expect(screen.getByText(words.next("the bank"))).toBeVisible();
    expect(primary()).toEqual([button]);
    await userEvent.click(screen.getByRole("button", { name: `${button}, Hooli` }));
    expect(redirect).toHaveBeenCalledTimes(1);
  });

  it("at the bank itself is followed by a refresh", () => {
    draw({ status: "invalid", jobs: failedWith("user-action-required") });
    expect(screen.getByText(enAU.failure["action-needed-at-bank"].next("the bank"))).toBeVisible();
    expect(again()).toHaveAttribute("data-variant", "primary");
  });

  it("that only support can do has no button, and one instruction", () => {
    draw({ status: "invalid", jobs: failedWith("multifactor-required") });
    expect(screen.getByText(enAU.failure["mfa-not-supported"].next("the bank"))).toBeVisible();
    expect(primary()).toEqual([]);
    expect(queryRefresh()).toBeNull();
    expect(facts()).toHaveLength(1);
  });

  it.each([
    ["job-timed-out", "took-too-long"],
    ["authorization-failed", "declined-at-bank"],
    ["service-unavailable", "bank-unavailable"],
  ] as const)(
    "after a failed refresh is another one, while it is still active: %s",
    (code, reason) => {
      draw({ jobs: failedWith(code) });
      expect(line()).toBe(enAU.failureShort[reason]);
      expect(document.body).toHaveTextContent(enAU.failure[reason].next("the bank"));
      expect(again()).toHaveAttribute("data-variant", "primary");
      expect(primary()).toHaveLength(1);
      expect(facts()[0]).not.toMatch(/^Up to date/);
    },
  );

  it("after a failed refresh is a time, and then the button, where the bank couldn't be reached", () => {
    const redraw = draw({ jobs: failedWith("service-unavailable", 2 * MINUTE) });
    const time = timeWords("en-AU", NOW + 8 * MINUTE);
    expect(line()).toBe(`Having problems. ${enAU.action.retryFrom(time)}`);
    expect(facts()).toHaveLength(1);
    expect(primary()).toEqual([]);
    redraw({ jobs: failedWith("service-unavailable", HOUR) });
    expect(again()).toBeVisible();
  });

  it("of a locked account stays the bank’s to unlock during an outage, while a refresh waits", () => {
    draw({ bankStatus: "major-outage", jobs: failedWith("locked-account") });
    expect(screen.getByText(enAU.failure["account-locked"].next("the bank"))).toBeVisible();
    expect(screen.getByText(enAU.blocked["major-outage"]("the bank"))).toBeVisible();
    expect(screen.queryByRole("button", { name: /^(Try again|Refresh)/ })).toBeNull();
  });

  it("during an outage is said once, whatever the last job failed of", () => {
    draw({ bankStatus: "major-outage", jobs: failedWith("job-timed-out") });
    expect(line()).toBe(enAU.failureShort["took-too-long"]);
    expect(screen.getByText(enAU.failure["bank-outage"].next("the bank"))).toBeVisible();
    expect(screen.queryByText(enAU.blocked["major-outage"]("The bank"))).toBeNull();
    expect(primary()).toEqual([]);
  });

  it("after enough refreshes today is a time, and no word of trying again now", () => {
    const [newest, ...older] = TWENTY_TODAY;
    const jobs = [{ ...newest!, status: "failed", code: "job-timed-out" }, ...older];
    draw({ ...OPEN_BANKING, jobs });
    expect(line()).toMatch(/^Took too long to answer\. Try again from /);
    expect(facts().join(" ")).toMatch(/allows no more refreshes today/);
    expect(screen.queryByText(/^Try again/)).toBeNull();
  });

  it("after three failures in a row is support, and no refresh", () => {
    const jobs = [1, 2, 3].flatMap((hours) => failedWith("service-unavailable", hours * HOUR));
    draw({ jobs });
    expect(line()).toBe(enAU.failureShort["bank-unavailable"]);
    expect(document.body).toHaveTextContent(enAU.failure.unknown.next("Hooli"));
    expect(screen.getByText(enAU.support.jobId("job-connection-1-0"))).toBeVisible();
    expect(primary()).toEqual([]);
  });

  it("folds what support asks for, where support isn’t the way on", async () => {
    draw({ jobs: failedWith("job-timed-out") });
    const reference = enAU.support.jobId("job-connection-1-0");
    expect(screen.queryByText(reference)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: enAU.support.references }));
    expect(screen.getByText(reference)).toBeVisible();
  });

  it("before its approval ends is said beside what failed", () => {
    draw({ ...OPEN_BANKING, endsIn: 5 * DAY + HOUR, jobs: failedWith("job-timed-out") });
    expect(line()).toBe("Sharing ends in 5 days");
    expect(document.body).toHaveTextContent(enAU.failure["took-too-long"].what("The bank"));
    expect(primary()).toEqual(["Renew"]);
    expect(screen.getByRole("button", { name: "Refresh" })).toBeVisible();
  });

  it("is nothing yet while a job runs", () => {
    const jobs = [{ ago: 5_000, status: "in-progress" }, ...failedWith("invalid-credentials")];
    draw({ status: "invalid", jobs });
    expect(line()).toBe("Refreshing now");
    expect(primary()).toEqual([]);
    expect(document.querySelector(".bk-connection__problem")).toBeNull();
  });

  it("says why the redirect failed", () => {
    draw({ status: "invalid" }, { repair: failedRedirect("network") });
    expect(screen.getByRole("alert")).toHaveTextContent(enAU.read.network);
  });
});

describe("ConnectionCardView: a connection that has ended", () => {
  it("is never up to date", () => {
    draw({ status: "deleted" });
    const age = enAU.connection.freshness.recent(exactWords("en-AU", NOW - 30 * MINUTE));
    expect(line()).toBe(`${enAU.connection.status.ended}. ${age}`);
  });
});

describe("ConnectionCardView: an uploaded statement", () => {
  const running = [{ ago: 5_000, status: "in-progress" }];
  const READING = "Reading the statement from Hooli now";
  const READ = "The statement from Hooli has been read";

  it("has no refresh, and says once what it is from", () => {
    draw({ method: "pdf" });
    expect(queryRefresh()).toBeNull();
    expect(screen.getByText("From a statement you uploaded")).toBeVisible();
    expect(screen.queryByText(enAU.blocked["uploaded-statement"]("Hooli"))).toBeNull();
  });

  it("leads to a newer one where the app has a place for it", async () => {
    const onUploadAgain = vi.fn<(connection: ConnectionState) => void>();
    const redraw = draw({ method: "csv" }, { onUploadAgain });
    await userEvent.click(screen.getByRole("button", { name: "Upload a newer statement" }));
    expect(onUploadAgain.mock.calls.map(([{ connectionId }]) => connectionId)).toEqual([
      "connection-1",
    ]);
    redraw({ method: "csv", jobs: running });
    expect(buttons()).not.toContain("Upload a newer statement");
    redraw({ method: "web" });
    expect(buttons()).not.toContain("Upload a newer statement");
    expect(refresh()).toBeVisible();
  });

  it("is read while its job runs, whatever its status, and never refreshed or connected", () => {
    const redraw = draw({ method: "pdf", status: "pending", fetchedAgo: null, jobs: running });
    expect(line()).toBe("Reading the statement now");
    expect(announced()).toBe(READING);
    redraw({ status: "active", fetchedAgo: MINUTE });
    expect(line()).toBe("Reading the statement now");
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
  const soon = (ms: number) => timeWords("en-AU", NOW + ms);
  it.each<[WireConnection, string]>([
    [{ status: "pending" }, ""],
    [{ jobs: [{ ago: 0, status: "in-progress" }] }, ""],
    [{ fetchedAgo: MINUTE }, enAU.blocked["recently-refreshed"]("the bank", soon(9 * MINUTE))],
  ])("that isn't possible has no button, and says why and when: %o", (wire, reason) => {
    draw(wire);
    expect(queryRefresh()).toBeNull();
    expect(facts().join(" ")).toContain(reason);
  });

  it("is answered at once", () => {
    draw({}, { refresh: refreshState({ status: "requesting" }) });
    expect(line()).toBe("Starting a refresh");
    expect(announced()).toBe("Refreshing Hooli now");
  });

  it("is heard until its job speaks, however soon that starts", () => {
    const started = refreshState({ status: "started", jobId: "job-1", alreadyRunning: false });
    draw(
      { jobs: [{ ago: 0, status: "in-progress" }] },
      { refresh: started, children: <p>Its job</p>, defaultOpen: true },
    );
    expect(announced()).toBe("Refreshing Hooli now");
  });

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
    expect(line()).toBe("The refresh didn’t start");
    expect(screen.getByRole("alert")).toHaveTextContent("We couldn’t refresh the bank. Try again.");
  });

  it("that the app's server refuses for now says from when it may be", () => {
    const until = Date.parse("2099-03-05T03:00:00");
    const refused = { status: 429, apiCode: "daily-limit", retryAt: until };
    const error = new BasiqError("rate-limited", refused);
    draw({}, { refresh: refreshState({ status: "error", error }) });
    const when = momentWords("en-AU", until);
    expect(screen.getByRole("alert")).toHaveTextContent(
      enAU.blocked["daily-limit"]("the bank", when),
    );
    expect(queryRefresh()).toBeNull();
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
    [{}, ["Refresh Hooli", "Update sign-in", "Delete fetched data", "Disconnect"]],
    [OPEN_BANKING, ["Refresh Hooli", "Choose accounts again", "Delete fetched data", "Disconnect"]],
    [
      { ...OPEN_BANKING, endsIn: DAY },
      ["Renew, Hooli", "Refresh", "Delete fetched data", "Disconnect"],
    ],
    [{ status: "invalid" }, ["Sign in again, Hooli", "Disconnect"]],
    [{ status: "pre-init" }, ["Finish, Hooli", "Disconnect"]],
  ])("holds what can be done now: %o", (wire, items) => {
    draw(wire);
    expect(buttons()).toEqual(items);
  });

  it.each([
    ["nobody has a copy", NEVER_FETCHED, []],
    ["only the app may have one", { fetchedAgo: HOUR, purgedAgo: MINUTE }, [OWN_COPY]],
  ])("neither deletes data that isn’t there nor says that it stays: %s", async (_, wire, own) => {
    draw(wire);
    expect(buttons()).not.toContain("Delete fetched data");
    expect(await disconnectTexts()).toEqual(["Piggy will get no new data from Hooli.", ...own]);
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("says what Basiq does with its copy, by the choice, and what the app does with its own", async () => {
    draw();
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
    expect(await disconnectTexts()).toContain("Basiq keeps the data it holds from Hooli.");
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("deletes data that may be there, though nobody knows when it was fetched", async () => {
    draw({ fetchedAgo: null });
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

  it("leads to the Consent UI for other sign-in details", async () => {
    const redirect = vi.fn<() => void>();
    draw({}, { update: { ...idleActions.update, redirect } });
    await userEvent.click(screen.getByRole("button", { name: "Update sign-in" }));
    expect(redirect).toHaveBeenCalledTimes(1);
  });
});

describe("ConnectionCardView: where the smart cache is on", () => {
  const smartCache = { smartCache: true };
  const looked = { fetchedAgo: null, usedAgo: 2 * HOUR } as const;
  const words = enAU.connection.smartCache;

  it("says that data comes by itself", () => {
    draw(looked, smartCache);
    expect(line()).toBe(`Last checked by Basiq ${exactWords("en-AU", NOW - 2 * HOUR)}`);
    expect(facts()).toEqual([words.never]);
  });

  it("says nothing of it where it is off", () => {
    draw(looked);
    expect(screen.queryByText(words.never)).toBeNull();
  });

  it.each([
    ["user-mfa", words.always("the bank")],
    ["user-mfa-intermittent", words.sometimes("the bank")],
  ])("says once that a bank needs the person: %s", (signIn, why) => {
    const redraw = draw({ fetchedAgo: 5 * HOUR, signIn }, smartCache);
    expect(facts()).toEqual([`${why} Have your phone ready.`]);
    redraw({ fetchedAgo: MINUTE });
    expect(facts()).toContain(why);
  });

  it.each<[string, WireConnection]>([
    ["that needs the person", { status: "invalid", jobs: failedWith("invalid-credentials") }],
    ["whose last refresh failed", { jobs: failedWith("service-unavailable") }],
    ["that has ended", { status: "deleted" }],
    ["that isn’t finished", { status: "pre-init", fetchedAgo: null }],
    ["whose bank isn’t known", { bank: null }],
  ])("promises nothing of a connection %s", (_, wire) => {
    draw(wire, smartCache);
    for (const text of [words.never, words.always("the bank"), words.sometimes("the bank")])
      expect(screen.queryByText(text, { exact: false })).toBeNull();
  });

  it("leaves the way on after a failure as it is", () => {
    draw({ fetchedAgo: 5 * HOUR, jobs: failedWith("service-unavailable") }, smartCache);
    expect(again()).toHaveAttribute("data-variant", "primary");
  });
});

describe("ConnectionCardView: what its connector adds to a failure", () => {
  const newPassword = "https://hooli.example/forgotten-password";
  const link = () =>
    screen.queryByRole("link", { name: /^Forgotten your password for the bank\?/ });

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
        "The bank’s connection is still in beta, so it may fail more often than others.",
      ),
    ).toBeVisible();
  });
});
