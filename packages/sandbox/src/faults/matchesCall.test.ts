import { expect, it } from "vitest";
import { matchesPath } from "./matchesCall.js";

it.each([
  ["/jobs/:id", "/jobs/a", true],
  ["/jobs/:id", "/jobs/a/mfa", false],
  ["/jobs/:id", "/jobs/", false],
  ["/jobs/:id", "/jobs", false],
  ["/jobs/:id/mfa", "/jobs/a/mfa", true],
  ["/token", "/token", true],
  ["/token", "/tokens", false],
  ["/users/*", "/users/a/connections", true],
  ["/users/*", "/users", true],
  ["/users/*", "/jobs/a", false],
  ["/*", "/anything/at/all", true],
  ["/", "/", true],
])("%s against %s is %s", (pattern, path, matches) => {
  expect(matchesPath(pattern, path)).toBe(matches);
});
