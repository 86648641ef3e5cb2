import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";

describe("events", () => {
  it("are listed newest first, each with its type, user, time and what it happened to", async () => {
    const { sandbox, user, connect, call, tokens, clock } = await openSandbox();
    clock.advance(1_000);
    const { id } = connect();
    const { body } = await call("GET", "/events", { token: tokens.server });
    expect(body).toMatchObject({ type: "list", size: 4 });
    const created = body.data?.find(
      (event) => Reflect.get(event, "eventTypeId") === "connection.created",
    );
    expect(created).toEqual({
      type: "event",
      id: expect.any(String),
      eventTypeId: "connection.created",
      userId: user.id,
      createdDate: new Date(clock.now()).toISOString(),
      links: {
        self: `${sandbox.apiUrl}/events/${created?.id}`,
        eventType: `${sandbox.apiUrl}/events/types/connection.created`,
        eventEntity: `${sandbox.apiUrl}/users/${user.id}/connections/${id}`,
      },
    });
    expect(body.data?.at(-1)).toMatchObject({ eventTypeId: "user.created" });
    const one = await call("GET", `/events/${created?.id}`, { token: tokens.server });
    expect(one.body).toEqual(created);
  });

  it("can be filtered by type and paged", async () => {
    const { connect, call, tokens } = await openSandbox();
    for (let n = 0; n < 3; n += 1) connect();
    const filter = encodeURIComponent("event.type.eq('connection.created')");
    const path = `/events?limit=2&filter=${filter}`;
    const first = await call("GET", path, { token: tokens.server });
    expect(first.body.size).toBe(2);
    const next = first.body.links?.next?.replace("https://au-api.basiq.io", "") ?? "";
    const second = await call("GET", next, { token: tokens.server });
    expect(second.body.size).toBe(1);
    expect(second.body.links).not.toHaveProperty("next");
  });

  it("are for a server token, and a bound one sees its user's only", async () => {
    const { sandbox, call, mint, tokens } = await openSandbox();
    expect((await call("GET", "/events", { token: tokens.client })).status).toBe(403);
    const other = sandbox.addUser();
    const bound = await mint({ scope: "SERVER_ACCESS", userId: other.id });
    const { body } = await call("GET", "/events", { token: bound });
    expect(body.data).toMatchObject([{ userId: other.id }]);
  });

  it("that don't exist are a 404", async () => {
    const { call, tokens } = await openSandbox();
    for (const path of ["/events/none", "/events/types/none.such"])
      expect((await call("GET", path, { token: tokens.server })).status).toBe(404);
    expect((await call("GET", "/events/types/A_B", { token: tokens.server })).status).toBe(400);
  });
});

it("event types are listed, and each can be had by itself", async () => {
  const { call, tokens } = await openSandbox();
  const { body } = await call("GET", "/events/types", { token: tokens.server });
  expect(body).toMatchObject({ type: "list", size: 17 });
  for (const type of body.data ?? []) {
    const one = await call("GET", `/events/types/${type.id}`, { token: tokens.server });
    expect(one.body).toEqual(type);
  }
});
