import { BANK, createWorld, type NetworkFault } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { FailureActions } from "../failures/actionButton.js";
import { enAU } from "../languages/enAU.js";
import { CODES } from "../testing/failureCodes.js";
import { JobsProgress } from "../JobsProgress/JobsProgress.js";
import { JobsCheckup } from "../JobsCheckup/JobsCheckup.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { ConnectionList } from "./ConnectionList.js";

/** The jobs that Basiq lists, or the one that is polled, changed. */
const changedJobs =
  (change: (job: Record<string, unknown>) => void): NetworkFault =>
  async (send) => {
    const body = (await (await send()).json()) as Record<string, unknown>;
    for (const job of (body["data"] as Record<string, unknown>[] | undefined) ?? [body])
      change(job);
    return Response.json(body);
  };

/** The failed step of each failed job gives this reason; the first job may have another. */
const withCode =
  (code: string, isNameless: boolean, firstCode = code) =>
  (connectionId: string, [firstId]: readonly string[] = []) =>
    changedJobs((job) => {
      const result = { code: job["id"] === firstId ? firstCode : code, title: "", detail: "" };
      for (const step of job["steps"] as Record<string, unknown>[])
        if (step["status"] === "failed") step["result"] = result;
      job["links"] = isNameless ? null : { source: `/users/u/connections/${connectionId}` };
    });

const nothing = () => {};
/** An app that has a button for whatever a job asks. */
const EVERY_ACTION: FailureActions = {
  "update-credentials": nothing,
  reauthorise: nothing,
  "open-bank": nothing,
  retry: nothing,
  "give-consent": nothing,
};

interface Login {
  readonly others?: readonly string[];
  /** Changes what is fetched, given the id of the connection and those of its refreshes, oldest first. */
  readonly fault?: (connectionId: string, jobIds: readonly string[]) => NetworkFault;
  /** How often the refresh failed in a row. */
  readonly attempts?: number;
  /** Minutes since the last one failed. */
  readonly minutesAgo?: number;
  /** Whether the bank has a major outage now. */
  readonly isDown?: boolean;
  /** What the app does about the failures in the check-up. */
  readonly actions?: FailureActions;
}

/** A failed job: a row among several, or the card of one alone. */
const FAILED_JOB = ".bk-jobs .bk-failure, .bk-jobs .bk-job[data-status=failed]";

/** A bank whose refresh failed, and one or two others, as a check at login, in the list, and as its jobs. */
async function logIn(login: string, options: Login = {}) {
  const { others = [], fault, attempts = 1, minutesAgo = 0, isDown = false, actions } = options;
  const world = createWorld({ server: createBasiqServer });
  const { id } = world.addConnection({ institutionId: BANK.withoutMfa, login, age: "9 days" });
  for (const institutionId of others)
    world.addConnection({ institutionId, login: "richard", age: "5 days" });
  const jobIds: string[] = [];
  for (let count = 0; count < attempts; count += 1) {
    if (count > 0) await world.clock.advance(11 * 60_000);
    jobIds.push(await world.startRefresh(id));
    await world.clock.advance(30_000);
  }
  await world.clock.advance(minutesAgo * 60_000);
  if (isDown) world.sandbox.setConnectorStatus(BANK.withoutMfa, "major-outage");
  if (fault !== undefined) world.network.fail(/\/jobs(\/[^/]+)?$/, fault(id, jobIds));
  const rendered = renderInWorld(
    world,
    <>
      <JobsCheckup actions={() => actions ?? {}} />
      <ConnectionList appName="Piggy" afterWithdrawal="We delete our copy within 30 days." />
      <JobsProgress
        jobs={jobIds.map((jobId) => ({ jobId, kind: "refresh" }))}
        actionsOf={() => EVERY_ACTION}
      />
    </>,
  );
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  await rendered.until(() => all(".bk-connection")[others.length] ?? null);
  await rendered.until(() => all(FAILED_JOB)[attempts - 1] ?? null);
  for (const one of screen.getAllByRole("button", { name: /^Details of/ })) fireEvent.click(one);
  const cards = all(".bk-connection");
  const [card = document.body] = cards;
  // Of several jobs without a link only the newest may be known as this bank's.
  const jobs = all(FAILED_JOB).filter((job) =>
    textOf(job.closest(".bk-job, .bk-bank")).includes("Hooli"),
  );
  const rows = all(".bk-checkup__item");
  return { card, cards, rows, jobs, unmount: rendered.unmount };
}

