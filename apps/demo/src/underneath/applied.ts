import type { ControlState, Setting } from "./controlsQuery.js";

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
