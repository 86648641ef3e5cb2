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

describe("each schema", () => {
  it("is there, with the documents it reads", () => {
    expect(schemas.map(([name]) => name)).toEqual([
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
      "reportSchema",
      "statementJobSchema",
      "transactionSchema",
      "userSchema",
      "webhookSchema",
      "webhookSubscriptionSchema",
    ]);
    expect(documented).toHaveLength(schemas.length - 1);
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

  it.each(documented)("%s prints as JSON Schema as it stands", (_, one) => {
    expect(z.toJSONSchema(one)).toMatchObject({ type: "object", required: expect.any(Array) });
  });
});

describe("a schema among others", () => {
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

  it("gives the kit's terms where it stands in another", () => {
    const answer = z.object({ latest: schema.jobSchema });
    const { latest } = answer.parse({ latest: { id: "j1", steps: [] } });
    expect(latest.status).toBe("pending");
  });

  it("can be made again of documents with a field more, and stays tolerant", () => {
    const { schema: mine } = schema.documentedResource({
      name: "account",
      documented: z.extend(schema.documentedAccount, { payId: z.optional(z.string()) }),
      absent: { type: "account" },
    });
    expect(mine.parse({ id: "a1", payId: "ann@example.com", balance: 7 })).toEqual({
      type: "account",
      id: "a1",
      payId: "ann@example.com",
    });
  });
});

describe("a strict Content-Security-Policy", () => {
  it("is never probed: no code is made of text while the contract is loaded or reads", async () => {
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
