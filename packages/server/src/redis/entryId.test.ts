import { describe, expect, it } from "vitest";
import { entryId, streamIdOf } from "./entryId.js";

describe("entryId", () => {
  it("is read again for its own log alone", () => {
    const id = entryId("events:anna", "1700000000000-3");
    expect(streamIdOf("events:anna", id)).toBe("1700000000000-3");
    expect(streamIdOf("events:ben", id)).toBeUndefined();
    expect(entryId("events:ben", "1700000000000-3")).not.toBe(id);
  });

  it("passes nothing on to Redis that isn't one, whatever a browser sends", () => {
    const mark = entryId("k", "1-1").slice("1-1-".length);
    for (const id of [undefined, "", "1-1", `+-${mark}`, `99999999999999999999-1-${mark}`, "x-1-1"])
      expect(streamIdOf("k", id)).toBeUndefined();
  });
});
