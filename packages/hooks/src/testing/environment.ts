import { createBrowser, virtualClock } from "@basiq-kit/sandbox/testing";
// A virtual clock doesn't wait for files, so the one that the hooks load lazily is loaded here in advance.
import "../transport/contract.js";
import type { Environment } from "../environment/environment.js";

/** An environment with its own clock, for tests of one part; it has no network unless one is passed. */
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
