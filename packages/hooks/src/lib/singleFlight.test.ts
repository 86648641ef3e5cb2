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

describe("createSingleFlight: a change that is dropped", () => {
  it("is ignored when it ends, and the next one is another, which a third call joins", async () => {
    const { changes, done, settle } = open();
    changes.drop("a");
    expect(changes.get("a")).toBeUndefined();
    let settleNext: (state: string) => void = () => {};
    const work = () => new Promise<string>((resolve) => (settleNext = resolve));
    const next = changes.run("a", "requesting", work);
    settle("the dropped one's");
    expect(await done).toBe("the dropped one's");
    expect(changes.get("a")).toBe("requesting");
    const joined = changes.run("a", "requesting", async () => "a third one's");
    settleNext("the next one's");
    expect(await Promise.all([next, joined])).toEqual(["the next one's", "the next one's"]);
    expect(changes.get("a")).toBe("the next one's");
  });
});
