import type { ConsentAction } from "../state/consentAction.js";
import { describe, expect, it } from "vitest";
import { BasiqError } from "../errors/BasiqError.js";
import { checkRedirect, jobKindOf, type RedirectOptions } from "./redirectOptions.js";

/** Options as an app without type checks may pass them. */
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
    [{ action: "delete" }, /`action` must be one of connect, manage, .*Leave it out/],
    [{ action: "" }, /`action`/],
    [{ action: null }, /`action`/],
    [{ action: "constructor" }, /`action`/],
    [{ institutionId: "../x" }, /`institutionId` is not a Basiq id/],
    [{ institutionId: "" }, /`institutionId` is not a Basiq id/],
    [{ institutionId: null }, /`institutionId` is not a Basiq id/],
    [{ connectionId: "a&action=manage" }, /`connectionId` is not a Basiq id/],
    [{ connectionId: "" }, /`connectionId` is not a Basiq id/],
    [{ connectionId: "a", action: "connect" }, /`connectionId` alone\./],
    [{ connectionId: "a", institutionId: "b" }, /`connectionId` alone/],
    [{ connectionId: "a", action: "update" }, /`connectionId` alone/],
    [{ action: "update", institutionId: "../x" }, /`institutionId` is not a Basiq id/],
    [{ action: "manage", institutionId: "a" }, /Use `institutionId` with `connect`, `update` or/],
    [{ action: "extend", institutionId: "a" }, /Use `institutionId` with/],
    [{ action: "reauthorise", institutionId: "a" }, /Use `institutionId` with/],
    [{ returnTo: "//evil.example" }, /`returnTo` must be a path of this origin, such as/],
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
