import {
  act,
  render,
  renderHook,
  type RenderHookResult,
  type RenderResult,
} from "@testing-library/react";
import type { ReactElement, ReactNode } from "react";
import type { VirtualClock, World, WorldProviderProps } from "./testing.js";

/**
 * The app's own parts.
 *
 * @example
 * const options: RenderInWorldOptions = { BasiqProvider, preload };
 */
export interface RenderInWorldOptions {
  /** `BasiqProvider`, or a component of the app that passes it these props among its other providers. */
  readonly BasiqProvider: (
    props: WorldProviderProps & { readonly children?: ReactNode },
  ) => ReactNode;
  /**
   * `preload` of `@basiq-kit/hooks/core`. The hooks load a file beside their first request, and a virtual clock doesn't
   * wait for files: this loads it before time moves.
   */
  readonly preload?: () => Promise<void>;
}

/**
 * The parts of a world that are needed to draw in it.
 *
 * @example
 * const world: InWorld = createWorld({ server: createBasiqServer });
 */
export type InWorld = Pick<World<VirtualClock>, "clock" | "provider">;

/** Moves time inside React's `act`. */
interface Time {
  /** Moves time on by `ms` milliseconds, and lets React draw after each timer. */
  readonly advance: (ms: number) => Promise<void>;
}

/**
 * What Testing Library returns, with the world's time.
 *
 * @example
 * const { advance, until }: RenderedUi = renderInWorld(world, <App />);
 */
export interface RenderedUi extends RenderResult, Time {
  /**
   * Moves time until `look` finds something, and returns that. Throws when ten minutes have passed
   * without it, with what is on the page instead.
   */
  readonly until: <Seen>(look: () => Seen | null | undefined | false) => Promise<Seen>;
}

/**
 * The same for a hook.
 *
 * @example
 * const { current, until } = renderHookInWorld(world, useConnections, undefined);
 */
export interface RenderedHook<Result, Props> extends RenderHookResult<Result, Props>, Time {
  /** What each render had, oldest first. */
  readonly seen: readonly Result[];
  /** What the last render had. */
  readonly current: () => Result;
  /** Moves time until `look` finds something in the result, and returns that. Throws after ten minutes. */
  readonly until: <Seen>(
    look: (result: Result) => Seen | null | undefined | false,
  ) => Promise<Seen>;
}

/**
 * How tests draw in a world.
 *
 * @example
 * export const { renderInWorld, renderHookInWorld }: RenderInWorld = createRenderInWorld({ BasiqProvider });
 */
export interface RenderInWorld {
  /** Draws as the app does, with a world around it. */
  readonly renderInWorld: (world: InWorld, ui: ReactNode) => RenderedUi;
  /** Draws a component that does nothing but use a hook. */
  readonly renderHookInWorld: <Result, Props>(
    world: InWorld,
    use: (props: Props) => Result,
    initialProps: Props,
  ) => RenderedHook<Result, Props>;
  /** The world as a `wrapper`, for Testing Library's own `render`. */
  readonly inWorld: (
    world: Pick<World, "provider">,
  ) => (props: { readonly children?: ReactNode }) => ReactNode;
  /** Moves a world's time, for a test that draws with neither or both of these. */
  readonly advance: (world: Pick<World<VirtualClock>, "clock">, ms: number) => Promise<void>;
}

/**
 * Makes the functions with which an app's tests draw in a world. Call it once, in a file of its own.
 *
 * @example
 * export const { renderInWorld, renderHookInWorld } = createRenderInWorld({ BasiqProvider, preload });
 */
export function createRenderInWorld({
  BasiqProvider,
  preload = async () => {},
}: RenderInWorldOptions): RenderInWorld {
  const inWorld: RenderInWorld["inWorld"] = ({ provider }) =>
    function World({ children }) {
      return <BasiqProvider {...provider}>{children}</BasiqProvider>;
    };

  async function advance({ clock }: Pick<World<VirtualClock>, "clock">, ms: number): Promise<void> {
    await preload();
    await clock.advance(ms, (step) => act(step));
  }

  async function until<Seen>(
    { clock }: InWorld,
    look: () => Seen | null | undefined | false,
  ): Promise<Seen> {
    await preload();
    return clock.until(look, (step) => act(step));
  }

  return {
    advance,
    inWorld,
    renderInWorld(world, ui) {
      const rendered = render(asElement(ui), { wrapper: inWorld(world) });
      return {
        ...rendered,
        rerender: (next) => rendered.rerender(asElement(next)),
        advance: (ms) => advance(world, ms),
        async until(look) {
          try {
            return await until(world, look);
          } catch (cause) {
            const drawn = rendered.container.textContent;
            throw new Error(`${String(cause)}\nOn the page is: ${drawn}`, { cause });
          }
        },
      };
    },
    renderHookInWorld<Result, Props>(
      world: InWorld,
      use: (props: Props) => Result,
      initialProps: Props,
    ): RenderedHook<Result, Props> {
      const seen: Result[] = [];
      const rendered = renderHook(
        (props: Props) => {
          const result = use(props);
          seen.push(result);
          return result;
        },
        { wrapper: inWorld(world), initialProps },
      );
      const current = () => rendered.result.current;
      return {
        ...rendered,
        seen,
        current,
        advance: (ms) => advance(world, ms),
        until: (look) => until(world, () => look(current())),
      };
    },
  };
}

/** Testing Library's older types take elements only. */
function asElement(ui: ReactNode): ReactElement {
  return <>{ui}</>;
}
