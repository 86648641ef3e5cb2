import type { ControlState } from "../../server/controls.js";

/** One thing that can be set, and to what. */
export type Setting =
  | ["speed", { readonly speed: number }]
  | ["skip", { readonly ms: number }]
  | ["fault", { readonly fault: ControlState["faults"][number]; readonly on: boolean }]
  | ["bank", { readonly bank: string; readonly status: ControlState["banks"][string] }]
  | ["revoke-tokens", Record<string, never>];

/** How the sandbox will be set: what was pressed shows at once. */
export function applied(state: ControlState, [name, value]: Setting): ControlState {
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
