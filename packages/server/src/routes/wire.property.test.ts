import {
  type Drift,
  parseConnection,
  parseConnector,
  parseConsent,
  parseJob,
} from "@basiq-kit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wireConnection } from "./wireConnection.js";
import { wireConnector } from "./wireConnector.js";
import { wireConsent } from "./wireConsent.js";
import { wireJob } from "./wireJob.js";

const text = fc.string();
const id = fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/);
const date = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") })
  .map((at) => at.toISOString());
const some = (values: readonly string[]) => fc.oneof(fc.constantFrom(...values), text);
const part = (shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc.option(fc.record(shape, { requiredKeys: [] }));

/** The same thing after it went over the wire as JSON. */
const over = (wire: object): unknown => JSON.parse(JSON.stringify(wire));

const METHODS = ["web", "openbanking", "open-banking", "csv", "pdf"];

const connection = fc.record(
  {
    id,
    method: some(METHODS),
    status: some(
      "active pending invalid invalid-connection init pre-init deleted revoked".split(" "),
    ),
    createdDate: date,
    lastUsed: fc.oneof(date, fc.constant(null)),
    expiryDate: date,
    mfaEnabled: fc.boolean(),
    institution: fc.oneof(id, part({ id })),
    profile: part({ fullName: text }),
  },
  { requiredKeys: ["id"] },
);

const STATUSES = "operational degraded-performance partial-outage major-outage under-maintenance";
const ms = fc.option(fc.nat());
const connector = fc.record(
  {
    id,
    method: some(METHODS),
    stage: some(["alpha", "beta", "live"]),
    status: some(STATUSES.split(" ")),
    institution: part({
      name: text,
      shortName: text,
      type: text,
      tier: fc.oneof(text, fc.nat()),
      country: text,
      logo: part({
        colors: part({ primary: fc.oneof(text, fc.constant("#1f2a3c")) }),
        links: part({ full: fc.webUrl(), square: fc.webUrl({ withQueryParameters: true }) }),
      }),
    }),
    authorization: part({
      type: some(["user", "user-mfa", "user-mfa-intermittent", "token"]),
      meta: part({ forgotten_password_url: fc.webUrl({ validSchemes: ["https"] }) }),
    }),
    stats: part({
      averageDurationMs: part({
        verifyCredentials: ms,
        retrieveAccounts: ms,
        retrieveTransactions: ms,
        retrieveMeta: ms,
        total: ms,
      }),
    }),
  },
  { requiredKeys: ["id"] },
);

const purpose = part({ primary: part({ title: text, description: text }) });
const policy = fc.constantFrom("/policies/1", "/policies/2", "https://au-api.basiq.io/policies/1");
const consent = fc.record(
  {
    id,
    status: some(["active", "expired", "revoked"]),
    created: date,
    updated: date,
    expiryDate: date,
    revoked: date,
    purpose,
    data: part({
      retainData: fc.boolean(),
      initialRetrievalDays: fc.nat(),
      permissions: fc.array(
        fc.record(
          {
            scope: text,
            required: fc.boolean(),
            consented: fc.boolean(),
            information: part({ name: text, description: text, attributeList: fc.array(text) }),
            purpose,
          },
          { requiredKeys: [] },
        ),
      ),
    }),
    links: part({ consentPolicy: policy, latestConsentPolicy: policy }),
  },
  { requiredKeys: ["id"] },
);

const stepResult = fc.oneof(
  fc.constant(null),
  fc.record({ type: fc.constant("link"), url: text }),
  fc.record({ type: fc.constant("other-kind") }),
  fc.record({ code: text, title: text, detail: text }, { requiredKeys: [] }),
  fc.record(
    {
      type: fc.constant("mfa"),
      method: text,
      description: text,
      input: fc.array(text),
      expiryMs: fc.nat(),
      links: fc.record({ response: text }),
    },
    { requiredKeys: ["type"] },
  ),
);
const source = fc.oneof(
  id.map((user) => `/users/${user}`),
  id.map((one) => `/connections/${one}`),
  fc.tuple(id, id).map(([user, one]) => `/users/${user}/connections/${one}`),
);
const job = fc.record(
  {
    id,
    created: date,
    updated: date,
    status: fc.constantFrom("pending", "in-progress", "success", "failed", "odd"),
    institution: id,
    steps: fc.array(
      fc.record({
        title: text,
        status: fc.constantFrom("pending", "in-progress", "success", "failed", "odd"),
        result: fc.oneof(stepResult, fc.tuple(stepResult)),
      }),
    ),
    links: fc.oneof(fc.constant(null), fc.record({ source })),
  },
  { requiredKeys: ["id"] },
);

/** The server has reported the drift already, and a browser must not report it again. */
function readBack<Value>(
  parse: (value: unknown, options: { onDrift: (drift: Drift) => void }) => Value,
  wire: object,
): Value {
  const drifts: Drift[] = [];
  const value = parse(over(wire), { onDrift: (drift) => drifts.push(drift) });
  expect(drifts).toEqual([]);
  return value;
}

describe("wire: what the server writes", () => {
  it("is read back to the same connection", () => {
    fc.assert(
      fc.property(connection, (wire) => {
        const parsed = parseConnection(wire);
        expect(readBack(parseConnection, wireConnection(parsed))).toEqual(parsed);
      }),
    );
  });

  it("is read back to the same connector", () => {
    fc.assert(
      fc.property(connector, (wire) => {
        const parsed = parseConnector(wire);
        expect(readBack(parseConnector, wireConnector(parsed))).toEqual(parsed);
      }),
    );
  });

  it("is read back to the same consent", () => {
    fc.assert(
      fc.property(consent, (wire) => {
        const parsed = parseConsent(wire);
        expect(readBack(parseConsent, wireConsent(parsed))).toEqual(parsed);
      }),
    );
  });

  it("is read back to the same job, whose owner is named if nothing says more", () => {
    fc.assert(
      fc.property(job, (wire) => {
        const parsed = parseJob(wire);
        const { userId = "owner-1", reportId } = parsed;
        const owned = reportId === undefined ? { ...parsed, userId } : parsed;
        expect(readBack(parseJob, wireJob(parsed, "owner-1"))).toEqual(owned);
      }),
    );
  });
});
