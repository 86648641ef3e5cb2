import type { ConsentAction } from "../state/consentAction.js";
import { describe, expect, it } from "vitest";
import { BasiqError } from "../errors/BasiqError.js";
import { checkRedirect, jobKindOf, type RedirectOptions } from "./redirectOptions.js";

/** What someone without types may pass. */
function check(options: object): void {
  checkRedirect(options);
}

describe("checkRedirect: the options of a redirect", () => {
  it.each<RedirectOptions>([
    {},
    { institutionId: "AU00000" },
    { connectionId: "8fce3b" },
    { action: "connect", institutionId: "AU00000" },
    { action: "connect" },
    { action: "manage" },
    { action: "extend" },
    { action: "update" },
    { action: "update", institutionId: "AU00000" },
    { action: "reauthorise", returnTo: "/accounts" },
  ])("may be %j", (options) => {
    expect(() => checkRedirect(options)).not.toThrow();
  });

  it.each<[object, RegExp]>([
    [{ action: "delete" }, /`action` is none of connect, manage, .*Leave it out/],
    [{ action: "" }, /`action`/],
    [{ action: null }, /`action`/],
    [{ action: "constructor" }, /`action`/],
    [{ institutionId: "../x" }, /`institutionId` is not an id/],
    [{ institutionId: "" }, /`institutionId` is not an id/],
    [{ institutionId: null }, /`institutionId` is not an id/],
    [{ connectionId: "a&action=manage" }, /`connectionId` is not an id/],
    [{ connectionId: "" }, /`connectionId` is not an id/],
    [{ connectionId: "a", action: "connect" }, /`connectionId` alone\./],
    [{ connectionId: "a", institutionId: "b" }, /`connectionId` alone/],
    [{ connectionId: "a", action: "update" }, /`connectionId` alone/],
    [{ action: "update", institutionId: "../x" }, /`institutionId` is not an id/],
    [{ action: "manage", institutionId: "a" }, /`institutionId` goes with `connect`, `update` or/],
    [{ action: "extend", institutionId: "a" }, /`institutionId` goes with/],
    [{ action: "reauthorise", institutionId: "a" }, /`institutionId` goes with/],
    [{ returnTo: "//evil.example" }, /`returnTo` is not a path of this origin, such as/],
    [{ returnTo: "" }, /`returnTo`/],
    [{ returnTo: null }, /`returnTo`/],
  ])("can't be %j, and the message says how to fix it", (options, message) => {
    expect(() => check(options)).toThrow(message);
    expect(() => check(options)).toThrow(BasiqError);
    expect(() => check(options)).toThrow(/^basiq-kit: /);
  });
});

describe("jobKindOf: the kind of the jobs that a redirect starts", () => {
  it.each<[RedirectOptions, string]>([
    [{}, "connect"],
    [{ action: "connect" }, "connect"],
    [{ action: "manage" satisfies ConsentAction }, "connect"],
    [{ action: "extend" }, "connect"],
    [{ action: "update" }, "connect"],
    [{ action: "reauthorise" }, "update"],
    [{ connectionId: "8fce3b" }, "update"],
  ])("for %j is %s", (options, kind) => {
    expect(jobKindOf(options)).toBe(kind);
  });
});
