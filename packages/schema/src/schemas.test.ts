import { afterEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import * as schema from "./index.js";

const schemas = Object.entries(schema).flatMap(([name, value]) =>
  /^[a-z].*Schema$/.test(name) && value instanceof z.ZodMiniType ? [[name, value] as const] : [],
);
const documented = Object.entries(schema).flatMap(([name, value]) =>
  name.startsWith("documented") && value instanceof z.ZodMiniType ? [[name, value] as const] : [],
);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe("schemas: each schema", () => {
  it("exists, with the documents that it reads", () => {
    expect(schemas.map(([name]) => name).toSorted()).toEqual([
      "accountSchema",
      "apiErrorSchema",
      "authLinkSchema",
      "clientTokenSchema",
      "connectionSchema",
      "connectorSchema",
      "consentSchema",
      "eventSchema",
      "jobSchema",
      "kitEventSchema",
      "mfaSchema",
      "recoveryWaitSchema",
      "reportSchema",
      "statementJobSchema",
      "transactionSchema",
      "userSchema",
      "webhookSchema",
      "webhookSubscriptionSchema",
    ]);
    // The server's own two are none of Basiq's.
    expect(documented).toHaveLength(schemas.length - 2);
  });

  it.each(schemas)("%s is a Standard Schema that refuses what can't be the thing", (_, one) => {
    expect(one["~standard"]).toMatchObject({ version: 1, vendor: "zod" });
    const result = one["~standard"].validate("<html>");
    expect(result).toMatchObject({ issues: [{ message: expect.stringMatching(/malformed/) }] });
    expect(JSON.stringify(result)).not.toContain("<html>");
  });

  it.each(schemas)("%s prints what Basiq documents as JSON Schema", (_, one) => {
    expect(z.toJSONSchema(one, { io: "input" })).toMatchObject({
      type: "object",
      required: expect.any(Array),
    });
  });

  it.each(documented)("%s prints as JSON Schema", (_, one) => {
    expect(z.toJSONSchema(one)).toMatchObject({ type: "object", required: expect.any(Array) });
  });
});

describe("schemas: a schema among others", () => {
  it("reads a list as tolerantly as its parser reads one", () => {
    const accounts = [
      { type: "account", id: "a1", balance: "10.05", status: "asleep" },
      { id: 7, balance: -3, class: "savings" },
      { id: "a3", purses: [{ amount: 12.5, currency: "NZD" }, { amount: "0.10" }] },
    ];
    expect(z.array(schema.accountSchema).parse(accounts)).toEqual([
      { type: "account", id: "a1", balance: "10.05" },
      { type: "account", id: "7", balance: "-3" },
      {
        type: "account",
        id: "a3",
        purses: [{ amount: "12.5", currency: "NZD" }, { amount: "0.10" }],
      },
    ]);
    expect(() => z.array(schema.accountSchema).parse([{ balance: "1" }])).toThrow(
      /malformed account/,
    );
  });

  it("returns the kit's terms where it is nested in another", () => {
    const answer = z.object({ latest: schema.jobSchema });
    const { latest } = answer.parse({ latest: { id: "j1", steps: [] } });
    expect(latest.status).toBe("pending");
  });

  it("accepts additional fields, and stays as tolerant as before", () => {
    const { schema: own, parse } = schema.extendResource(
      "account",
      { schema: schema.accountSchema, parse: schema.parseAccount },
      { payId: z.optional(z.string()), riskScore: z.optional(z.number()) },
    );
    const wire = {
      id: "a1",
      accountNo: 123456,
      balance: -12.5,
      connection: { id: "c1" },
      payId: "ann@example.com",
      riskScore: "low",
    };
    const read = {
      type: "account",
      id: "a1",
      accountNo: "123456",
      balance: "-12.5",
      connection: "c1",
      payId: "ann@example.com",
    };
    const drifts: schema.Drift[] = [];
    expect(parse(wire, { onDrift: (drift) => drifts.push(drift) })).toEqual(read);
    expect(own.parse(wire)).toEqual(read);
    expect(drifts).toEqual([
      { resource: "account", path: "riskScore", expected: "number", received: "string" },
    ]);
    expect(z.toJSONSchema(own, { io: "input" })).toMatchObject({
      properties: { balance: { type: "string" }, riskScore: { type: "number" } },
    });
  });

  it("reports drift to a listener while it reads, and not afterwards", () => {
    const drifts: schema.Drift[] = [];
    const read = () => z.array(schema.accountSchema).parse([{ id: "a1", status: "asleep" }]);
    const listen = (drift: schema.Drift) => void drifts.push(drift);
    expect(schema.withDrift(listen, read)).toEqual(read());
    expect(() =>
      schema.withDrift(listen, () => {
        throw new Error("no account");
      }),
    ).toThrow("no account");
    read();
    expect(drifts.map(({ path }) => path)).toEqual(["status"]);
  });

  it("passes on the content of a field that it doesn't parse, including null", () => {
    const data = { metrics: [{ id: "ME1", result: null }] };
    expect(schema.parseReport({ id: "r1", title: null, data })).toEqual({
      type: "report",
      id: "r1",
      data,
    });
  });

  it("doesn't change its input", () => {
    const wire = {
      id: "j1",
      created: 7,
      steps: [{ title: 7, result: [{ type: "mfa", input: [7] }] }],
    };
    const before = structuredClone(wire);
    schema.parseJob(wire);
    expect(wire).toEqual(before);
  });
});

describe("schemas: an app's own configuration of zod", () => {
  afterEach(() => z.config({ customError: undefined, localeError: undefined }));

  it("can't put a value or other words into an error", () => {
    const read = () =>
      schema.parseClientToken({ access_token: { secret: "s3cret" }, expires_in: 1 });
    const words = "malformed client token: access_token is not text";
    expect(read).toThrow(words);
    z.config({ customError: ({ input }) => `bad ${JSON.stringify(input)}` });
    expect(read).toThrow(words);
    expect(
      schema.clientTokenSchema.safeParse({ access_token: { secret: "s3cret" } }).error?.message,
    ).not.toContain("s3cret");
  });
});

describe("schemas: a strict Content-Security-Policy", () => {
  it("is never violated: no code is created from text, neither on loading nor on parsing", async () => {
    const made: unknown[] = [];
    vi.stubGlobal(
      "Function",
      new Proxy(Function, {
        construct: (_, args) => (made.push(args), () => undefined),
        apply: (_, __, args) => (made.push(args), () => undefined),
      }),
    );
    vi.resetModules();
    const { parseJob, jobSchema } = await import("./index.js");
    parseJob({ id: "j1", steps: [{ status: "new" }] });
    jobSchema.safeParse({ id: "j1" });
    expect(made).toEqual([]);
    // The trap itself works.
    Reflect.construct(globalThis.Function, ["return 1"]);
    expect(made).toEqual([["return 1"]]);
  });
});
