import { createConsentUi } from "@basiq-kit/sandbox";
import type { BasiqWebhookEvent } from "@basiq-kit/schema";
import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { readEvents } from "./testing/readEvents.js";
import { SECRET, WEBHOOKS, WEBHOOKS_URL } from "./testing/signedPost.js";
import { codesOf, field, json } from "./testing/answers.js";
import { testServer, type TestServer, type Person } from "./testing/testServer.js";

const SECOND_MS = 1_000;
const HOUR_MS = 60 * 60 * SECOND_MS;

const withId = z.object({ type: z.string(), id: z.string() });

/** What the app's own server does with Basiq, against routes that behave: nothing is intercepted here. */
function open() {
  const world = testServer({ shapes: "documented" });
  return { ...world, basiq: world.server.basiq, anna: world.addPerson(), ben: world.addPerson() };
}

const reportFor = ({ userId }: Person) => ({
  reportType: "CON_AFFOR_01",
  title: "Affordability",
  filters: [
    { name: "fromDate", value: "2024-11-01" },
    { name: "toDate", value: "2025-01-05" },
    { name: "accounts", value: [] },
    { name: "users", value: [userId] },
  ],
});

function statement(institutionId: string, file: string): FormData {
  const form = new FormData();
  form.set("institutionId", institutionId);
  form.set("statement", new Blob(["%PDF-1.7"], { type: "application/pdf" }), file);
  return form;
}

/** What someone's browser is answered of a job, and how its steps stand. */
async function look(world: TestServer, jobId: string, userId?: string) {
  const response = await world.ask("GET", `/jobs/${jobId}`, userId);
  if (response.status !== 200) return { status: response.status, codes: await codesOf(response) };
  const steps = field(await json(response), "steps");
  const statuses = Array.isArray(steps) ? steps.map((step: unknown) => field(step, "status")) : [];
  return { status: response.status, steps: statuses };
}

const NOT_FOUND = { status: 404, codes: ["resource-not-found"] };

describe("createAuthLink", () => {
  it("returns a link that opens Basiq's page, and its end seven days from now", async () => {
    const { server, sandbox, clock, anna } = open();
    const ui = createConsentUi(sandbox, { redirectUrl: "https://app.example.com/return" });
    const link = await server.createAuthLink({ userId: anna.userId, mobile: "+61410888555" });
    expect(link.expiresAt).toBe(clock.now() + 7 * 24 * HOUR_MS);
    expect((await ui.fetch(link.url)).status).toBe(200);
  });

  it("ends the one before, can be read again, and is gone once it is deleted", async () => {
    const { server, sandbox, basiq, anna } = open();
    const ui = createConsentUi(sandbox, { redirectUrl: "https://app.example.com/return" });
    const person = { userId: anna.userId, mobile: "+61410888555" };
    const first = await server.createAuthLink(person);
    const second = await server.createAuthLink(person);
    expect(second.url).not.toBe(first.url);
    expect((await ui.fetch(first.url)).status).not.toBe(200);
    const path = `/users/${anna.userId}/auth_link`;
    expect(await basiq.get(path)).toMatchObject({ links: { public: second.url } });
    expect(await basiq.delete(path)).toBeUndefined();
    await expect(basiq.get(path)).rejects.toMatchObject({
      code: "rejected",
      basiqStatus: 410,
      basiqCodes: ["resource-no-longer-available"],
    });
  });

  it("is refused where neither the app nor Basiq has a number, and for a user who isn't there", async () => {
    const { server, anna } = open();
    const refused = { code: "rejected", basiqCodes: ["parameter-not-supplied"] };
    await expect(server.createAuthLink({ userId: anna.userId })).rejects.toMatchObject(refused);
    const nobody = { userId: "nobody", mobile: "+61410888555" };
    await expect(server.createAuthLink(nobody)).rejects.toMatchObject({
      code: "resource-not-found",
      userId: "nobody",
    });
  });
});

