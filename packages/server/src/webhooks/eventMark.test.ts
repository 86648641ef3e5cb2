import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/memoryStore.js";
import { createEventMarks } from "./eventMark.js";

const open = () => {
  const store = createMemoryStore({ now: () => 0, maxEntries: 10 });
  return { store, marks: createEventMarks(store) };
};

describe("createEventMarks", () => {
  it("is first set once, and not by an event that has no time", async () => {
    const { marks } = open();
    await marks.setFirst({ id: "e0", createdAt: undefined });
    expect(await marks.read()).toBeUndefined();
    await marks.setFirst({ id: "e1", createdAt: 5 });
    await marks.setFirst({ id: "e2", createdAt: 9 });
    expect(await marks.read()).toEqual({ id: "e1", createdAt: 5 });
  });

  it("moves on and never back", async () => {
    const { marks } = open();
    await marks.advance({ id: "e2", createdAt: 9 });
    await marks.advance({ id: "e1", createdAt: 5 });
    expect(await marks.read()).toEqual({ id: "e2", createdAt: 9 });
    await marks.advance({ id: "e3", createdAt: 9 });
    expect(await marks.read()).toEqual({ id: "e3", createdAt: 9 });
  });

  it.each(["", "{", "{}", '{"createdAt":"1"}'])("ignores a stored %j", async (text) => {
    const { store, marks } = open();
    await store.set("events-handled-until", text, 1_000);
    expect(await marks.read()).toBeUndefined();
    await marks.setFirst({ createdAt: 5 });
    expect(await marks.read()).toEqual({ createdAt: 5 });
  });
});
