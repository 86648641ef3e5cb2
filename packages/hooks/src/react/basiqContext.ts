import { createContext, useContext } from "react";
import type { Runtime } from "../session/runtime.js";

export const BasiqContext = createContext<Runtime | undefined>(undefined);

/**
 * The runtime of the nearest provider; without one it throws, naming the hook that was called. A second copy of
 * this package has a context of its own, which the provider of the first doesn't fill.
 */
export function useBasiqRuntime(caller: string): Runtime {
  const runtime = useContext(BasiqContext);
  if (runtime === undefined)
    throw new Error(
      `basiq-kit: ${caller} is used outside <BasiqProvider>, or two copies of @basiq-kit/hooks are installed. Put a provider around this part of the app; \`npm ls @basiq-kit/hooks\` lists the copies.`,
    );
  return runtime;
}