/** What went wrong, as some part of the page says; a row says it for short. */
function saidIn(part: HTMLElement): string[] {
  const { failure, failureShort, connection } = enAU;
  if (part.matches(".bk-connection, .bk-checkup__item")) {
    // An outage alone is the bank's, and no failure of a job.
    if (part.querySelector(".bk-connection__problem, .bk-checkup__body") === null) return [];
    const line = textOf(part.querySelector(".bk-row__state"));
    const { expiring: _, ...problems } = connection.problem;
    return [
      ...Object.values(problems).map(({ short, what }) => [short, what("Hooli")] as const),
      ...Object.entries(failureShort).map(
        ([reason, short]) =>
          [short, failure[reason as keyof typeof failure].what("Hooli")] as const,
      ),
    ]
      .filter(([short], index, every) => every.findIndex(([one]) => one === short) === index)
      .filter(([short]) => line === short || line.startsWith(`${short}. `))
      .map(([, what]) => what);
  }
  const { expiring: _, ...problems } = connection.problem;
  const copies = [...Object.values(failure), ...Object.values(problems)];
  const sentences = new Set(copies.map(({ what }) => what("Hooli")));
  return [...sentences].filter((words) => within(part).queryByText(words) !== null);
}

const STOPPED = enAU.connection.problem["sign-in-again"].what("Hooli");

const textOf = (part: Element | null) => part?.textContent ?? "";
/** What a card says to do: the bank has its name once, above. */
const noteOf = (card: HTMLElement) =>
  [".bk-row__state", ".bk-connection__problem", ".bk-connection__facts"]
    .map((selector) => textOf(card.querySelector(selector)))
    .join(" ")
    .replaceAll(/the bank/gi, "Hooli");
/** What a row says is to be done. */
const nextIn = (row: HTMLElement) =>
  (
    textOf(row.querySelector(".bk-checkup__next")) ||
    textOf(row.querySelector(".bk-row__state")).replace(/^.*?\. /, "")
  ).replaceAll(/the bank/gi, "Hooli");
/** What a failed job says is to be done. */
const nextOfJob = (job: HTMLElement) =>
  textOf(job.querySelector(":is(.bk-note__title, .bk-job__reason > .bk-text) + .bk-text"));
/** What to do where the row has no button for it, and the card has. */
const AT_CARD = new Set(Object.values(enAU.checkup.atCard).map((words) => words("Hooli")));

describe("ConnectionList, JobsCheckup and JobsProgress: one bank", () => {
  // Its connection becomes invalid after bighead's refresh, and stays active after jianYang's.
  const cases = ["bighead", "jianYang"].flatMap((login) =>
    CODES.flatMap((code) =>
      [true, false].flatMap((isNameless) =>
        [1, 3].map((attempts) => [login, code, isNameless, attempts] as const),
      ),
    ),
  );

  it.each(cases)(
    "has one verdict: %s, %s, without a link: %s, failures in a row: %i",
    async (login, code, isNameless, attempts) => {
      const fault = withCode(code, isNameless);
      const options = { others: [BANK.withMfa], fault, attempts };
      const { card, rows, jobs } = await logIn(login, options);
      const ofCard = saidIn(card);
      const ofRows = rows.map(saidIn);
      expect(jobs.length).toBeGreaterThanOrEqual(isNameless ? 0 : attempts);
      expect(ofRows.every((said) => said.length === 1)).toBe(true);
      expect(ofRows.length).toBeLessThanOrEqual(1);
      // Without the word of a job the card says only what it knows.
      const reasons = ofCard.filter((words) => words !== STOPPED);
      expect(ofRows).toEqual(reasons.length > 0 ? [reasons] : ofRows);
      expect(reasons.length).toBeGreaterThanOrEqual(isNameless ? 0 : 1);
      expect(reasons.length).toBeLessThanOrEqual(1);
      expect(contradictionsIn(card, rows, jobs)).toEqual([]);
    },
  );

  it.each(CODES)("has one verdict once the pause after a failure is over: %s", async (code) => {
    for (const login of ["bighead", "jianYang"]) {
      const fault = withCode(code, false);
      const { card, rows, jobs, unmount } = await logIn(login, { fault, minutesAgo: 15 });
      expect(rows.map(saidIn)).toEqual([saidIn(card)]);
      expect(contradictionsIn(card, rows, jobs)).toEqual([]);
      unmount();
    }
  });

  it.each(CODES)("has one verdict after wrong sign-in details, then %s", async (code) => {
    const fault = withCode(code, false, "invalid-credentials");
    const { card, rows, jobs } = await logIn("jianYang", { fault, attempts: 2 });
    expect(rows.map(saidIn)).toEqual([saidIn(card)]);
    expect(contradictionsIn(card, rows, jobs)).toEqual([]);
  });

  it.each([["bighead"], ["erlich"], ["jianYang"]])(
    "has one verdict for a test person whose sign-in fails: %s",
    async (login) => {
      const { card, rows, jobs } = await logIn(login);
      expect(contradictionsIn(card, rows, jobs)).toEqual([]);
      const [row = document.body] = rows;
      expect(saidIn(row)).toHaveLength(1);
      expect(saidIn(card)).toEqual(saidIn(row));
    },
  );

  it("that may be either of two says on the card only that it has stopped sharing", async () => {
    const others = [BANK.withoutMfa];
    const fault = () => changedJobs((job) => Object.assign(job, { links: null, steps: [] }));
    const { card, rows } = await logIn("bighead", { others, fault });
    expect(saidIn(card)).toEqual([STOPPED]);
    expect(within(card).getByRole("button", { name: "Sign in again, Hooli" })).toBeVisible();
    for (const row of rows) expect(row).not.toHaveTextContent(/your bank/i);
  });
});

