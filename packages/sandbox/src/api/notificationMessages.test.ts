import { describe, expect, it } from "vitest";
import { openNotifications } from "../testing/openNotifications.js";
import { wireError } from "../testing/wireError.js";

interface Message {
  id: string;
  eventTypeId: string;
  eventId: string;
  payload: { eventTypeId: string; links: { event: string; eventEntity: string } };
  attempts: { id: string; status: string }[];
}

async function open() {
  const opened = await openNotifications();
  const { call, register } = opened;
  const { id } = await register({ subscribedEvents: ["user.created", "user.deleted"] });
  const path = `/webhooks/${id}/messages`;
  const list = async (query = "") => {
    const { status, body } = await call<Message>("GET", `${path}${query}`);
    return { status, body, data: body.data ?? [] };
  };
  const read = async (messageId: string) => {
    const { status, body } = await call("GET", `${path}/${messageId}`);
    return { status, body: body as unknown as Message };
  };
  return { ...opened, id, path, list, read };
}

describe("notificationMessages: the messages of a webhook", () => {
  it("are what was sent, newest first, in the documented shape", async () => {
    const { sandbox, clock, list, id, path, posts } = await open();
    expect((await list()).body).toMatchObject({ type: "list", count: 0, size: 0, data: [] });
    sandbox.addUser();
    clock.advance(1_000);
    const user = sandbox.addUser();
    await sandbox.deliverWebhooks();
    const { body, data } = await list();
    const at = `${sandbox.apiUrl}/notifications${path}`;
    expect(body).toMatchObject({ type: "list", count: 2, size: 2, links: { self: at } });
    const [message] = data;
    const event = `${sandbox.apiUrl}/events/${message?.eventId}`;
    expect(message).toEqual({
      id: posts[1]?.headers.get("webhook-id"),
      webhookId: id,
      eventTypeId: "user.created",
      eventId: expect.any(String),
      payload: {
        eventTypeId: "user.created",
        eventId: message?.eventId,
        links: { event, eventEntity: `${sandbox.apiUrl}/users/${user.id}` },
      },
      attempts: [
        {
          id: expect.any(String),
          url: "https://app.example/hooks",
          response: "",
          responseStatusCode: 200,
          timestamp: "2025-01-06T00:00:01Z",
          status: "Success",
        },
      ],
      links: {
        self: `${at}/${message?.id}`,
        event,
        webhook: `${sandbox.apiUrl}/notifications/webhooks/${id}`,
      },
    });
    expect(JSON.parse(posts[1]?.body ?? "")).toEqual(message?.payload);
  });

  it("say how each attempt went, the latest first", async () => {
    const { sandbox, clock, app, list, read } = await open();
    sandbox.addUser();
    app.answer = () => new Response(null, { status: 500, statusText: "Internal Server Error" });
    await sandbox.deliverWebhooks();
    app.answer = () => Promise.reject(new TypeError("down"));
    clock.advance(5_000);
    await sandbox.deliverWebhooks();
    app.answer = () => new Response(null, { statusText: "OK" });
    clock.advance(5 * 60_000);
    await sandbox.deliverWebhooks();
    const [message] = (await list()).data;
    const { body } = await read(message?.id ?? "");
    const url = "https://app.example/hooks";
    expect(body).toEqual({
      ...message,
      attempts: [
        {
          id: expect.any(String),
          url,
          response: "OK",
          responseStatusCode: 200,
          timestamp: "2025-01-06T00:05:05Z",
          status: "Success",
        },
        {
          id: expect.any(String),
          url,
          response: "No answer",
          responseStatusCode: null,
          timestamp: "2025-01-06T00:00:05Z",
          status: "Failed",
        },
        {
          id: expect.any(String),
          url,
          response: "Internal Server Error",
          responseStatusCode: 500,
          timestamp: "2025-01-06T00:00:00Z",
          status: "Failed",
        },
      ],
    });
    expect(new Set(body.attempts.map((attempt) => attempt.id)).size).toBe(3);
  });

  it("come in pages, and can be filtered by their event", async () => {
    const { sandbox, list, call } = await open();
    const user = sandbox.addUser();
    await sandbox.deliverWebhooks();
    await call("POST", "/messages/test", { eventTypeId: "user.deleted" });
    const page = await list("?limit=1");
    expect(page.body).toMatchObject({ count: 2, size: 1, links: { next: expect.any(String) } });
    const found = await list("?filter=eventTypeId.eq('user.created')");
    expect(found.data.map(({ payload }) => payload.links.eventEntity)).toEqual([
      `${sandbox.apiUrl}/users/${user.id}`,
    ]);
    expect((await list("?filter=colour.eq('red')")).status).toBe(400);
    expect((await list("?limit=0")).status).toBe(400);
  });

  it("are a 404 with an unknown id, and a 400 with an invalid one", async () => {
    const { read } = await open();
    expect(await read("00000000-0000-4000-8000-00000000dead")).toMatchObject(
      wireError(404, "resource-not-found", { detail: "Message not found." }),
    );
    expect(await read("none")).toMatchObject(
      wireError(400, "path-parameter-not-valid", { parameter: "messageId" }),
    );
  });
});

describe("notificationMessages: a test message", () => {
  it("is posted to the subscribed webhook with the next delivery, and carries its text", async () => {
    const { sandbox, call, list, posts, typesPosted } = await open();
    const body = { eventTypeId: "user.created", Text: "My test message" };
    expect(await call("POST", "/messages/test", body)).toEqual({ status: 201, body: { type: "" } });
    expect(await sandbox.deliverWebhooks()).toBe(1);
    expect(typesPosted()).toEqual(["user.created"]);
    expect(JSON.parse(posts[0]?.body ?? "")).toEqual({
      eventTypeId: "user.created",
      eventId: expect.any(String),
      links: {
        event: expect.stringContaining("/events/"),
        eventEntity: expect.stringContaining("/users/"),
      },
      Text: "My test message",
    });
    expect((await list()).data).toHaveLength(1);
    expect(await sandbox.deliverWebhooks()).toBe(0);
  });

  it("reaches nobody when nobody has subscribed to its type", async () => {
    const { sandbox, call } = await open();
    const answer = await call("POST", "/messages/test", { eventTypeId: "consent.revoked" });
    expect(answer.status).toBe(201);
    expect(await sandbox.deliverWebhooks()).toBe(0);
  });

  it.each([
    [{}, "Posted request not valid."],
    [{ eventTypeId: 1 }, "Posted request not valid."],
    [{ eventTypeId: "user.created", Text: 1 }, "Posted request not valid."],
    [{ eventTypeId: "user.born" }, "Posted eventTypeId doesn't exists."],
    [{ eventTypeId: "connection.updated" }, "Posted eventTypeId doesn't exists."],
  ])("of %j is a 400", async (body, detail) => {
    const { call } = await open();
    const answer = await call("POST", "/messages/test", body);
    expect(answer).toMatchObject(wireError(400, "invalid-content", { detail }));
  });

  it("needs a webhook", async () => {
    const { call } = await openNotifications();
    const answer = await call("POST", "/messages/test", { eventTypeId: "user.created" });
    expect(answer).toMatchObject(wireError(400, "no-webhooks-found"));
  });
});
