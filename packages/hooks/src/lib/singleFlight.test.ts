import { describe, expect, it } from "vitest";
import { createSingleFlight } from "./singleFlight.js";

function open() {
  const changes = createSingleFlight<string>();
  let settle: (state: string) => void = () => {};
  const done = changes.run("a", "requesting", () => new Promise((resolve) => (settle = resolve)));
  return { changes, done, settle: (state: string) => settle(state) };
}

describe("createSingleFlight: a change that is under way", () => {
  it("is joined by a second call, and survives a reset", async () => {
    const { changes, done, settle } = open();
    const again = changes.run("a", "requesting", async () => "a second one");
    changes.reset("a");
    expect(changes.get("a")).toBe("requesting");
    settle("done");
    expect(await Promise.all([done, again])).toEqual(["done", "done"]);
    expect(changes.get("a")).toBe("done");
    changes.reset("a");
    expect(changes.get("a")).toBeUndefined();
  });

  it("is ignored after a clear, and doesn't delay a new one", async () => {
    const { changes, done, settle } = open();
    changes.clear();
    const next = changes.run("a", "requesting", async () => "the next one's");
    expect(await next).toBe("the next one's");
    settle("the last one's");
    expect(await done).toBe("the last one's");
    expect(changes.get("a")).toBe("the next one's");
  });
});