/** What the person clears at the bank: a job has its button for that during an outage, too. */
const OF_ACCOUNT: ReadonlySet<string> = new Set([
  "locked-account",
  "account-not-accessible-requires-user-action",
]);
const noop = () => undefined;
/** An app that does something about every failure. */
const ACTIONS: FailureActions = { retry: noop, "open-bank": noop, "update-credentials": noop };

describe("ConnectionList and JobsCheckup: an app that has an action for every failure", () => {
  const cases = CODES.flatMap((code) =>
    ["bighead", "jianYang"].flatMap((login) =>
      [true, false].flatMap((isDown) =>
        // In an outage it doesn't matter how often.
        (isDown ? [1] : [1, 3]).map((attempts) => [code, login, isDown, attempts] as const),
      ),
    ),
  );

  it.each(cases)(
    "tries again only where the card can: %s, %s, outage: %s, failures in a row: %i",
    async (code, login, isDown, attempts) => {
      const fault = withCode(code, false);
      const { card, rows, jobs } = await logIn(login, {
        fault,
        isDown,
        attempts,
        actions: ACTIONS,
      });
      expect(rows).toHaveLength(1);
      expect(contradictionsIn(card, rows, OF_ACCOUNT.has(code) ? [] : jobs)).toEqual([]);
    },
  );
});

describe("ConnectionList and JobsCheckup: two connections at one bank, and a job that may be either’s", () => {
  /** It names its bank only, and neither connection shows that it was last used by it. */
  const ofEither = (code: string) => () =>
    changedJobs((job) => {
      for (const step of job["steps"] as Record<string, unknown>[])
        if (step["status"] === "failed") step["result"] = { code, title: "", detail: "" };
      const updated = new Date(Date.parse(String(job["updated"])) + 60_000).toISOString();
      Object.assign(job, { links: null, updated });
    });
  const cases = CODES.flatMap((code) =>
    [false, true].flatMap((isDown) =>
      [false, true].flatMap((hasActions) =>
        // An outage has no pause.
        (isDown ? [1] : [1, 15]).map(
          (minutesAgo) => [code, isDown, hasActions, minutesAgo] as const,
        ),
      ),
    ),
  );

  it.each(cases)(
    "have a row that says what their cards offer: %s, outage: %s, actions: %s, minutes since: %i",
    async (code, isDown, hasActions, minutesAgo) => {
      const actions = hasActions ? ACTIONS : {};
      const others = [BANK.withoutMfa];
      const options = { others, fault: ofEither(code), isDown, minutesAgo, actions };
      const { cards, rows } = await logIn("jianYang", options);
      expect(rows).toHaveLength(1);
      // No card says what the job failed of.
      expect(cards.flatMap(saidIn)).toEqual([]);
      for (const row of rows) expect(untrueOf(row, cards)).toEqual([]);
    },
  );
});

describe("ConnectionList and JobsCheckup: an account that the bank locked just after a refresh", () => {
  /** A refresh that brought data a minute before the job that failed. */
  const refreshedBefore =
    (connectionId: string): NetworkFault =>
    async (send, request) => {
      const locked = withCode("locked-account", false)(connectionId);
      const body = (await (await locked(send, request)).json()) as {
        data?: Record<string, unknown>[];
      };
      // One job that is polled.
      if (body.data === undefined) return Response.json(body);
      const [job = {}] = body.data;
      const earlier = (at: unknown) => new Date(Date.parse(String(at)) - 60_000).toISOString();
      const steps = (job["steps"] as object[]).map((step) =>
        Object.assign(structuredClone(step), { status: "success" }),
      );
      const dates = { created: earlier(job["created"]), updated: earlier(job["updated"]) };
      body.data.push({ ...job, id: `${String(job["id"])}-before`, ...dates, steps });
      return Response.json(body);
    };

  it("is tried again only once the pause after that refresh is over", async () => {
    const now = { fault: refreshedBefore, actions: ACTIONS };
    const first = await logIn("jianYang", now);
    const [row = document.body] = first.rows;
    expect(nextIn(row)).toBe(enAU.failure["account-locked"].next("Hooli"));
    expect(row).toHaveTextContent(/was refreshed recently. Refresh again from/);
    expect(contradictionsIn(first.card, first.rows, [])).toEqual([]);
    expect(hasRetry(row)).toBe(false);
    first.unmount();
    const later = await logIn("jianYang", { ...now, minutesAgo: 15 });
    expect(later.rows.map(hasRetry)).toEqual([true]);
    expect(contradictionsIn(later.card, later.rows, later.jobs)).toEqual([]);
  });
});

