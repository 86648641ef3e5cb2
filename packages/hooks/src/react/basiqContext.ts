import { createContext, useContext } from "react";
import type { Runtime } from "../session/runtime.js";

export const BasiqContext = createContext<Runtime | undefined>(undefined);

/** The runtime of the nearest provider; without one it throws, naming the hook that was called. */
export function useBasiqRuntime(caller: string): Runtime {
  const runtime = useContext(BasiqContext);
  if (runtime === undefined)
    throw new Error(
      `basiq-kit: ${caller} is used outside <BasiqProvider>. Put one around this part of the app.`,
    );
  return runtime;
}
