import { describe, expect, it } from "vitest";
import { readShareMessage, type ShareMessage, writeShareMessage } from "./shareMessage.js";

const MESSAGES: readonly ShareMessage[] = [
  { type: "who-leads", after: "1" },
  { type: "leads", after: "1", lastId: "2", missed: true, events: [{ id: "2", data: "{}" }] },
  { type: "alive" },
  { type: "opened", lastId: undefined },
  { type: "event", id: undefined, data: "{}" },
  { type: "ended", how: "off" },
];

describe("shareMessage", () => {
  it.each(MESSAGES)("is read as it was written: $type", (message) => {
    expect(readShareMessage("scope", writeShareMessage("scope", message))).toEqual(message);
  });

  it.each([
    ["another person", writeShareMessage("other", { type: "alive" })],
    ["another scope that begins alike", writeShareMessage("scope:2", { type: "alive" })],
    ["a person's hash", "1q2w3e"],
    ["no JSON", "events:scope:{"],
    ["null", "events:scope:null"],
    ["an unknown type", 'events:scope:{"type":"more"}'],
    ["an event without data", 'events:scope:{"type":"event","data":7}'],
  ])("ignores %s", (_, text) => {
    expect(readShareMessage("scope", text)).toBeUndefined();
  });
});
