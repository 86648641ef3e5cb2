import type { ControlState } from "../../server/controls.js";

/** A setting and its new value. */
export type Setting =
  | ["speed", { readonly speed: number }]
  | ["skip", { readonly ms: number }]
  | ["fault", { readonly fault: ControlState["faults"][number]; readonly on: boolean }]
  | ["bank", { readonly bank: string; readonly status: ControlState["banks"][string] }]
  | ["revoke-tokens", Record<string, never>];

/** The settings with the new value, so that a control shows it at once. */
export function withSetting(state: ControlState, [name, value]: Setting): ControlState {
  switch (name) {
    case "speed":
      return { ...state, speed: value.speed };
    case "fault": {
      const others = state.faults.filter((fault) => fault !== value.fault);
      return { ...state, faults: value.on ? [...others, value.fault] : others };
    }
    case "bank":
      return { ...state, banks: { ...state.banks, [value.bank]: value.status } };
    case "skip":
    case "revoke-tokens":
      return state;
    default:
      return name satisfies never;
  }
}
