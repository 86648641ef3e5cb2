import { describe, expect } from "vitest";
import { runIn } from "../../../../../tools/engines/engine.js";
import type { EngineTest } from "../engineJourney.js";

/** Without this, a journey without faults could be one in which nobody would notice any. */
export function faultFlows(it: EngineTest) {
  describe("a page's fault", () => {
    it.for([
      ["breaking its own policy", breakPolicy, /Content.Security.Policy/],
      ["an error that nobody catches", throwUncaught, /thrown on purpose/],
    ] as const)("is noticed: %s", async ([, commit, words], { journey: { tab } }) => {
      await runIn(tab, commit);
      const seen: string[] = [];
      const look = async () => {
        // WebKit shows them with the answer to a question.
        await tab.evaluate("0");
        seen.push(...tab.takeFaults());
        return seen.join("\n");
      };
      await expect.poll(look, { timeout: 30_000 }).toMatch(words);
    });
  });
}

/** Runs in the page. */
async function breakPolicy(): Promise<void> {
  const refused = new Promise((resolve) => addEventListener("securitypolicyviolation", resolve));
  await fetch("https://elsewhere.example/").catch(() => undefined);
  await refused;
}

/** Runs in the page. */
async function throwUncaught(): Promise<void> {
  const thrown = new Promise((resolve) => addEventListener("error", resolve));
  setTimeout(() => {
    throw new Error("thrown on purpose");
  });
  await thrown;
}
