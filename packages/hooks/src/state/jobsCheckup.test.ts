import { type Connection, type Job, REFRESH_PAUSE_MS } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { T0 } from "../testing/jobs.js";
import { aConnection, aConnector, aPastJob, HOUR } from "../testing/resources.js";
import { jobsCheckup } from "./jobsCheckup.js";

const MINUTE = 60_000;
const of = (connectionId: string) => ({
  links: { source: `/users/user-1/connections/${connectionId}` },
});
const ONE = aConnection({ id: "one" });
const OTHER = aConnection({ id: "other", institution: { id: "AU00004" } });

const check = (
  jobs: Job[],
  connections: Connection[] = [ONE, OTHER],
  connectors = [aConnector()],
) => jobsCheckup(jobs, { connections, connectors, now: T0 });

const idsOf = (checkup: ReturnType<typeof check>) =>
  checkup.status === "attention" ? checkup.items.map(({ jobId }) => jobId) : [];

const failed = (ago: number, connectionId: string, code = "invalid-credentials") =>
  aPastJob(ago, { code, ...of(connectionId) });

describe("jobsCheckup", () => {
  it("is clear without jobs, and while all is well", () => {
    expect(check([])).toEqual({ status: "clear" });
    expect(check([aPastJob(HOUR, { status: "success", ...of("one") })])).toEqual({
      status: "clear",
    });
  });

  it("reports what failed, when, at which bank and what to do", () => {
    expect(check([failed(HOUR, "one")])).toMatchObject({
      status: "attention",
      items: [
        {
          jobId: `job-${HOUR}`,
          connectionId: "one",
          institutionId: "AU00000",
          institution: { name: "Hooli" },
          failure: { code: "invalid-credentials", step: "verify-credentials" },
          guidance: { who: "person", action: { type: "update-credentials" } },
          failedAt: T0 - HOUR,
        },
      ],
    });
  });

  it("reports the newest failure that only the person can fix, as its card does", () => {
    const jobs = [failed(2, "one"), failed(1, "one", "service-unavailable")];
    expect(check(jobs)).toMatchObject({ items: [{ guidance: { reason: "wrong-credentials" } }] });
  });

  it("reports only the newest failure of a connection", () => {
    expect(idsOf(check([failed(2, "one"), failed(1, "one"), failed(3, "one")]))).toEqual(["job-1"]);
  });

  it.each([["success"], ["pending"], ["in-progress"]])(
    "is clear if a newer job has succeeded or is under way: %s",
    (status) => {
      const newer = aPastJob(1, { status, ...of("one") });
      expect(check([failed(2, "one"), newer]).status).toBe("clear");
      expect(check([failed(2, "other"), newer]).status).toBe("attention");
    },
  );

  it.each([["deleted"], ["revoked"]])("ignores connections that are %s", (status) => {
    expect(check([failed(1, "one")], [aConnection({ id: "one", status })]).status).toBe("clear");
  });

  it("ignores connections that no longer exist", () => {
    expect(check([failed(1, "gone")]).status).toBe("clear");
  });

  it("puts what the person can fix first, then the newest", () => {
    const third = aConnection({ id: "third" });
    const jobs = [
      failed(1, "one", "service-unavailable"),
      failed(3, "other"),
      failed(2, "third", "user-action-required"),
    ];
    expect(idsOf(check(jobs, [ONE, OTHER, third]))).toEqual(["job-2", "job-3", "job-1"]);
  });

  it("says to wait during the bank's major outage", () => {
    const down = [aConnector({ status: "major-outage" })];
    const jobs = [failed(1, "one", "service-unavailable")];
    expect(check(jobs, [ONE], down)).toMatchObject({
      items: [{ guidance: { reason: "bank-outage", action: { type: "wait" } } }],
    });
    expect(check(jobs)).toMatchObject({
      items: [{ guidance: { action: { type: "retry-later", retryAt: T0 - 1 + 600_000 } } }],
    });
  });

  it("refers to support once the bank failed three times in a row", () => {
    const thrice = [1, 2, 3].map((ago) => failed(ago, "one", "service-unavailable"));
    expect(check(thrice)).toMatchObject({
      items: [{ guidance: { action: { type: "contact-support" } } }],
    });
    const between = aPastJob(2, { status: "success", ...of("one") });
    expect(check([thrice[0]!, between, thrice[2]!])).toMatchObject({
      items: [{ guidance: { action: { type: "retry-later" } } }],
    });
  });
});

