import { BasiqProvider } from "@basiq-kit/hooks";
import { act, render } from "@testing-library/react";
import { type ReactNode, StrictMode } from "react";
import type { AppWorld } from "./appWorld.js";
import type { VirtualTime } from "./virtualTime.js";

/** Renders in a world as an app would; time moves as React sees it. */
export function renderInWorld(ui: ReactNode, world: Pick<AppWorld, "provider">, time: VirtualTime) {
  const inWorld = (children: ReactNode) => (
    <StrictMode>
      <BasiqProvider {...world.provider}>{children}</BasiqProvider>
    </StrictMode>
  );
  const { container, rerender } = render(inWorld(ui));
  const advance = (ms: number) => time.advance(ms, (work) => act(work));
  /** Moves time until something is seen, and gives up after a minute. */
  async function until<Seen>(look: () => Seen | null): Promise<Seen> {
    for (let waited = 0; waited < 60_000; waited += 500) {
      const seen = look();
      if (seen !== null) return seen;
      await advance(500);
    }
    throw new Error(`This never came to be: ${String(look)}. There is: ${container.textContent}`);
  }

  return { container, rerender: (next: ReactNode) => rerender(inWorld(next)), advance, until };
}
