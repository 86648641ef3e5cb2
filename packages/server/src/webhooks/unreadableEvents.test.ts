import type { BasiqWebhookEvent } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { documentedEvent } from "../testing/documentedEvent.js";
import {
  event,
  type ListedWire,
  MINUTE_MS,
  openMissedEvents,
  T0,
  undated,
} from "../testing/openMissedEvents.js";

describe("handleMissedEvents, of events that can't be read,", () => {
  it("finds a consent's end that could not be read once Basiq's answer is fine again", async () => {
    const ended: string[] = [];
    const onConsentEnded = async ({ consentId }: BasiqWebhookEvent) =>
      void ended.push(`${consentId}`);
    const world = openMissedEvents({ onConsentEnded });
    const facts = { userId: "u1", entity: "consent", id: "k1", eventId: "e2" } as const;
    const fine = documentedEvent({ ...facts, eventType: "revoked", at: T0 + 2 * MINUTE_MS });
    world.list([event("e3", 3), { ...fine, eventType: 41117 }, event("e1", 1)]);
    const result = await world.handleMissedEvents({ since: T0 });
    expect([result, ended]).toEqual([{ status: "done", handled: 2, failed: 1 }, []]);
    expect(world.ids()).toEqual(["e1", "e3"]);
    expect(world.errors).toMatchObject([{ code: "malformed-answer" }]);
    const [error] = world.errors;
    expect(`${error?.message} ${String(error?.cause)}`).not.toContain("41117");

    world.list([event("e4", 4), event("e3", 3), fine, event("e1", 1)]);
    expect(await world.handleMissedEvents()).toEqual({ status: "done", handled: 2, failed: 0 });
    expect([world.ids(), ended]).toEqual([["e2", "e4"], ["k1"]]);
  });

  const odd = (one: ListedWire) => ({ ...one, eventType: 7 });

  it.each<[string, (one: ListedWire) => unknown]>([
    ["has no type", odd],
    ["has neither a type nor a date", (one) => odd(undated(one))],
    ["has an id that is none", (one) => ({ ...one, id: "../token" })],
    ["is null", () => null],
    ["is a list", () => [1, 2]],
  ])("does not move past an entry that %s, wherever it is in the list", async (_, spoil) => {
    const all = [event("e1", 1), event("e2", 2), event("e3", 3)];
    const orders = [all, all.toReversed()];
    for (const order of orders)
      for (const bad of all) {
        const world = openMissedEvents();
        const spoilt = order.map((one) => (one === bad ? spoil(one) : one));
        // One page, and one for each entry.
        world.list(...(order === all ? [spoilt] : spoilt.map((one) => [one])));
        const result = await world.handleMissedEvents({ since: T0 });
        expect(result).toEqual({ status: "done", handled: 2, failed: 1 });
        expect(world.errors.map(({ code }) => code)).toEqual(["malformed-answer"]);
        world.ids();
        world.list(order);
        expect(await world.handleMissedEvents()).toEqual({ status: "done", handled: 1, failed: 0 });
        expect(world.ids()).toEqual([bad.id]);
      }
  });

  it("handles an event without a date at its place in the list", async () => {
    const world = openMissedEvents();
    world.list([event("e3", 3), undated(event("e2", 2)), event("e1", 1)]);
    await world.handleMissedEvents({ since: T0 });
    expect(world.ids()).toEqual(["e1", "e2", "e3"]);
  });

  it("reads on after a page of which nothing can be read", async () => {
    const world = openMissedEvents();
    world.list([event("e3", 3), event("e2", 2)], [null], [event("e1", 1)]);
    expect(await world.handleMissedEvents({ since: T0 })).toMatchObject({ handled: 3, failed: 1 });
    expect(world.ids()).toEqual(["e1", "e2", "e3"]);
  });

  it("reports no entry that is older than where it looked last", async () => {
    const world = openMissedEvents();
    const old = [odd(event("e-1", -1)), null, event("e-2", -2), { ...odd(event("e-3", -3)) }, null];
    world.list([event("e1", 1)], old);
    expect(await world.handleMissedEvents({ since: T0 })).toMatchObject({ handled: 1, failed: 0 });
    // The first one's date tells that it is older: so is what comes after it.
    expect(world.errors).toEqual([]);
  });

  it("moves on once Basiq no longer lists what could not be read", async () => {
    const world = openMissedEvents();
    const [e1, e2, e3] = [event("e1", 1), odd(event("e2", 2)), event("e3", 3)];
    world.list([e3, e2, e1]);
    await world.handleMissedEvents({ since: T0 });
    expect(await world.handleMissedEvents()).toMatchObject({ handled: 0, failed: 1 });
    world.list([e3]);
    expect(await world.handleMissedEvents()).toMatchObject({ handled: 0, failed: 0 });
    world.takeCalls();
    world.list([event("e4", 4)], [event("e2", 2)], [e1]);
    expect(await world.handleMissedEvents()).toMatchObject({ handled: 1 });
    expect(world.listCalls()).toEqual(["GET /events", "GET /events?next=1"]);
  });

  it("asks nothing of an entry that can't be read where its webhook was handled", async () => {
    const world = openMissedEvents();
    const one = event("e1", 1);
    world.list([one]);
    expect(await world.post(one)).toBe(204);
    world.list([odd(one)]);
    const result = await world.handleMissedEvents({ since: T0 });
    expect([result, world.errors]).toEqual([{ status: "done", handled: 0, failed: 0 }, []]);
  });

  it("finds the first of all again where nothing before it was handled", async () => {
    const world = openMissedEvents();
    world.list([odd(event("e1", 1))]);
    expect(await world.handleMissedEvents({ since: T0 })).toMatchObject({ handled: 0, failed: 1 });
    world.list([event("e1", 1)]);
    expect(await world.handleMissedEvents()).toEqual({ status: "done", handled: 1, failed: 0 });
  });
});
