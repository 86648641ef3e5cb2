import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createAuthLink } from "../auth-links/authLinks.js";
import { answerChallenge } from "../jobs/answerChallenge.js";
import { revokeConsent, updateConsent } from "../connections/endConsent.js";
import { giveConsent } from "../consents/giveConsent.js";
import { deleteConnection } from "../connections/deleteConnection.js";
import { purgeConnection } from "../connections/purgeConnection.js";
import { createConnection, startConnect } from "../connections/startConnect.js";
import { reauthorise, updateCredentials } from "../connections/updateConnection.js";
import { addUser } from "../users/addUser.js";
import { deleteUser } from "../users/deleteUser.js";
import { worldEvents } from "../events/worldEvents.js";
import { jobTimeline } from "../jobs/jobTimeline.js";
import { findPersona } from "../people/personas.js";
import type { JobRecord } from "../world/jobRecord.js";
import { createReport } from "../reports/createReport.js";
import { RuleError } from "../world/ruleError.js";
import { startRefresh } from "../connections/startRefresh.js";
import { exportState } from "../snapshot/exportState.js";
import { readState } from "../snapshot/sandboxState.js";
import { statementFailure } from "../statements/statementFailures.js";
import { uploadStatement } from "../statements/uploadStatement.js";
import { openCore } from "../testing/openCore.js";
import { worldView } from "./worldView.js";
import { DAY_MS } from "../world/time.js";

const BANKS = ["AU00000", "AU00002", "AU00003", "AU90005", "AU90007", "AU90009", "AU90013"];
const LOGINS = ["jared", "Gilfoyle", "bighead", "erlich", "jianYang", "monica"];
const ANSWERS = [["1234"], ["Hooli"], ["5678"], ["wrong"]];
const POLICIES = ["policy-2023-07", "policy-2024-10"];

/** Numbers of days that lead exactly to a consent's reminders, warning and end, and to an authorisation's end. */
const DAYS = [1, 7, 83, 90, 185, 268, 358, 365];

/** `a` and `b` choose what the action is applied to, and how. */
const action = fc.record({
  do: fc.constantFrom(
    "addUser",
    "consent",
    "update",
    "revoke",
    "connect",
    "leaveHalfWay",
    "newCredentials",
    "refresh",
    "answer",
    "purge",
    "upload",
    "authLink",
    "report",
    "deleteConnection",
    "deleteUser",
    "wait",
    "waitLong",
    "waitDays",
    "waitStep",
  ),
  a: fc.nat(1_000),
  b: fc.nat(1_000),
});

type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

function pick<T>(from: readonly T[], n: number): T | undefined {
  return from[n % Math.max(from.length, 1)];
}

/** The time until the next step ends by itself; 0 if none will. */
function untilNextStep(jobs: readonly JobRecord[], now: number): number {
  const moments = jobs
    .flatMap((job) => jobTimeline(job, now + DAY_MS).steps)
    .flatMap((step) => ("at" in step && step.at > now ? [step.at] : []));
  return moments.length === 0 ? 0 : Math.min(...moments) - now;
}

