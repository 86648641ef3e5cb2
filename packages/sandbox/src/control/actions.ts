import { CONNECTOR_STATUSES } from "@basiq-kit/schema";
import { isControllable } from "../world/controllableClock.js";
import type { Sandbox } from "../sandbox/createSandbox.js";
import { findInstitution } from "../banks/institutions.js";
import { readNumber } from "./readNumber.js";
import { readRule } from "./readRule.js";

/** Does what a form asks, and returns a sentence about it. Throws a `RangeError` that says why not. */
export type ControlAction = (form: URLSearchParams) => string;

/** Every change that the page can make, by path. */
export function controlActions(sandbox: Sandbox): Record<string, ControlAction> {
  return { ...clockActions(sandbox), ...faultActions(sandbox), ...connectorActions(sandbox) };
}

function clockActions({ clock }: Sandbox): Record<string, ControlAction> {
  const controllable = () => {
    if (isControllable(clock)) return clock;
    throw new RangeError(
      "This sandbox's clock can't be controlled from here. Create the sandbox with controllableClock().",
    );
  };
  return {
    "/clock/speed": (form) => {
      const speed = readNumber(form, "speed");
      controllable().setSpeed(speed);
      return `Time runs at ${speed}×.`;
    },
    "/clock/pause": () => {
      controllable().pause();
      return "Time stands still.";
    },
    "/clock/resume": () => {
      controllable().resume();
      return "Time runs on.";
    },
    "/clock/skip": (form) => {
      const seconds = readNumber(form, "seconds");
      controllable().advance(seconds * 1_000);
      return `Moved ${seconds} seconds ahead.`;
    },
  };
}

function faultActions({ faults, tokens }: Sandbox): Record<string, ControlAction> {
  return {
    "/faults/add": (form) => `Fault ${faults.add(readRule(form)).id} added.`,
    "/faults/remove": (form) => {
      const id = readNumber(form, "id");
      faults
        .list()
        .find((handle) => handle.id === id)
        ?.remove();
      return `Fault ${id} removed.`;
    },
    "/faults/clear": () => {
      faults.clear();
      return "All faults removed.";
    },
    "/tokens/revoke": () => {
      tokens.revokeAll();
      return "All tokens revoked.";
    },
  };
}

function connectorActions(sandbox: Sandbox): Record<string, ControlAction> {
  return {
    "/connectors/status": (form) => {
      const institution = findInstitution(form.get("institution")?.trim() ?? "");
      if (!institution)
        throw new RangeError("There is no bank with this id. Use one such as AU00000.");
      const status = CONNECTOR_STATUSES.find((known) => known === form.get("status"));
      if (!status) throw new RangeError(`Use one of ${CONNECTOR_STATUSES.join(", ")}.`);
      sandbox.setConnectorStatus(institution.id, status);
      return `${institution.name} is now ${status}.`;
    },
  };
}
