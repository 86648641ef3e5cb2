import { type BasiqWebhookEvent, EVENT_TYPES } from "@basiq-kit/schema";
import type { Shapes } from "@basiq-kit/sandbox";
import { expect, it } from "vitest";
import { SECRET, WEBHOOKS_URL } from "../testing/signedPost.js";
import { testServer } from "../testing/testServer.js";

const DAY_MS = 24 * 60 * 60_000;

/** All that Basiq posts (basiq-api.md, Events and webhooks). */
const TYPES = EVENT_TYPES.filter((type) => type !== "connection.updated");

/** A server that the sandbox posts to, and how each post ended. */
async function open(shapes: Shapes) {
  const received: BasiqWebhookEvent[] = [];
  const ended: string[] = [];
  const statuses: number[] = [];
  const world = testServer({
    shapes,
    webhooks: {
      secret: SECRET,
      onConsentEnded: async ({ type }) => void ended.push(type),
      onEvent: (event) => void received.push(event),
    },
    onLog: ({ status }) => void statuses.push(status),
  });
  // One person lives through this year, and it isn't the world's own.
  await world.server.basiq.delete(`/users/${world.userId}`);
  world.sandbox.webhooks.subscribe({ url: WEBHOOKS_URL, secret: SECRET });

  /** Lets days pass; the sandbox posts once on each. */
  async function live(days: number): Promise<void> {
    for (let day = 0; day < days; day += 1) {
      await world.clock.advance(DAY_MS);
      // One day after the other.
      await world.sandbox.deliverWebhooks();
    }
  }
  return { ...world, received, ended, statuses, live };
}

it.each<Shapes>(["documented", "mixed"])(
  "each event of a year in a person's life ends in a 204 and reaches the app (%s shapes)",
  async (shapes) => {
    const { sandbox, clock, server, received, ended, statuses, errors, live } = await open(shapes);
    const { basiq } = server;
    const user = sandbox.addUser({ email: "anna@example.com", mobile: "+61410888999" });
    const ofUser = `/users/${user.id}`;
    const connect = (institutionId: string, login = "richard") =>
      sandbox.addConnection({ userId: user.id, institutionId, login });
    const until = clock.now() + 365 * DAY_MS;

    sandbox.giveConsent({ userId: user.id, durationDays: 100 });
    const hooli = connect("AU00000");
    const locked = connect("AU00004", "bighead");
    connect("AU90009");
    await live(30);
    await basiq.post(ofUser, { firstName: "Anna" });
    await basiq.post(`${ofUser}/connections/${locked.id}/refresh`);
    for (let week = 0; week < 6; week += 1) {
      await basiq.post(`${ofUser}/connections/${hooli.id}/refresh`);
      await live(7);
    }
    await basiq.delete(`${ofUser}/connections/${locked.id}`);
    // To the end of the consent, and some weeks without any.
    await live(60);
    const next = sandbox.giveConsent({ userId: user.id });
    connect("AU00000");
    await live(60);
    sandbox.extendConsent(user.id);
    await live(60);
    await basiq.delete(`${ofUser}/consents/${next.id}`);
    await live((until - clock.now()) / DAY_MS - 1);
    await basiq.delete(ofUser);
    await live(1);

    expect(new Set(statuses)).toEqual(new Set([204]));
    expect(received).toHaveLength(statuses.length);
    expect(received.length).toBeGreaterThanOrEqual(40);
    expect(new Set(received.map(({ id }) => id)).size).toBe(received.length);
    expect([...new Set(received.map(({ type }) => type))].toSorted()).toEqual(TYPES);
    expect(new Set(received.map(({ userId }) => userId))).toEqual(new Set([user.id]));
    expect(ended).toEqual(["consent.expired", "consent.revoked"]);
    // No document says what the data of `account.updated` is: it names no connection here.
    for (const { type, connectionId, consentId, createdAt } of received) {
      const has = [connectionId !== undefined, consentId !== undefined, createdAt !== undefined];
      const isOfConnection = /^(connection|transactions)\./.test(type);
      expect([type, ...has]).toEqual([type, isOfConnection, type.startsWith("consent."), true]);
    }
    expect(errors).toEqual([]);
  },
);
