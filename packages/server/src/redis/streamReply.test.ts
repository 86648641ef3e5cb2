import { describe, expect, it } from "vitest";
import { readOneStream } from "./streamReply.js";

const ENTRIES = [
  ["1-1", ["log", "a"]],
  ["1-2", ["log", "b"]],
];

describe("readOneStream", () => {
  it.each([
    ["RESP2", [["wakeups", ENTRIES]]],
    ["RESP3 as flat lists", ["wakeups", ENTRIES]],
    ["RESP3 as objects", { wakeups: ENTRIES }],
  ])("reads the answer in %s", (_, reply) => {
    expect(readOneStream(reply)).toEqual([
      { id: "1-1", value: "a" },
      { id: "1-2", value: "b" },
    ]);
  });

  it.each([null, undefined, [], {}, "", [["wakeups", null]], ["wakeups", [["1-1"]]]])(
    "reads nothing in %j",
    (reply) => expect(readOneStream(reply)).toEqual([]),
  );
});