const refreshIn = (card: HTMLElement) =>
  within(card).queryByRole("button", { name: /^(Refresh Hooli|Try again, Hooli)$/ });
const isLive = (button: HTMLElement | null) =>
  button !== null && button.getAttribute("aria-disabled") !== "true";
const hasRetry = (row: HTMLElement) =>
  within(row).queryByRole("button", { name: "Try again, Hooli" }) !== null;

/** What a row says that none of the cards offers, where the failure may be of any of them. */
function untrueOf(row: HTMLElement, cards: readonly HTMLElement[]): string[] {
  const { atCard } = enAU.checkup;
  const next = nextIn(row);
  const canRefresh = cards.some((card) => isLive(refreshIn(card)));
  const canSignIn = cards.some((card) => card.querySelector("[data-variant=primary]") !== null);
  const saysRefresh = [atCard.retry("Hooli"), atCard.refreshOneOfSeveral("Hooli")].includes(next);
  const saysLater = /from \d/.exec(textOf(row)) !== null;
  const facts: Readonly<Record<string, boolean>> = {
    "to refresh, where no card can": (saysRefresh || hasRetry(row)) && !canRefresh,
    "to sign in, where no card can": next === atCard.fixOneOfSeveral("Hooli") && !canSignIn,
    "a time, where a card can refresh now": saysLater && canRefresh,
    "an outage, where a card can refresh now": textOf(row).includes("outage") && canRefresh,
    "nothing to do, beside details that were refused":
      textOf(row).includes("nothing you need") && textOf(row).includes("accept the"),
    nothing: next === "",
  };
  return Object.keys(facts).filter((fact) => facts[fact]);
}

/** What to do is the same in both, and the card has the one button for it: sentences that say where it isn't so. */
function contradictionsIn(
  card: HTMLElement,
  rows: readonly HTMLElement[],
  jobs: readonly HTMLElement[],
): string[] {
  const note = noteOf(card);
  const refresh = refreshIn(card);
  const isDead = refresh?.getAttribute("aria-disabled") === "true";
  const primary = [...card.querySelectorAll("[data-variant=primary]")];
  // A job without a link may be of no card.
  const isMatched = saidIn(card).length > 0 && !saidIn(card).includes(STOPPED);
  const asksSupport = note.includes("Contact support");
  const saysNow = /Try again\.|Try again when|, try again\./.test(note);
  const saysLater = note.includes("Try again from");
  const buttons = jobs.flatMap((job) =>
    [...job.querySelectorAll("[data-variant=primary]")].map(textOf),
  );
  const cardButton = textOf(primary[0] ?? null);
  const isRefreshMain = refresh !== null && primary[0] === refresh && !isDead;
  const facts: Readonly<Record<string, boolean>> = {
    "two main buttons": primary.length > 1,
    "the row's next step isn't the card's":
      isMatched && rows.map(nextIn).some((next) => !AT_CARD.has(next) && !note.includes(next)),
    "the row leads to a card that has no button":
      rows.some((row) => AT_CARD.has(nextIn(row))) && !(refresh ?? primary[0]),
    "a job says something else than the card":
      isMatched && jobs.some((job) => String(saidIn(job)) !== String(saidIn(card))),
    "a job's next step isn't the card's":
      isMatched && jobs.map(nextOfJob).some((next) => !note.includes(next)),
    "a job has another button than the card":
      isMatched && buttons.some((label) => label !== (isRefreshMain ? "Try again" : cardButton)),
    "support, and to try again": asksSupport && /try again/i.test(note),
    "support, and a button": asksSupport && (refresh !== null || primary.length > 0),
    "to try again, without its button": saysNow && primary[0] !== refresh,
    "to try again later, beside a live button": saysLater && refresh !== null,
    "a row that tries again, beside a dead button": rows.some(hasRetry) && !isLive(refresh),
  };
  return Object.keys(facts).filter((fact) => facts[fact]);
}