describe("yourServerData: a report", () => {
  it("is followed by its owner alone, and read by the app's server", async () => {
    const world = open();
    const { server, basiq, clock, anna, ben } = world;
    const { id } = await basiq.post("/reports", reportFor(anna), { schema: withId });
    expect(await look(world, id, anna.userId)).toEqual(NOT_FOUND);
    await server.ownJob(id, anna.userId);
    expect(await look(world, id, anna.userId)).toMatchObject({ status: 200 });
    await clock.advance(60 * SECOND_MS);
    expect(await look(world, id, anna.userId)).toEqual({ status: 200, steps: ["success"] });
    expect(await look(world, id, ben.userId)).toEqual(NOT_FOUND);
    expect((await look(world, id)).status).toBe(401);

    const job = await basiq.get(`/jobs/${id}`, {
      schema: z.object({ links: z.object({ source: z.string() }) }),
    });
    const report = await basiq.get(job.links.source, {
      schema: z.object({ data: z.object({ accounts: z.array(z.unknown()) }) }),
    });
    expect(report.data.accounts).not.toHaveLength(0);
    expect(await basiq.delete(job.links.source)).toBeUndefined();
    await expect(basiq.get(job.links.source)).rejects.toMatchObject({ code: "resource-not-found" });
  });

  it("that fails is shown to its owner as failed, without links", async () => {
    const world = open();
    const { server, basiq, sandbox, clock, ben } = world;
    const nobody = { userId: sandbox.addUser().id, connectionId: "" };
    const { id } = await basiq.post("/reports", reportFor(nobody), { schema: withId });
    await server.ownJob(id, nobody.userId);
    await clock.advance(60 * SECOND_MS);
    expect(await look(world, id, nobody.userId)).toEqual({ status: 200, steps: ["failed"] });
    expect(await look(world, id, ben.userId)).toEqual(NOT_FOUND);
  });

  it("that Basiq refuses says with which codes", async () => {
    const { basiq, anna } = open();
    const wrong = { ...reportFor(anna), title: "x".repeat(51) };
    await expect(basiq.post("/reports", wrong)).rejects.toMatchObject({
      code: "rejected",
      basiqStatus: 400,
      basiqCodes: [expect.any(String)],
    });
  });
});

describe("yourServerData: an upload of statements", () => {
  const pathOf = ({ userId }: Person) => `/users/${userId}/statements`;

  it("is followed by its owner, and nobody else, to a connection of its own", async () => {
    const world = open();
    const { server, basiq, clock, anna, ben } = world;
    const form = statement("AU00004", "june.pdf");
    const { id } = await basiq.post(pathOf(anna), form, { schema: withId });
    await server.ownJob(id, anna.userId);
    await clock.advance(60 * SECOND_MS);
    expect(await look(world, id, anna.userId)).toEqual({
      status: 200,
      steps: ["success", "success", "success"],
    });
    expect(await look(world, id, ben.userId)).toEqual(NOT_FOUND);
    const connections = await json(await world.ask("GET", "/connections", anna.userId));
    expect(JSON.stringify(connections)).toContain("AU00004");
  });

  it("that can't be read fails with Basiq's code", async () => {
    const world = open();
    const { server, basiq, clock, anna } = world;
    const form = statement("AU00004", "bank-statement-parsing-error.pdf");
    const { id } = await basiq.post(pathOf(anna), form, { schema: withId });
    await server.ownJob(id, anna.userId);
    await clock.advance(60 * SECOND_MS);
    const answer = await world.ask("GET", `/jobs/${id}`, anna.userId);
    expect(await answer.text()).toContain("bank-statement-parsing-error");
  });

  it("is refused for Hooli, and for a file of another kind", async () => {
    const { basiq, anna } = open();
    const rejected = { code: "rejected", basiqStatus: 400 };
    const hooli = basiq.post(pathOf(anna), statement("AU00000", "june.pdf"));
    await expect(hooli).rejects.toMatchObject(rejected);
    const form = new FormData();
    form.set("institutionId", "AU00004");
    form.set("statement", new Blob(["?"], { type: "image/png" }), "june.png");
    await expect(basiq.post(pathOf(anna), form)).rejects.toMatchObject(rejected);
  });
});

