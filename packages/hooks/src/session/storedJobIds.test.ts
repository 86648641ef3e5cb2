import { LISTS_REACH_BACK_MS } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { storedJobIds } from "./storedJobIds.js";

/** Each runtime is that of a page that was loaded again. */
function open() {
  const world = createSandboxWorld();
  return { ...world, load: () => storedJobIds(world.runtime(), "ids") };
}

describe("storedJobIds", () => {
  it("has each for as long as a list shows it, however many there are", async () => {
    const { load, clock } = open();
    const ids = Array.from({ length: 150 }, (_, index) => `job-${index}`);
    const first = load();
    expect(ids.filter((id) => first.add(id))).toEqual(ids);
    await clock.advance(LISTS_REACH_BACK_MS - 1);
    const later = load();
    expect(ids.filter((id) => !later.has(id))).toEqual([]);
    await clock.advance(1);
    expect(ids.filter((id) => load().has(id))).toEqual([]);
  });

  it("has what another tab has stored", () => {
    const { load } = open();
    const [one, other] = [load(), load()];
    expect([one.add("job-1"), other.add("job-1"), other.has("job-1")]).toEqual([true, false, true]);
  });
});
