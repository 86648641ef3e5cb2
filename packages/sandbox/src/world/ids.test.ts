import { expect, it } from "vitest";
import { createIdSource } from "./ids.js";

const take = (seed: number, count: number) => {
  const ids = createIdSource(seed);
  return Array.from({ length: count }, () => ids.next());
};

it("an id looks like a UUID", () => {
  for (const id of take(1, 50))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it("no id comes twice, not even in its first eight digits", () => {
  const heads = take(3, 10_000).map((id) => id.slice(0, 8));
  expect(new Set(heads).size).toBe(10_000);
});

it("the same seed gives the same ids, another seed others", () => {
  expect(take(7, 20)).toEqual(take(7, 20));
  expect(take(7, 20)).not.toEqual(take(8, 20));
});

it("correlation ids don't change the ids that follow", () => {
  const ids = createIdSource(7);
  ids.correlation();
  expect(ids.next()).toBe(take(7, 1)[0]);
  expect(ids.correlation()).not.toBe(ids.correlation());
});
