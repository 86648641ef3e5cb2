import { describe, expect, it } from "vitest";
import { parseEvent, parseKitEvent, parseWebhook } from "./event.js";

const webhook = (eventEntity?: unknown) =>
  parseWebhook({ eventTypeId: "x", eventId: "e1", links: { event: "/events/e1", eventEntity } });

describe("parseWebhook", () => {
  it("reads what happened, and from the links to whom and to what", () => {
    expect(webhook("https://au-api.basiq.io/users/u1/connections/c1")).toEqual({
      type: "x",
      eventId: "e1",
      userId: "u1",
      connectionId: "c1",
      consentId: undefined,
      eventLink: "/events/e1",
      entityLink: "https://au-api.basiq.io/users/u1/connections/c1",
    });
    expect(webhook("/users/u1/consents/k1")).toMatchObject({ userId: "u1", consentId: "k1" });
  });

  it("does without links", () => {
    const none = { userId: undefined, connectionId: undefined, eventLink: undefined };
    expect(parseWebhook({ eventTypeId: "x", eventId: 7, links: null })).toMatchObject(none);
    expect(webhook()).toMatchObject({ userId: undefined, entityLink: undefined });
  });

  it("keeps a type that comes later", () => {
    expect(parseWebhook({ eventTypeId: "moon.rose", eventId: "e1" }).type).toBe("moon.rose");
  });

  it.each([
    ["", "text"],
    ["eventTypeId", { eventId: "e1" }],
    ["eventTypeId", { eventTypeId: "", eventId: "e1" }],
    ["eventId", { eventTypeId: "x" }],
  ])("says at %j what can't be a webhook", (path, value) => {
    expect(() => parseWebhook(value)).toThrow(
      expect.objectContaining({ name: "SchemaError", path, what: "webhook" }),
    );
  });
});

describe("parseEvent", () => {
  const at = "2026-01-02T03:04:05.000Z";
  const wire = { type: "event", id: "e1", eventTypeId: "consent.warning", createdDate: at };

  it("reads what happened, to whom, to what and when", () => {
    const links = { eventEntity: "/users/u1/consents/k1" };
    expect(parseEvent({ ...wire, userId: "u1", links })).toEqual({
      id: "e1",
      type: "consent.warning",
      userId: "u1",
      connectionId: undefined,
      consentId: "k1",
      createdAt: Date.parse(at),
    });
  });

  it("takes the user from the event itself and never from a link", () => {
    const links = { eventEntity: "/users/u1/connections/c1" };
    for (const userId of [undefined, "../u1", 7])
      expect(parseEvent({ ...wire, userId, links })).toMatchObject({
        userId: undefined,
        connectionId: "c1",
      });
  });

  it.each([
    ["id", { eventTypeId: "x" }],
    ["eventTypeId", { id: "e1" }],
    ["type", { ...wire, type: "job" }],
  ])("says at %j what can't be an event", (path, value) => {
    expect(() => parseEvent(value)).toThrow(
      expect.objectContaining({ name: "SchemaError", path, what: "event" }),
    );
  });
});

describe("parseKitEvent", () => {
  it("reads type, ids and time", () => {
    const at = "2026-01-02T03:04:05.000Z";
    expect(parseKitEvent({ type: "consent.warning", consentId: "k1", at, more: 1 })).toEqual({
      type: "consent.warning",
      connectionId: undefined,
      consentId: "k1",
      at: Date.parse(at),
    });
  });

  it("drops ids that can't be Basiq's, and a time that is none", () => {
    const wire = { type: "x", connectionId: "../token", consentId: 7, at: "noon" };
    expect(parseKitEvent(wire)).toEqual({
      type: "x",
      connectionId: undefined,
      consentId: undefined,
      at: undefined,
    });
  });

  it.each([[null], [{}], [{ type: 7 }], [{ type: "" }]])("refuses %j", (value) => {
    expect(() => parseKitEvent(value)).toThrow(
      expect.objectContaining({ name: "SchemaError", what: "server event" }),
    );
  });
});
