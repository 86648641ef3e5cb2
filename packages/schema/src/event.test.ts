import { describe, expect, it } from "vitest";
import { parseEvent } from "./event.js";
import { parseKitEvent } from "./kitEvent.js";
import { parseWebhook } from "./webhook.js";

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
    ["entity", { id: "e1" }],
    ["type", { ...wire, type: "job" }],
  ])("says at %j what can't be an event", (path, value) => {
    expect(() => parseEvent(value)).toThrow(
      expect.objectContaining({ name: "SchemaError", path, what: "event" }),
    );
  });
});

describe("parseEvent on the documented shape", () => {
  const at = "2019-07-29T07:34:09Z";
  const wire = { type: "event", id: "61723", createdDate: at, userId: "u1" };

  it("puts entity and event type together, and finds which by the reference", () => {
    const dataRef = "https://au-api.basiq.io/users/u1/consents/k1";
    const links = { self: "https://au-api.basiq.io/events/61723" };
    expect(
      parseEvent({ ...wire, entity: "consent", eventType: "revoked", dataRef, data: {}, links }),
    ).toEqual({
      id: "61723",
      type: "consent.revoked",
      userId: "u1",
      connectionId: undefined,
      consentId: "k1",
      createdAt: Date.parse(at),
    });
  });

  it.each([
    ["an object", { id: "c1", type: "connection" }],
    ["a list of one", [{ id: "c1" }]],
    ["text", JSON.stringify({ id: "c1" })],
    ["text of a list", JSON.stringify([{ id: "c1" }])],
  ])("finds the entity in data that is %s", (_, data) => {
    expect(
      parseEvent({ ...wire, entity: "connection", eventType: "invalidated", data }),
    ).toMatchObject({ type: "connection.invalidated", connectionId: "c1", consentId: undefined });
  });

  it("knows the connection of new transactions, and no consent of that id", () => {
    const data = { connection: { id: "c1" }, count: 12, links: {} };
    expect(
      parseEvent({ ...wire, entity: "transactions", eventType: "updated", data }),
    ).toMatchObject({ type: "transactions.updated", connectionId: "c1", consentId: undefined });
  });

  it("takes links that are a list of one, and data that says nothing", () => {
    const odd = { ...wire, entity: "user", eventType: "created", links: [{ self: "/events/1" }] };
    for (const data of [undefined, null, "", "gone", "[", 7, [], {}])
      expect(parseEvent({ ...odd, data })).toMatchObject({
        type: "user.created",
        connectionId: undefined,
        consentId: undefined,
      });
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
