import { describe, expect, it } from "vitest";
import { isBasiqId } from "./id.js";
import { idInLink } from "./link.js";

describe("isBasiqId", () => {
  it("accepts letters, digits and hyphens, 1 to 64 of them", () => {
    expect(["61723", "AU00000", "a-b", "x".repeat(64)].every(isBasiqId)).toBe(true);
    expect(["", "../token", "a b", "a%2f", "a')", "x".repeat(65), 7].some(isBasiqId)).toBe(false);
  });
});

describe("idInLink", () => {
  it("reads the id after a segment, in absolute and relative links", () => {
    expect(idInLink("/users/u1/connections/c1", "users")).toBe("u1");
    expect(idInLink("https://h.example/users/u1/accounts?x=/users/u2", "users")).toBe("u1");
  });

  it("finds nothing in a link without an id", () => {
    expect(idInLink(undefined, "users")).toBeUndefined();
    expect(idInLink("/users", "users")).toBeUndefined();
    expect(idInLink("/connections/c1", "users")).toBeUndefined();
    expect(idInLink("/users/..%2f", "users")).toBeUndefined();
  });
});
