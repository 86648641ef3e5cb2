import { describe, expect, it } from "vitest";
import type { ConsentEndedEvent } from "./consentEnded.js";
import { SECRET, signedPost, WEBHOOKS, WEBHOOKS_URL } from "../testing/signedPost.js";
import { field } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";

const DAY_MS = 24 * 60 * 60_000;

/** A person with one consent, and an app that is called when it ends. */
function open(handle: (event: ConsentEndedEvent) => Promise<void> = async () => undefined) {
  const ended: ConsentEndedEvent[] = [];
  const received: string[] = [];
  const world = testServer({
    webhooks: {
      secret: SECRET,
      onConsentEnded: async (event) => {
        ended.push(event);
        await handle(event);
      },
      onEvent: ({ type }) => void received.push(type),
    },
  });
  const { sandbox, userId } = world;
  sandbox.webhooks.subscribe({ url: WEBHOOKS_URL, secret: SECRET });
  const [consent] = [...sandbox.world.consents.values()];
  const consentId = consent?.id ?? "";
  const revoke = () => world.askBasiq("DELETE", `/users/${userId}/consents/${consentId}`);
  return { ...world, ended, received, consentId, revoke };
}
const isEnd = (type: string) => /consent\.(expired|revoked)/.test(type);

describe("webhooks.onConsentEnded", () => {
  it("is called for a consent that was withdrawn: whose, which, and that none is left", async () => {
    const world = open();
    await world.sandbox.deliverWebhooks();
    expect(world.ended).toEqual([]);
    await world.revoke();
    await world.sandbox.deliverWebhooks();
    expect(world.ended).toMatchObject([
      {
        type: "consent.revoked",
        userId: world.userId,
        consentId: world.consentId,
        anotherConsentIsActive: false,
      },
    ]);
    expect(world.received.filter(isEnd)).toEqual(["consent.revoked"]);
    expect(world.errors).toEqual([]);
  });

  it("is called for one that has expired", async () => {
    const world = open();
    await world.clock.advance(400 * DAY_MS);
    await world.sandbox.deliverWebhooks();
    expect(world.ended).toMatchObject([
      { type: "consent.expired", userId: world.userId, anotherConsentIsActive: false },
    ]);
  });

  it("knows that another consent is active: an update revokes the old one", async () => {
    const world = open();
    await world.revoke();
    const { id } = world.sandbox.giveConsent({ userId: world.userId });
    expect(id).not.toBe(world.consentId);
    await world.sandbox.deliverWebhooks();
    expect(world.ended).toMatchObject([
      { consentId: world.consentId, anotherConsentIsActive: true },
    ]);
  });

  it.each([
    ["this very one", { id: "k1", status: "active" }, false],
    ["one that is over by now", { id: "k2", status: "active", expiryDate: "2024-01-01" }, false],
    ["one that was withdrawn", { id: "k2", status: "revoked" }, false],
    ["one without an end", { id: "k2", status: "active" }, true],
  ])("takes %s for what it is", async (_, consent, another) => {
    const world = open();
    const links = { eventEntity: `/users/${world.userId}/consents/k1` };
    const event = { id: "e1", eventTypeId: "consent.expired", userId: world.userId, links };
    world.intercept((path) => {
      if (path === "/events/e1") return Response.json(event);
      return path.endsWith("/consents") ? Response.json({ data: [consent] }) : undefined;
    });
    const body = { eventTypeId: "consent.expired", eventId: "e1" };
    const answer = await world.fetch(await signedPost("msg_1", body, world.clock.now()));
    expect(answer.status).toBe(204);
    expect(world.ended).toMatchObject([{ anotherConsentIsActive: another }]);
  });

  it("counts a user who is gone as one without any consent", async () => {
    const world = open();
    await world.revoke();
    world.answerAt("/consents", () => Response.json({}, { status: 404 }));
    await world.sandbox.deliverWebhooks();
    expect(world.ended).toMatchObject([{ anotherConsentIsActive: false }]);
  });

  it("is called again until it succeeds, and nobody is notified of the end before", async () => {
    let broken = true;
    const world = open(async () => {
      if (broken) throw new Error("database is away");
    });
    await world.revoke();
    await world.sandbox.deliverWebhooks();
    expect(world.received.filter(isEnd)).toEqual([]);
    expect(world.errors).toMatchObject([{ code: "webhook-handler-failed", userId: world.userId }]);
    broken = false;
    await world.clock.advance(5_000);
    await world.sandbox.deliverWebhooks();
    expect(world.ended).toHaveLength(2);
    expect(world.received.filter(isEnd)).toEqual(["consent.revoked"]);
  });

  it("guesses nothing: while Basiq can't say what is left, the event comes again", async () => {
    const world = open();
    await world.revoke();
    world.answerAt("/consents", () => new Response("<html>", { status: 503 }));
    await world.sandbox.deliverWebhooks();
    expect(world.ended).toEqual([]);
    world.intercept(undefined);
    await world.clock.advance(5_000);
    await world.sandbox.deliverWebhooks();
    expect(world.ended).toHaveLength(1);
  });

  it("asks Basiq nothing where it is declined", async () => {
    const world = testServer({ webhooks: WEBHOOKS });
    world.sandbox.webhooks.subscribe({ url: WEBHOOKS_URL, secret: SECRET });
    world.addPerson();
    await world.clock.advance(400 * DAY_MS);
    await world.sandbox.deliverWebhooks();
    expect(world.takeCalls().filter((call) => call.endsWith("/consents"))).toEqual([]);
  });

  it("must be given or declined, or the server doesn't start", () => {
    for (const onConsentEnded of [undefined, null, false, "no", {}]) {
      const webhooks = { secret: SECRET };
      // As JavaScript would give it.
      Reflect.set(webhooks, "onConsentEnded", onConsentEnded);
      expect(() => Reflect.apply(testServer, undefined, [{ webhooks }])).toThrow(
        /^basiq-kit\/server: `webhooks\.onConsentEnded` is missing, so .+\. Pass a function/,
      );
    }
    expect(field(WEBHOOKS, "onConsentEnded")).toBe("declined");
  });
});