describe("webhooks of the app's own", () => {
  it("are registered, looked at, tried out, changed and removed", async () => {
    const { basiq } = open();
    const path = "/notifications/webhooks";
    const wanted = { url: WEBHOOKS_URL, subscribedEvents: ["consent.revoked"] };
    const made = await basiq.post(path, wanted, {
      schema: z.object({ id: z.string(), secret: z.string().check(z.startsWith("whsec_")) }),
    });
    expect(await basiq.get(path)).toMatchObject({ data: [{ id: made.id, url: WEBHOOKS_URL }] });
    const test = { eventTypeId: "consent.revoked", Text: "Hello" };
    expect(await basiq.post("/notifications/messages/test", test)).toBeUndefined();
    const one = `${path}/${made.id}`;
    const more = { ...wanted, subscribedEvents: ["consent.revoked", "user.created"] };
    expect(await basiq.post(one, more)).toMatchObject({ subscribedEvents: more.subscribedEvents });
    expect(await basiq.get(`${one}/messages`)).toMatchObject({ data: [{ attempts: [] }] });
    await expect(basiq.post(path, wanted)).rejects.toMatchObject({
      code: "rejected",
      basiqCodes: ["resource-already-exists"],
    });
    expect(await basiq.delete(one)).toBeUndefined();
    await expect(basiq.get(one)).rejects.toMatchObject({ code: "resource-not-found" });
  });

  it("bring events to the server whose secret they were registered with", async () => {
    const seen: BasiqWebhookEvent[] = [];
    const first = testServer({ shapes: "documented" });
    const { secret } = await first.server.basiq.post(
      "/notifications/webhooks",
      { url: WEBHOOKS_URL },
      { schema: z.object({ secret: z.string() }) },
    );
    // The secret follows from the seed, as ids do: this sandbox answers with the same one.
    const world = testServer({
      shapes: "documented",
      webhooks: { ...WEBHOOKS, secret, onEvent: (event) => void seen.push(event) },
    });
    await world.server.basiq.post("/notifications/webhooks", { url: WEBHOOKS_URL });
    const trial = { eventTypeId: "consent.revoked", Text: "Is it on?" };
    await world.server.basiq.post("/notifications/messages/test", trial);
    expect([await world.sandbox.deliverWebhooks(), seen]).toEqual([1, []]);
    const { userId } = world.addPerson({ age: "new" });
    expect(await world.sandbox.deliverWebhooks()).toBe(seen.length);
    expect(seen.map(({ type }) => type)).toContain("consent.created");
    expect(new Set(seen.map((event) => event.userId))).toEqual(new Set([userId]));
    expect(world.errors).toEqual([]);
  });
});

describe("handleMissedEvents", () => {
  it("brings all that happened in 30 hours in which Basiq gave up on its posts", async () => {
    const received: BasiqWebhookEvent[] = [];
    const ended: string[] = [];
    const world = testServer({
      shapes: "documented",
      webhooks: {
        secret: SECRET,
        onConsentEnded: async ({ type }) => void ended.push(type),
        onEvent: (event) => void received.push(event),
      },
    });
    const { sandbox, clock, server, errors } = world;
    await clock.advance(SECOND_MS);
    const end = sandbox.webhooks.subscribe({ url: WEBHOOKS_URL, secret: SECRET });
    const first = world.addPerson({ age: "new" });
    const before = await sandbox.deliverWebhooks();
    expect(received).toHaveLength(before);
    expect(await server.handleMissedEvents()).toMatchObject({ status: "done", handled: 0 });

    end();
    const consents = [...sandbox.world.consents.values()];
    const { id: consentId } = consents.find((one) => one.userId === first.userId)!;
    await clock.advance(HOUR_MS);
    const second = world.addPerson({ age: "new" });
    await server.basiq.delete(`/users/${first.userId}/consents/${consentId}`);
    await clock.advance(29 * HOUR_MS);
    expect(received).toHaveLength(before);

    const stream = readEvents(await world.ask("GET", "/events", first.userId));
    const missed = received.length;
    const result = await server.handleMissedEvents();
    expect(result).toEqual({ status: "done", handled: received.length - missed, failed: 0 });
    const types = received.slice(missed).map((event) => [event.userId, event.type]);
    expect(types).toEqual(
      expect.arrayContaining([
        [second.userId, "user.created"],
        [second.userId, "consent.created"],
        [second.userId, "connection.created"],
        [first.userId, "connection.deleted"],
        [first.userId, "consent.revoked"],
      ]),
    );
    expect(ended).toEqual(["consent.revoked"]);
    const [, firstType] = types.find(([userId]) => userId === first.userId) ?? [];
    expect(await stream.event()).toMatchObject({ data: { type: firstType } });
    await stream.leave();
    expect(await server.handleMissedEvents()).toEqual({ status: "done", handled: 0, failed: 0 });
    expect(errors).toEqual([]);
  });
});
