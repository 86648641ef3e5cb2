import type { Environment } from "@basiq-kit/hooks";
import { type AppWorld, BANK } from "./appWorld.js";

export type SandboxScenario =
  | "as-it-is"
  | "slow-network"
  | "bank-outage"
  | "every-third-request-fails"
  | "offline";

/** A slow mobile connection, in the world's own time. */
const SLOW_MS = 3_000;

/** Brings a world into a scenario; gives what the app's environment does differently. */
export function applyScenario(
  { sandbox, network, provider }: AppWorld,
  scenario: SandboxScenario,
): Partial<Environment> {
  switch (scenario) {
    case "as-it-is":
      return {};
    case "slow-network":
      network.latencyMs = SLOW_MS;
      return {};
    case "bank-outage":
      for (const bank of Object.values(BANK)) sandbox.setConnectorStatus(bank, "major-outage");
      return {};
    case "every-third-request-fails": {
      let asked = 0;
      const send = provider.environment?.fetch;
      if (send === undefined) return {};
      return {
        fetch: (url, init) => {
          asked += 1;
          return asked % 3 === 0 ? Promise.reject(new TypeError("fetch failed")) : send(url, init);
        },
      };
    }
    case "offline":
      network.lost = /./;
      return { online: { get: () => false, subscribe: () => () => {} } };
    default:
      return scenario satisfies never;
  }
}
