import { BANK, networkFaults, type World } from "@basiq-kit/sandbox/testing";

export type SandboxScenario =
  | "as-it-is"
  | "slow-network"
  | "bank-outage"
  | "every-third-request-fails"
  | "offline";

/** A slow mobile connection, in the world's own time. */
const SLOW_MS = 3_000;

/** Puts a world into a scenario. */
export function applyScenario({ sandbox, network, page }: World, scenario: SandboxScenario): void {
  switch (scenario) {
    case "as-it-is":
      return;
    case "slow-network":
      network.latencyMs = SLOW_MS;
      return;
    case "bank-outage":
      for (const bank of Object.values(BANK)) sandbox.setConnectorStatus(bank, "major-outage");
      return;
    case "every-third-request-fails": {
      let asked = 0;
      network.fail(/./, (send) => {
        asked += 1;
        return asked % 3 === 0 ? networkFaults.dropped() : send();
      });
      return;
    }
    case "offline":
      network.fail(/./);
      page.online.set(false);
      return;
    default:
      scenario satisfies never;
  }
}
