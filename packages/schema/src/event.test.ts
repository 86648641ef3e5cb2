import { describe, expect, it } from "vitest";
import { parseEvent } from "./event.js";
import { INSTITUTION_RECOVERED } from "./eventTypes.js";
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

  it("needs no links", () => {
    const none = { userId: undefined, connectionId: undefined, eventLink: undefined };
    expect(parseWebhook({ eventTypeId: "x", eventId: 7, links: null })).toMatchObject(none);
    expect(webhook()).toMatchObject({ userId: undefined, entityLink: undefined });
  });

  it("reads a type that Basiq adds later", () => {
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
  const user = "https://au-api.basiq.io/users/u1";
  const documented = {
    type: "event",
    id: "e1",
    createdDate: at,
    entity: "connection",
    eventType: "updated",
    userId: "u1",
    dataRef: `${user}/connections/c1`,
    data: { type: "connection", id: "c1", status: "active", institution: { id: "AU00000" } },
    links: { self: "https://au-api.basiq.io/events/e1" },
  };
  /** As a webhook names it. */
  const named = { type: "event", id: "e1", eventTypeId: "consent.warning", createdDate: at };

  it.each([
    [
      "entity and event type",
      documented,
      { type: "connection.updated", connectionId: "c1", consentId: undefined },
    ],
    [
      "a webhook's name for it",
      { ...named, userId: "u1", links: { eventEntity: "/users/u1/consents/k1" } },
      { type: "consent.warning", connectionId: undefined, consentId: "k1" },
    ],
  ])("reads what happened, to whom, to what and when, from %s", (_, wire, expected) => {
    expect(parseEvent(wire)).toEqual({
      ...expected,
      id: "e1",
      userId: "u1",
      createdAt: Date.parse(at),
    });
  });

  const consent = { entity: "consent", eventType: "revoked" };
  const transactions = { entity: "transactions" };
  const account = { entity: "account" };
  it.each<[string, object, { connectionId?: string; consentId?: string }]>([
    [
      "a consent's address",
      { ...consent, dataRef: `${user}/consents/k1`, data: null },
      { consentId: "k1" },
    ],
    ["a consent", { ...consent, dataRef: user, data: { id: "k1" } }, { consentId: "k1" }],
    ["a consent as text", { ...consent, dataRef: user, data: '{"id":"k1"}' }, { consentId: "k1" }],
    ["a connection as text", { dataRef: null, data: '{"id":"c1"}' }, { connectionId: "c1" }],
    ["a list of one", { dataRef: null, data: [{ id: "c1" }] }, { connectionId: "c1" }],
    ["a list of one as text", { dataRef: null, data: '[{"id":"c1"}]' }, { connectionId: "c1" }],
    [
      "transactions",
      {
        ...transactions,
        dataRef: `${user}/transactions`,
        data: { connection: { id: "c2" }, count: 7 },
      },
      { connectionId: "c2" },
    ],
    [
      "an account, whose connection is an id",
      { ...account, dataRef: `${user}/accounts/a1`, data: { id: "a1", connection: "c2" } },
      { connectionId: "c2" },
    ],
    ["a user", { entity: "user", dataRef: user, data: { id: "u1" } }, {}],
    [
      "a user as the data of a consent, which Basiq's own example of a list of events has",
      { ...consent, dataRef: user, data: [{ type: "user", id: "u1" }] },
      {},
    ],
    ["nothing", { dataRef: undefined, data: undefined, links: undefined }, {}],
    ["cut text", { dataRef: null, data: '{"id":"c1"' }, {}],
    ["an id that isn't valid", { dataRef: null, data: { id: "../token" } }, {}],
    [
      "the links, where there is nothing else",
      { dataRef: null, data: null, links: { eventEntity: "/users/u1/connections/c3" } },
      { connectionId: "c3" },
    ],
    [
      "a list of one with the links",
      { dataRef: null, data: null, links: [{ eventEntity: "/users/u1/connections/c3" }] },
      { connectionId: "c3" },
    ],
  ])("finds its ids in %s", (_, facts, ids) => {
    const event = parseEvent({ ...documented, ...facts });
    expect(event).toMatchObject({ connectionId: undefined, consentId: undefined, ...ids });
    expect(event.userId).toBe("u1");
  });

  it.each([[undefined], [null], [""], ["gone"], ["["], [7], [[]], [{}]])(
    "finds no ids in data that says nothing: %j",
    (data) => {
      const ids = { connectionId: undefined, consentId: undefined };
      expect(parseEvent({ ...documented, dataRef: null, data })).toMatchObject(ids);
    },
  );

  it("takes the user from the event itself, and never from an address, a link or the data", () => {
    const data = { id: "c1", userId: "u2", links: { self: "/users/u2/connections/c1" } };
    const links = { eventEntity: "/users/u2/connections/c1" };
    for (const userId of [undefined, "../u1", 7])
      expect(parseEvent({ ...documented, userId, data, links })).toMatchObject({
        userId: undefined,
        connectionId: "c1",
      });
  });

  it("says what happened in the documented words, whatever it is called besides", () => {
    const both = { ...documented, eventTypeId: "consent.revoked" };
    expect(parseEvent(both).type).toBe("connection.updated");
  });

  it.each([
    ["id", { eventTypeId: "x" }],
    ["entity", { id: "e1" }],
    ["type", { ...named, type: "job" }],
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

  it("leaves out ids that can't be Basiq's, and a time that isn't valid", () => {
    const wire = { type: "x", connectionId: "../token", consentId: 7, at: "noon" };
    expect(parseKitEvent(wire)).toEqual({
      type: "x",
      connectionId: undefined,
      consentId: undefined,
      at: undefined,
    });
  });

  it("reads which bank has recovered, by which method, and leaves out a method it doesn't know", () => {
    const event = { type: INSTITUTION_RECOVERED, institutionId: "AU00000", method: "web" };
    expect(parseKitEvent(event)).toMatchObject(event);
    const odd = { ...event, institutionId: "../token", method: "fax" };
    expect(parseKitEvent(odd)).toMatchObject({ institutionId: undefined, method: undefined });
  });

  it.each([[null], [{}], [{ type: 7 }], [{ type: "" }]])("refuses %j", (value) => {
    expect(() => parseKitEvent(value)).toThrow(
      expect.objectContaining({ name: "SchemaError", what: "server event" }),
    );
  });
});
