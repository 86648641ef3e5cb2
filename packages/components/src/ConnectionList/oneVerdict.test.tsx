import { BANK, createWorld, type NetworkFault } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enAU } from "../languages/enAU.js";
import { JobsCheckup } from "../JobsCheckup/JobsCheckup.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { ConnectionList } from "./ConnectionList.js";

/** The jobs that Basiq lists, changed. */
const changedJobs =
  (change: (job: Record<string, unknown>) => void): NetworkFault =>
  async (send) => {
    const body = (await (await send()).json()) as { data: Record<string, unknown>[] };
    for (const job of body.data) change(job);
    return Response.json(body);
  };

/** The failed step of each failed job gives this reason. */
const withCode = (code: string, isNameless: boolean) =>
  changedJobs((job) => {
    for (const step of job["steps"] as Record<string, unknown>[])
      if (step["status"] === "failed") step["result"] = { code, title: "", detail: "" };
    if (isNameless) job["links"] = null;
  });

const CODES = [
  "invalid-credentials",
  "locked-account",
  "multifactor-required",
  "account-not-accessible-requires-user-action",
  "authorization-failed",
  "service-unavailable",
  "maintenance",
  "consent-revoked",
  "invalid-connection",
  "institution-disabled",
  "job-timed-out",
  "too-many-requests",
  "no-production-access",
  "a-code-of-next-year",
];

/** A bank whose refresh failed, and one or two others, as a check at login and in the list. */
async function logIn(login: string, others: readonly string[], fault?: NetworkFault) {
  const world = createWorld({ server: createBasiqServer });
  const { id } = world.addConnection({ institutionId: BANK.withoutMfa, login, age: "9 days" });
  for (const institutionId of others)
    world.addConnection({ institutionId, login: "richard", age: "5 days" });
  await world.startRefresh(id);
  await world.clock.advance(30_000);
  if (fault !== undefined) world.network.fail(/\/jobs$/, fault);
  const rendered = renderInWorld(
    world,
    <>
      <JobsCheckup />
      <ConnectionList appName="Piggy" />
    </>,
  );
  await rendered.until(() => screen.queryAllByRole("article")[others.length] ?? null);
  const [card = document.body] = screen.getAllByRole("article");
  const rows = [...document.querySelectorAll<HTMLElement>(".bk-checkup__item")];
  return { world, card, rows };
}

/** What went wrong, as some part of the page says. */
function saidIn(part: HTMLElement): string[] {
  const { failure, connection } = enAU;
  const { expiring: _, ...problems } = connection.problem;
  const copies = [...Object.values(failure), ...Object.values(problems)];
  const sentences = new Set(copies.map(({ what }) => what("Hooli")));
  return [...sentences].filter((words) => within(part).queryByText(words) !== null);
}

const STOPPED = enAU.connection.problem["sign-in-again"].what("Hooli");

describe("ConnectionList and JobsCheckup: one bank", () => {
  const cases = ["bighead", "jianYang"].flatMap((login) =>
    CODES.flatMap((code) => [true, false].map((isNameless) => [login, code, isNameless] as const)),
  );

  it.each(cases)("has one verdict: %s, %s, without a link: %s", async (login, code, isNameless) => {
    const { card, rows } = await logIn(login, [BANK.withMfa], withCode(code, isNameless));
    const ofCard = saidIn(card);
    const ofRows = rows.map(saidIn);
    expect(ofRows.every((said) => said.length === 1)).toBe(true);
    expect(ofRows.length).toBeLessThanOrEqual(1);
    // Without the word of a job the card says only what it knows.
    const reasons = ofCard.filter((words) => words !== STOPPED);
    expect(ofRows).toEqual(reasons.length > 0 ? [reasons] : ofRows);
  });

  it.each([["bighead"], ["erlich"], ["jianYang"]])(
    "has one verdict for a test person whose sign-in fails: %s",
    async (login) => {
      const { card, rows } = await logIn(login, []);
      const [row = document.body] = rows;
      expect(saidIn(row)).toHaveLength(1);
      // A bank that has problems leaves the connection active: its card then says when to try again.
      expect(saidIn(card)).toEqual(login === "jianYang" ? [] : saidIn(row));
    },
  );

  it("that may be either of two says on the card only that it has stopped sharing", async () => {
    const other = [BANK.withoutMfa];
    const fault = changedJobs((job) => Object.assign(job, { links: null, steps: [] }));
    const { card, rows } = await logIn("bighead", other, fault);
    expect(saidIn(card)).toEqual([STOPPED]);
    expect(within(card).getByRole("button", { name: "Sign in again" })).toBeVisible();
    for (const row of rows) expect(row).not.toHaveTextContent(/your bank/i);
  });
});
