// @vitest-environment node
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as kit from "../index.js";
import { hookPages } from "../testing/hookPages.js";

/** What a server doesn't have, or (since Node 22) has but complains about when it is used. */
const ABSENT = ["window", "document", "localStorage", "sessionStorage", "navigator", "location"];

vi.hoisted(() => {
  // Before the kit is loaded, because it must not access them then either.
  for (const name of ["localStorage", "sessionStorage", "navigator"])
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        throw new Error(`Something touched ${name} on a server.`);
      },
    });
});

describe("every hook on a server", () => {
  const touched = vi.fn<() => void>();

  beforeEach(() => {
    for (const name of ["fetch", "setTimeout", "setInterval", "BroadcastChannel"])
      vi.stubGlobal(name, touched);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    touched.mockClear();
  });

  it("renders without what only a browser has", () => {
    const present = ABSENT.filter((name) => {
      try {
        return name in globalThis && Reflect.get(globalThis, name) !== undefined;
      } catch {
        return false;
      }
    });
    expect(present).toEqual([]);
  });

  it("is in the table", () => {
    const hooks = Object.keys(kit).filter((name) => name.startsWith("use"));
    expect(Object.keys(hookPages).toSorted()).toEqual(hooks.toSorted());
  });

  describe.each(["with the app's server", "without one"])("%s", (which) => {
    it.each(Object.entries(hookPages))(
      "%s starts nothing and has its first state",
      (_, [HookPage, says]) => {
        const server =
          which === "without one" ? { tokenEndpoint: "/token" } : { serverUrl: "/api" };
        const html = renderToString(
          <StrictMode>
            <kit.BasiqProvider userKey="person-1" {...server}>
              <HookPage />
            </kit.BasiqProvider>
          </StrictMode>,
        );
        expect(html).toBe(says);
        expect(touched).not.toHaveBeenCalled();
      },
    );
  });
});
