import { describe, expect, it } from "vitest";
import { checkAnswers } from "./checkAnswers.js";
import { checkCoverage } from "./checkCoverage.js";
import { checkOf } from "./difference.js";
import { assemble } from "./documents/assemble.js";
import { findOperation } from "./documents/findOperation.js";
import type { Operation } from "./documents/openApi.js";
import { toJsonSchema } from "./documents/toJsonSchema.js";
import { validate } from "./documents/validate.js";
import type { Exchange } from "./drive/exchange.js";
import { applyExceptions } from "./exceptions/applyExceptions.js";
import { checkExamples } from "./kit/checkExamples.js";

const PET = {
  type: "object",
  required: ["id"],
  properties: {
    id: { type: "string", format: "uuid" },
    kind: { type: "string", enum: ["cat", "dog"], nullable: true },
    tags: { type: "array", items: { properties: { name: { type: "string", example: "shy" } } } },
  },
};
const ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

/** What is wrong with a value, in short. */
const rulesIn = (value: unknown, schema: Record<string, unknown> = PET) =>
  validate(schema, value).map(({ path, rule }) => `${path} ${rule}`);

describe("validate", () => {
  it("finds nothing in what fits", () => {
    expect(rulesIn({ id: ID, kind: null, tags: [{ name: "shy" }] })).toEqual([]);
  });

  it("names what is missing, of another type, no choice, of another format, or unknown", () => {
    expect(rulesIn({})).toEqual(["id required"]);
    expect(rulesIn({ id: 1 })).toEqual(["id type"]);
    expect(rulesIn({ id: ID, kind: "cow" })).toEqual(["kind enum"]);
    expect(rulesIn({ id: "1" })).toEqual(["id format"]);
    expect(rulesIn({ id: ID, tags: ["shy"] })).toEqual(["tags[] type"]);
    expect(rulesIn({ id: ID, tags: [{ name: "shy", since: 1 }] })).toEqual(["tags[].since extra"]);
  });

  it("blames a value for the alternative that is closest", () => {
    const dog = { type: "object", required: ["bark"], properties: { bark: { type: "string" } } };
    const cat = {
      type: "object",
      required: ["meow", "purr"],
      properties: { meow: { type: "string" }, purr: { type: "string" } },
    };
    expect(rulesIn({ meow: "loud" }, { oneOf: [dog, cat] })).toEqual(["bark required"]);
  });
});

describe("toJsonSchema", () => {
  it("refuses a keyword it doesn't know", () => {
    expect(() => toJsonSchema({ $ref: "#/components/schemas/Pet" })).toThrow('keyword "$ref"');
  });
});

describe("assemble", () => {
  it("makes a value of the examples at properties, and fills in what is required", () => {
    expect(assemble(PET)).toEqual({
      id: "00000000-0000-4000-8000-000000000000",
      tags: [{ name: "shy" }],
    });
  });
});

const operations: readonly Operation[] = ["/pets/{id}", "/pets/types"].map((path) => ({
  route: `GET ${path}`,
  method: "GET",
  path,
  request: [],
  answers: [
    { status: "200", contents: [{ type: "application/json", schema: PET, examples: [] }] },
    { status: "404", contents: [] },
    { status: "500", contents: [] },
  ],
}));

const exchange = (over: Partial<Exchange>): Exchange => ({
  scene: "a test",
  method: "GET",
  pathname: "/pets/1",
  status: 200,
  expected: undefined,
  type: "application/json",
  text: JSON.stringify({ id: ID }),
  ...over,
});

describe("findOperation", () => {
  it("prefers the path that is written out", () => {
    expect(findOperation(operations, "GET", "/pets/types")?.route).toBe("GET /pets/types");
    expect(findOperation(operations, "GET", "/pets/1")?.route).toBe("GET /pets/{id}");
    expect(findOperation(operations, "DELETE", "/pets/1")).toBeUndefined();
  });
});

describe("checkAnswers", () => {
  it.each<[string, Partial<Exchange>]>([
    ["status", { status: 418 }],
    ["content-type", { type: "text/html" }],
    ["json", { text: "{" }],
    ["required", { text: "{}" }],
    ["expected", { expected: 404 }],
    ["expected", { pathname: "/pets/types", status: 500 }],
    ["route", { pathname: "/vets" }],
  ])("finds what is wrong: %s", (rule, over) => {
    const [check] = checkAnswers(operations, [exchange(over)]);
    expect(check?.differences.map((one) => one.rule)).toEqual([rule]);
  });

  it("finds nothing in an answer that fits", () => {
    expect(checkAnswers(operations, [exchange({})])).toEqual([{ differences: [] }]);
  });
});

describe("checkCoverage", () => {
  it("misses routes that aren't answered and statuses that never came", () => {
    const checks = checkCoverage(operations, [exchange({})]);
    const missed = checks.flatMap(({ differences }) => differences);
    expect(missed.map(({ route, status, rule }) => `${route} ${status} ${rule}`)).toEqual([
      "GET /pets/{id} 404 never",
      "GET /pets/{id} 500 never",
      "GET /pets/types  route",
    ]);
  });
});

describe("checkExamples", () => {
  const route = "GET /users/{userId}/accounts/{accountId}";
  const accountRead = (value: object) => {
    const contents = [
      { type: "application/json", schema: {}, examples: [{ name: "assembled", value }] },
    ];
    const answers = [{ status: "200", contents }];
    const operation = { route, method: "GET", path: "/accounts/1", request: [], answers };
    return checkExamples([operation]).flatMap(({ differences }) => differences);
  };

  it("finds nothing in an example that ends where it must", () => {
    expect(accountRead({ type: "account", id: "a1", status: "available" })).toEqual([]);
  });

  it("finds what doesn't arrive, and what is reported as drift", () => {
    const found = accountRead({ type: "account", id: "a1", status: "asleep" });
    expect(found.map(({ rule, path }) => `${path} ${rule}`)).toEqual([
      " end",
      "account: status drift",
    ]);
  });
});

describe("applyExceptions", () => {
  const found = { path: "data[].name", rule: "type", says: "text", came: "a number" };
  const place = { subject: "answer", route: "GET /pets", status: "200", scene: "" } as const;
  const checks = [checkOf(place, [found]), checkOf(place, [])];
  const listing = (path: string) => [
    {
      title: "ours",
      excuses: ["answer" as const],
      provenBy: ["answer" as const],
      exceptions: [{ route: "GET /pets", path, rule: "type", reason: "On purpose." }],
    },
  ];

  it("lets what is listed pass", () => {
    expect(applyExceptions(checks, listing("data[].*"))).toEqual({
      passed: 2,
      listed: 1,
      unlisted: [],
      stale: [],
    });
  });

  it("reports what isn't listed, and what is listed for nothing", () => {
    const outcome = applyExceptions(checks, listing("name"));
    expect(outcome.passed).toBe(1);
    expect(outcome.unlisted).toEqual([{ ...place, ...found }]);
    expect(outcome.stale.map(({ exception }) => exception.path)).toEqual(["name"]);
  });
});
