import { notifyManager } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { BasiqProvider } from "../BasiqProvider.js";
import type { SandboxWorld } from "./sandboxWorld.js";

// By default it waits for a real timer, which a step of virtual time doesn't.
notifyManager.setScheduler(queueMicrotask);

/** The provider as an app would write it, with a world's outside around it. */
export function inWorld(world: SandboxWorld) {
  return function World({ children }: { readonly children?: ReactNode }) {
    return <BasiqProvider {...world.provider}>{children}</BasiqProvider>;
  };
}

/** Renders a hook in a world; `renders` counts, and `advance` moves time as React sees it. */
export function renderInWorld<Props, Result>(
  world: SandboxWorld,
  use: (props: Props) => Result,
  initialProps: Props,
) {
  const seen: Result[] = [];
  const rendered = renderHook(
    (props: Props) => {
      const result = use(props);
      seen.push(result);
      return result;
    },
    { wrapper: inWorld(world), initialProps },
  );
  return {
    ...rendered,
    /** What each render had, oldest first. */
    seen,
    current: () => rendered.result.current,
    advance: (ms: number) => advance(world, ms),
    until: (reached: (result: Result) => boolean) =>
      world.until(
        () => reached(rendered.result.current),
        (ms) => advance(world, ms),
      ),
  };
}

/** Moves time, and lets React draw after each timer. */
export function advance(world: SandboxWorld, ms: number): Promise<void> {
  return world.time.advance(ms, (work) => act(work));
}