describe("jobsCheckup: a failed job that names no connection", () => {
  const nameless = (ago: number, institution?: string) =>
    aPastJob(ago, { code: "invalid-credentials", links: null, institution });
  const TWO = [ONE, aConnection({ id: "two" }), OTHER];

  it("is that of the only connection at its institution", () => {
    expect(check([nameless(1, "AU00000")])).toMatchObject({ items: [{ connectionId: "one" }] });
  });

  it("is named by its institution if several connections there are possible", () => {
    expect(check([nameless(1, "AU00000")], TWO)).toMatchObject({
      items: [{ connectionId: undefined, institution: { name: "Hooli" } }],
    });
  });

  it("asks for no approval that only one of several needs", () => {
    const expired = aConnection({
      id: "expired",
      method: "openbanking",
      expiryDate: new Date(T0 - HOUR).toISOString(),
    });
    const locked = aPastJob(1, {
      code: "locked-account",
      links: null,
      institution: { id: "AU00000" },
    });
    expect(check([locked], [expired, ONE])).toMatchObject({
      items: [{ connectionId: undefined, guidance: { action: { type: "open-bank" } } }],
    });
  });

  it.each([
    ["web", "update-credentials"],
    ["openbanking", "reauthorise"],
  ])("asks for what all of several need, if they are all %s", (method, type) => {
    const several = ["one", "two"].map((id) => aConnection({ id, method }));
    expect(check([nameless(1, "AU00000")], several)).toMatchObject({
      items: [{ guidance: { action: { type } } }],
    });
  });

  it("is named by the bank of all connections if they are at one bank", () => {
    expect(check([nameless(1)], [ONE, aConnection({ id: "two" })])).toMatchObject({
      items: [{ connectionId: undefined, institution: { name: "Hooli" } }],
    });
  });

  it("is that of the connection that it made invalid", () => {
    const invalid = aConnection({ id: "two", status: "invalid" });
    expect(check([nameless(1)], [ONE, OTHER, invalid])).toMatchObject({
      items: [{ connectionId: "two" }],
    });
  });

  it("isn't reported while nothing can name it", () => {
    expect(check([nameless(1)]).status).toBe("clear");
    expect(check([nameless(1, "AU90009")]).status).toBe("clear");
  });

  it("isn't reported beside a newer failure at the same bank that names its connection", () => {
    expect(idsOf(check([nameless(2, "AU00000"), failed(1, "two")], TWO))).toEqual(["job-1"]);
  });

  it("is resolved by a newer job at the same institution, and by no other", () => {
    const newer = (institution: string) =>
      aPastJob(1, { status: "success", links: null, institution });
    expect(check([nameless(2, "AU00000"), newer("AU00000")], TWO).status).toBe("clear");
    expect(check([nameless(2, "AU00000"), newer("AU00004")], TWO).status).toBe("attention");
  });
});

describe("jobsCheckup: canRefresh", () => {
  const down = [aConnector({ status: "major-outage" })];
  const locked = failed(HOUR, "one", "locked-account");

  it("is that of the card, beside what is to be done at the bank", () => {
    expect(check([locked])).toMatchObject({ items: [{ canRefresh: { allowed: true } }] });
    expect(check([locked], [ONE], down)).toMatchObject({
      items: [
        {
          guidance: { who: "person", action: { type: "open-bank" } },
          canRefresh: { allowed: false, reason: "major-outage" },
        },
      ],
    });
    const fetched = aPastJob(MINUTE, { status: "success", ...of("one") });
    expect(check([aPastJob(1, { code: "locked-account", ...of("one") }), fetched])).toMatchObject({
      items: [{ canRefresh: { allowed: false, reason: "recently-refreshed" } }],
    });
  });

  const either = (code: string) =>
    aPastJob(1, { code, links: null, institution: { id: "AU00000" } });
  const active = (id: string, more: object = {}) => aConnection({ id, ...more });
  const invalid = (id: string) => aConnection({ id, status: "invalid" });
  const retry = { type: "retry" };
  const wait = { type: "wait" };
  const update = { type: "update-credentials" };
  const outage = { allowed: false, reason: "major-outage" };
  const needed = { allowed: false, reason: "cause-not-cleared" };

  it.each([
    ["service-unavailable", active, "operational", retry, { allowed: true }],
    ["job-timed-out", active, "operational", retry, { allowed: true }],
    ["job-timed-out", active, "major-outage", wait, outage],
    ["service-unavailable", active, "major-outage", wait, outage],
    ["invalid-credentials", active, "operational", update, { allowed: true }],
    ["invalid-credentials", active, "major-outage", update, outage],
    ["invalid-credentials", invalid, "operational", update, needed],
    ["service-unavailable", invalid, "operational", retry, needed],
  ])(
    "of two at one bank is what their cards offer: %s, %o, %s",
    (code, connect, status, action, canRefresh) => {
      const connections = [connect("one"), connect("two")];
      expect(check([either(code)], connections, [aConnector({ status })])).toMatchObject({
        items: [{ connectionId: undefined, guidance: { action }, canRefresh }],
      });
    },
  );

  it("of two that are connected differently is that of the one whose way works", () => {
    const connections = [active("one"), active("two", { method: "openbanking" })];
    const connectors = [...down, aConnector({ method: "openbanking" })];
    expect(check([either("job-timed-out")], connections, connectors)).toMatchObject({
      items: [{ guidance: { action: retry }, canRefresh: { allowed: true } }],
    });
    const both = [...down, aConnector({ method: "openbanking", status: "major-outage" })];
    expect(check([either("job-timed-out")], connections, both)).toMatchObject({
      items: [{ guidance: { action: wait }, canRefresh: outage }],
    });
  });

  it("of two whose cards have a pause is that of the one whose pause ends first", () => {
    const used = (ago: number) => ({ lastUsed: new Date(T0 - ago).toISOString() });
    const connections = [active("one", used(MINUTE)), active("two", used(2 * MINUTE))];
    const retryAt = T0 - 2 * MINUTE + REFRESH_PAUSE_MS;
    expect(check([either("job-timed-out")], connections)).toMatchObject({
      items: [
        {
          guidance: { action: { type: "retry-later", retryAt } },
          canRefresh: { allowed: false, reason: "recently-used", until: retryAt },
        },
      ],
    });
  });
});
