import { expect, it } from "vitest";
import { isReadDue, type ReadFacts } from "./awakeReads.js";

const NOW = 1_000_000;

it.each<[string, Partial<ReadFacts>, boolean]>([
  ["data that is fresh", { readAt: NOW - 59_999 }, false],
  ["data that is stale", { readAt: NOW - 60_000 }, true],
  ["nothing, after a failure", { retryAt: undefined }, true],
  ["nothing, after a failure that names a later time", { retryAt: NOW + 1 }, false],
  ["nothing, after a failure whose time has come", { retryAt: NOW }, true],
  ["stale data, where a server asked to wait", { readAt: 0, retryAt: NOW + 1 }, false],
])("isReadDue: %s", (_, facts, due) => {
  expect(
    isReadDue({ retryAt: undefined, readAt: undefined, staleTime: 60_000, ...facts }, NOW),
  ).toBe(due);
});
