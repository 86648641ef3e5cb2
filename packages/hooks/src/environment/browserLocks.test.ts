import { afterEach, describe, expect, it, vi } from "vitest";
import { browserLocks } from "./browserLocks.js";

/** A lock manager that grants a lock when a test says so, or refuses it. */
function createManager() {
  const requests: { grant: () => unknown; refuse: () => void; signal: AbortSignal }[] = [];
  const locks = {
    request: (_: string, { signal }: { signal: AbortSignal }, grant: () => unknown) =>
      new Promise((_resolve, reject) => {
        requests.push({ grant, refuse: () => reject(new Error("refused")), signal });
      }),
  };
  return { requests, globals: { navigator: { locks } } as unknown as Partial<typeof globalThis> };
}

describe("browserLocks", () => {
  const held: (boolean | string)[] = [];
  const onHeld = (isShared: boolean) => void held.push(isShared);
  afterEach(() => void (held.length = 0));

  it("calls back once the lock is granted, and holds it until it is released", async () => {
    const { requests, globals } = createManager();
    const release = browserLocks(globals).hold("a", onHeld);
    expect(held).toEqual([]);
    const holding = requests[0]?.grant();
    expect(held).toEqual([true]);
    release();
    await expect(holding).resolves.toBeUndefined();
  });

  it("no longer asks once it is released, and ignores a lock that comes too late", () => {
    const { requests, globals } = createManager();
    browserLocks(globals).hold("a", onHeld)();
    expect(requests[0]?.signal.aborted).toBe(true);
    expect(requests[0]?.grant()).toBeUndefined();
    expect(held).toEqual([]);
  });

  it.each([
    ["the browser has no locks", {}],
    ["a server has no navigator", { navigator: undefined }],
  ])("can't be shared where %s", (_, globals) => {
    browserLocks(globals as Partial<typeof globalThis>).hold("a", onHeld);
    expect(held).toEqual([false]);
  });

  it("can't be shared where the browser refuses it", async () => {
    const { requests, globals } = createManager();
    const release = browserLocks(globals).hold("a", onHeld);
    requests[0]?.refuse();
    await vi.waitFor(() => expect(held).toEqual([false]));
    release();
  });

  it("can't be shared within a page, whose providers don't get each other's messages", () => {
    const { requests, globals } = createManager();
    const locks = browserLocks(globals);
    const release = locks.hold("a", onHeld);
    locks.hold("a", onHeld)();
    expect(held).toEqual([false]);
    release();
    locks.hold("a", onHeld)();
    expect(requests).toHaveLength(2);
  });
});
