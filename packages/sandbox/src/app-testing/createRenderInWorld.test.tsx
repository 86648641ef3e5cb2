// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { createRenderInWorld } from "./createRenderInWorld.js";
import { createWorld, type WorldProviderProps } from "./testing.js";

afterEach(() => cleanup());

const Environment = createContext<WorldProviderProps["environment"] | undefined>(undefined);

/** A provider that only passes on the world's environment. */
function BasiqProvider({
  environment,
  children,
}: WorldProviderProps & { readonly children?: ReactNode }) {
  return <Environment.Provider value={environment}>{children}</Environment.Provider>;
}

const { renderInWorld, renderHookInWorld } = createRenderInWorld({ BasiqProvider });

/** Whether this much time has passed. */
function usePassed(ms: number) {
  const environment = useContext(Environment);
  const [passed, setPassed] = useState(false);
  useEffect(() => environment?.setTimer(() => setPassed(true), ms), [environment, ms]);
  return passed;
}

const Passed = ({ ms }: { readonly ms: number }) => <p>{usePassed(ms) ? "passed" : "not yet"}</p>;

describe("renderInWorld", () => {
  it("draws with the world around it, and moves its time", async () => {
    const { advance } = renderInWorld(createWorld(), <Passed ms={1_000} />);
    await advance(999);
    expect(screen.queryByText("not yet")).not.toBeNull();
    await advance(1);
    expect(screen.queryByText("passed")).not.toBeNull();
  });

  it("moves time until something is found", async () => {
    const world = createWorld();
    const start = world.clock.now();
    const { until } = renderInWorld(world, <Passed ms={1_000} />);
    expect((await until(() => screen.queryByText("passed"))).tagName).toBe("P");
    expect(world.clock.now() - start).toBe(1_000);
  });

  it("says what is on the page when it finds nothing", async () => {
    const { until } = renderInWorld(createWorld(), <Passed ms={1_000} />);
    await expect(until(() => screen.queryByText("something else"))).rejects.toThrow(
      /something else[^]*On the page is: passed/,
    );
  });

  it("keeps the world around what is drawn later", async () => {
    const { rerender, advance } = renderInWorld(createWorld(), "nothing");
    rerender(<Passed ms={1_000} />);
    await advance(1_000);
    expect(screen.queryByText("passed")).not.toBeNull();
  });

  it("waits for the preload before it moves time", async () => {
    const world = createWorld();
    const start = world.clock.now();
    const loadedAt: number[] = [];
    const own = createRenderInWorld({
      BasiqProvider,
      preload: async () => void loadedAt.push(world.clock.now() - start),
    });
    const { advance } = own.renderInWorld(world, "nothing");
    await advance(1_000);
    expect(loadedAt).toEqual([0]);
  });
});

describe("renderHookInWorld", () => {
  it("returns what each render had", async () => {
    const hook = renderHookInWorld(createWorld(), usePassed, 1_000);
    expect(hook.current()).toBe(false);
    await hook.until((passed) => passed);
    expect(hook.current()).toBe(true);
    expect(hook.seen).toEqual([false, true]);
  });
});
