import type { Environment } from "../environment/environment.js";
import { createBrowser } from "./browser.js";
import { createVirtualTime } from "./virtualTime.js";
import { createRandom, createSwitch } from "./worldSignals.js";

/** An environment on a clock of its own, for tests of one part; without a network unless given one. */
export function createTestEnvironment(parts: Partial<Environment> = {}) {
  const time = createVirtualTime();
  const visible = createSwitch();
  const online = createSwitch();
  const environment: Environment = {
    ...createBrowser().openTab(),
    fetch: () => Promise.reject(new TypeError("fetch failed")),
    now: time.now,
    setTimer: time.setTimer,
    random: createRandom(0.5),
    visibility: visible,
    online,
    ...parts,
  };
  return { time, visible, online, environment };
}
