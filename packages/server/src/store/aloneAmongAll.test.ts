import { describe, expect, it } from "vitest";
import { createTimers } from "../testing/timers.js";
import { createAlone } from "./aloneAmongAll.js";
import { createMemoryStore } from "./memoryStore.js";

const store = createMemoryStore({ now: () => 0, maxEntries: 10 });
const alone = createAlone({ store, setTimer: createTimers().setTimer, random: () => 0.5 });

describe("createAlone", () => {
  it("makes nothing that was made between the caller's look and the lock, and lets go", async () => {
    let made = 0;
    const make = async () => `made ${(made += 1)}`;
    expect(await alone("k", { look: async () => "found", make })).toBe("found");
    expect(await alone("k", { look: async () => undefined, make })).toBe("made 1");
  });
});
