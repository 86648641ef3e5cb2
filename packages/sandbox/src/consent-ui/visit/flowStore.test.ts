import { expect, it } from "vitest";
import { steppedClock } from "../../world/clock.js";
import { createFlowStore } from "./flowStore.js";

const start = { userId: "u", purpose: { action: "manage" as const }, state: null };

it("finds a visit by its id and its cookie together", () => {
  const flows = createFlowStore(steppedClock());
  const { id, secret } = flows.open(start);
  expect(flows.find(id, secret)?.userId).toBe("u");
  expect(flows.find(id, flows.open(start).secret)).toBeUndefined();
  expect(flows.find(id, "")).toBeUndefined();
});

it("has an id, a cookie and a nonce of its own for each visit, not from the seed", () => {
  const names = [1, 2].flatMap(() => {
    const { id, secret, nonce } = createFlowStore(steppedClock()).open(start);
    return [id, secret, nonce];
  });
  expect(new Set(names).size).toBe(6);
});

it("keeps a thousand visits, the latest ones", () => {
  const flows = createFlowStore(steppedClock());
  const first = flows.open(start);
  const second = flows.open(start);
  for (let opened = 2; opened < 1_001; opened += 1) flows.open(start);
  expect(flows.find(first.id, first.secret)).toBeUndefined();
  expect(flows.find(second.id, second.secret)).toBe(second);
});
