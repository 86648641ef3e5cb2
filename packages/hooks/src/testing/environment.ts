import { createBrowser, virtualClock } from "@basiq-kit/sandbox/testing";
// A virtual clock waits for no file: the one that the hooks load beside their first request is here before it.
import "../transport/contract.js";
import type { Environment } from "../environment/environment.js";

/** An environment on a clock of its own, for tests of one part; without a network unless given one. */
export function createTestEnvironment(parts: Partial<Environment> = {}) {
  const clock = virtualClock();
  const page = createBrowser().openPage();
  const environment: Environment = {
    ...page.environment,
    fetch: () => Promise.reject(new TypeError("fetch failed")),
    now: clock.now,
    setTimer: clock.setTimer,
    random: () => 0.5,
    ...parts,
  };
  return { clock, visible: page.visible, online: page.online, environment };
}
