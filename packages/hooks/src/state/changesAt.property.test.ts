import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { T0 } from "../testing/jobs.js";
import { aConnection, aConsent, aPastJob, DAY, MINUTE } from "../testing/resources.js";
import { connectionsState } from "./connectionState.js";
import { consentState } from "./consentState.js";
import type { Timed } from "./timed.js";

const iso = (at: number) => new Date(at).toISOString();
const around = fc.integer({ min: -30 * DAY, max: 30 * DAY });
const STATUSES = ["active", "invalid", "pending", "pre-init", "revoked", "deleted", "later"];

const aConnectionAtAll = fc
  .record({
    status: fc.constantFrom(...STATUSES),
    openBanking: fc.boolean(),
    used: around,
    end: around,
  })
  .map(({ status, openBanking, used, end }) =>
    aConnection({
      status,
      method: openBanking ? "open-banking" : "web",
      // The device's clock may be behind, but not by so much that nothing can be said.
      lastUsed: iso(T0 + Math.min(used, 9 * MINUTE)),
      expiryDate: iso(T0 + end),
    }),
  );

const aJobAtAll = fc
  .record({
    ago: fc.integer({ min: 0, max: 2 * DAY }),
    status: fc.constantFrom("success", "failed", "in-progress"),
    code: fc.constantFrom("service-unavailable", "invalid-credentials", "user-action-required"),
  })
  .map(({ ago, status, code }) =>
    aPastJob(ago, { status, code: status === "failed" ? code : undefined }),
  );

const aConsentAtAll = fc
  .record({ status: fc.constantFrom("active", "expired", "revoked", "later"), end: around })
  .map(({ status, end }) => aConsent(end, { status }));

/** Whether the state stays the same until the announced change, checked at several moments. */
function isSilent(stateAt: (now: number) => Timed<unknown>, when: number): boolean {
  const { state, changesAt = T0 + 400 * DAY } = stateAt(T0);
  return [T0, T0 + Math.floor(when * (changesAt - 1 - T0)), changesAt - 1].every(
    (at) => JSON.stringify(stateAt(at).state) === JSON.stringify(state),
  );
}

describe("changesAt: nothing changes before the announced moment", () => {
  const when = fc.double({ min: 0, max: 1, noNaN: true });

  it("in the state of consents", () => {
    fc.assert(
      fc.property(fc.array(aConsentAtAll, { maxLength: 3 }), when, (consents, part) => {
        expect(isSilent((now) => consentState(consents, now), part)).toBe(true);
      }),
    );
  });

  it("in the state of connections", () => {
    const jobs = fc.array(aJobAtAll, { maxLength: 25 });
    fc.assert(
      fc.property(aConnectionAtAll, jobs, when, (connection, listed, part) => {
        const options = { jobs: listed, connectors: [] };
        const stateAt = (now: number) => connectionsState([connection], { ...options, now });
        expect(isSilent(stateAt, part)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
