import { describe, expect, it } from "vitest";
import { checkAnswers } from "./checkAnswers.js";
import { checkCoverage } from "./checkCoverage.js";
import { checkOf } from "./documents/difference.js";
import type { Operation } from "./documents/openApi.js";
import { validate } from "./documents/validate.js";
import type { Exchange } from "./drive/exchange.js";
import { parseExceptions } from "./exceptions.js";
import { checkParsing } from "./kit/checkParsing.js";
import { applyExceptions } from "./report.js";

// Each check must be able to fail: `npm run conformance` itself shows that each can pass.

const PET = {
  required: ["id"],
  properties: {
    id: { type: "string", format: "uuid" },
    kind: { type: "string", enum: ["cat", "dog"], nullable: true },
    tags: { items: { properties: { name: { type: "string", example: "shy" } } } },
  },
};
const ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
const DOG = { required: ["bark"], properties: { bark: { type: "string" } } };
const CAT = { required: ["meow", "purr"], properties: { meow: {}, purr: {} } };

describe("validate", () => {
  it.each<[string[], unknown, Record<string, unknown>?]>([
    [[], { id: ID, kind: null, tags: [{ name: "shy" }] }],
    [["id required"], {}],
    [["id type"], { id: 1 }],
    [["kind enum"], { id: ID, kind: "cow" }],
    [["id format"], { id: "1" }],
    [["tags[] type"], { id: ID, tags: ["shy"] }],
    [["tags[].since extra"], { id: ID, tags: [{ name: "shy", since: 1 }] }],
    // Of the alternative that is closest.
    [["bark required"], { meow: "loud" }, { oneOf: [DOG, CAT] }],
  ])("finds %j", (rules, value, schema = PET) => {
    expect(validate(schema, value).map(({ path, rule }) => `${path} ${rule}`)).toEqual(rules);
  });

  it("refuses a schema that it couldn't check whole", () => {
    expect(() => validate({ discriminator: {} }, 1)).toThrow('unknown keyword: "discriminator"');
    expect(() => validate({ type: "string", format: "abn" }, 1)).toThrow('unknown format "abn"');
  });
});

const contents = [{ type: "application/json", schema: PET, examples: [] }];
const answers = [
  { status: "200", contents },
  ...["404", "500"].map((status) => ({ status, contents: [] })),
];
const operations: readonly Operation[] = ["/pets/{id}", "/pets/types"].map((path) => ({
  route: `GET ${path}`,
  method: "GET",
  path,
  request: [],
  answers,
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

describe("checkParsing", () => {
  it("finds what doesn't arrive, and what is reported as drift", () => {
    const value = { type: "account", id: "a1", status: "asleep" };
    const examples = [{ name: "example", value }];
    const account: Operation = {
      route: "GET /users/{userId}/accounts/{accountId}",
      method: "GET",
      path: "/accounts/1",
      request: [],
      answers: [{ status: "200", contents: [{ type: "application/json", schema: {}, examples }] }],
    };
    const found = checkParsing([account]).flatMap(({ differences }) => differences);
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
  const table = (path: string) =>
    parseExceptions(
      `## The sandbox differs on purpose\n\n| \`GET /pets\` | | \`${path}\` | \`type\` | | On purpose. |`,
    );

  it("lets what is listed pass", () => {
    const outcome = applyExceptions(checks, table("data[].*"));
    expect(outcome).toEqual({ passed: 2, listed: 1, unlisted: [], stale: [] });
  });

  it("reports what isn't listed, and what is listed for nothing", () => {
    const { passed, unlisted, stale } = applyExceptions(checks, table("name"));
    expect(passed).toBe(1);
    expect(unlisted).toEqual([{ ...place, ...found }]);
    expect(stale.map(({ paths }) => paths)).toEqual([["name"]]);
  });

  it("takes no row without a reason, and no heading that it doesn't know", () => {
    expect(() => parseExceptions("## The kit reports drift\n| `*` | | | `drift` | | |")).toThrow(
      "a reason",
    );
    expect(() => parseExceptions("## We were in a hurry\n")).toThrow("We were in a hurry");
  });
});
