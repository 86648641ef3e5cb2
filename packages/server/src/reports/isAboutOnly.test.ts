import { describe, expect, it } from "vitest";
import { isAboutOnly } from "./isAboutOnly.js";

const of = (...filters: readonly object[]) => ({ filters });

describe("isAboutOnly", () => {
  it.each<[boolean, unknown]>([
    [true, of({ name: "users", value: ["u1"] })],
    [true, of({ name: "fromDate", value: "2027-01-01" }, { name: "user", value: "u1" })],
    [false, of({ name: "users", value: ["u1", "u2"] })],
    [false, of({ name: "users", value: ["u1"] }, { name: "user", value: "u2" })],
    [false, of({ name: "users", value: [["u1"]] })],
    [false, of({ name: "users", value: [] })],
    [false, of({ name: "users" })],
    [false, of({ name: "accounts", value: ["u1"] })],
    [false, of()],
    [false, { filters: "u1" }],
    [false, {}],
    [false, null],
    [false, "u1"],
  ])("is %j of %j", (expected, report) => {
    expect(isAboutOnly("u1", report)).toBe(expected);
  });
});
