import { useContext } from "react";
import type { Environment } from "../environment/environment.js";
import { BasiqContext } from "./basiqContext.js";

export type Clock = Pick<Environment, "now" | "setTimer">;

const SYSTEM: Clock = {
  now: () => Date.now(),
  setTimer(callback, ms) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

/** The provider's clock. What draws a state that it is given needs no provider, and then it is the system's. */
export function useClock(): Clock {
  return useContext(BasiqContext)?.environment ?? SYSTEM;
}