function perform(
  { core, clock, records }: ReturnType<typeof openCore>,
  { do: name, a, b }: Action,
) {
  const user = pick(
    [...records.users.values()].filter(({ deletedAt }) => deletedAt === null),
    a,
  );
  const connection = pick(
    [...records.connections.values()].filter(({ deletedAt }) => deletedAt === null),
    a,
  );
  const job = pick([...records.jobs.values()], a);
  const consent = pick([...records.consents.values()], a);
  const login = pick(LOGINS, b) ?? "";
  const signIn = { login, password: findPersona(login)?.password ?? "guess" };
  const policyId = pick(POLICIES, b) ?? "";
  const institutionId = pick(BANKS, b) ?? "";
  switch (name) {
    case "addUser":
      return void addUser(core, {});
    case "wait":
      return clock.advance(a * 30);
    case "waitLong":
      return clock.advance(a * 36_000_000);
    // Exactly to a moment at which something happens by itself, so that the next action is done in the same
    // millisecond.
    case "waitDays":
      return clock.advance((pick(DAYS, a) ?? 0) * DAY_MS);
    case "waitStep":
      return clock.advance(untilNextStep([...records.jobs.values()], clock.now()));
    case "consent":
      return user && giveConsent(core, { userId: user.id, policyId });
    case "update":
      return user && updateConsent(core, user.id);
    case "revoke":
      return consent && revokeConsent(core, consent);
    case "leaveHalfWay":
      return user && createConnection(core, { userId: user.id, institutionId });
    case "connect":
      if (!user) return;
      return startConnect(core, createConnection(core, { userId: user.id, institutionId }), signIn);
    case "newCredentials":
      if (!connection) return;
      return connection.method === "web"
        ? updateCredentials(core, connection, signIn)
        : reauthorise(core, connection, signIn);
    case "refresh":
      return connection && startRefresh(core, connection);
    case "answer":
      return job && answerChallenge(job, pick(ANSWERS, b) ?? [], clock.now());
    case "upload": {
      const failure = statementFailure(pick(["statement.pdf", "empty-file.pdf"], b) ?? "", "");
      return (
        user && uploadStatement(core, { userId: user.id, institutionId, method: "pdf", failure })
      );
    }
    case "authLink":
      return user && createAuthLink(core, user.id, "+61410888555");
    case "report": {
      if (!user) return;
      const filters = [
        { name: "fromDate", value: "2024-11-01" },
        { name: "users", value: [user.id] },
      ];
      return createReport(core, { reportType: "CON_AFFOR_01", title: "Report", filters });
    }
    case "purge":
      return connection && purgeConnection(core, connection);
    case "deleteConnection":
      return connection && deleteConnection(core, connection);
    case "deleteUser":
      return user && deleteUser(core, user);
    default:
      return name satisfies never;
  }
}

/** Performs an action. One that Basiq's rules refuse changes nothing. */
function attempt(world: ReturnType<typeof openCore>, step: Action): void {
  try {
    perform(world, step);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
  }
}

it("no sequence of operations leaves the world inconsistent", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.array(action, { minLength: 5, maxLength: 60, size: "max" }),
      (seed, actions) => {
        const opened = openCore(seed);
        const { core, clock, records } = opened;
        const world = worldView(records, clock);
        let jobs = world.jobs;
        let events = worldEvents(records, clock.now());
        for (const step of actions) {
          attempt(opened, step);
          const { users, consents, connections } = world;
          const active = [...consents.values()].filter(({ status }) => status === "active");
          expect(new Set(active.map(({ userId }) => userId)).size).toBe(active.length);
          // A revoked consent has no connections left; those of an expired one are revoked.
          const unfit = [...connections.values()].filter(({ userId, consentId, status }) => {
            const consent = consents.get(consentId)?.status;
            const isRight = (status === "revoked") === (consent === "expired");
            return !users.has(userId) || consent === "revoked" || !isRight;
          });
          expect(unfit).toEqual([]);
          const jobsNow = world.jobs;
          const ended = [...jobs.values()].filter(({ endedAt }) => endedAt !== null);
          expect(ended.map(({ id }) => jobsNow.get(id))).toEqual(ended);
          const backwards = [...jobsNow.values()].filter(
            ({ id, changedAt }) =>
              changedAt > clock.now() || changedAt < (jobs.get(id)?.changedAt ?? 0),
          );
          expect(backwards).toEqual([]);
          const twiceAtWork = [...jobsNow.values()].filter(
            ({ steps }) => steps.filter(({ status }) => status === "in-progress").length > 1,
          );
          expect(twiceAtWork).toEqual([]);
          const orphans = [...jobsNow.values()].filter((job) => !connections.has(job.connectionId));
          expect(orphans.map(({ endedAt }) => endedAt)).not.toContain(null);
          jobs = jobsNow;
          const eventsNow = worldEvents(records, clock.now());
          const known = new Set(eventsNow.map(({ id }) => id));
          expect(known.size).toBe(eventsNow.length);
          expect(events.filter(({ id }) => !known.has(id))).toEqual([]);
          events = eventsNow;
        }
        // Two jobs with one id would leave a gap in the numbers.
        const numbers = [...records.jobs.values()].map(({ number }) => number);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        const { users, consents, connections } = records;
        const maps = [users, consents, connections, records.jobs];
        const ids = new Set(maps.flatMap((map) => Array.from(map.keys())));
        expect(ids.size).toBe(maps.reduce((sum, { size }) => sum + size, 0));
        const state = exportState(core);
        expect(readState(JSON.parse(JSON.stringify(state)))).toEqual(state);
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);
