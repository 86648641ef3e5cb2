import { describe, expect, it } from "vitest";
import { openNotifications } from "../testing/openNotifications.js";
import { wireError } from "../testing/wireError.js";

const URL_OF_APP = "https://app.example/hooks";

describe("notificationWebhooks: a webhook", () => {
  it("is registered with the documented fields, and only this answer has the secret", async () => {
    const { call, sandbox } = await openNotifications();
    const posted = {
      name: "General",
      description: "Catches users",
      url: URL_OF_APP,
      subscribedEvents: ["user.created", "user.deleted"],
    };
    const { status, body } = await call("POST", "/webhooks", posted);
    expect(status).toBe(201);
    const shown = {
      type: "webhook",
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      ...posted,
      status: "active",
      links: { self: `${sandbox.apiUrl}/notifications/webhooks/${body.id}` },
    };
    expect(body).toEqual({ ...shown, secret: expect.stringMatching(/^whsec_[\w+/]{32}$/) });
    expect(await call("GET", `/webhooks/${body.id}`)).toEqual({ status: 200, body: shown });
    expect(await call("GET", "/webhooks")).toEqual({
      status: 200,
      body: {
        type: "list",
        count: 1,
        size: 1,
        data: [shown],
        links: { self: `${sandbox.apiUrl}/notifications/webhooks` },
      },
    });
  });

  it("needs nothing but a url, and is then subscribed to every type that has webhooks", async () => {
    const { call } = await openNotifications();
    const { status, body } = await call("POST", "/webhooks", { url: URL_OF_APP });
    expect(status).toBe(201);
    const types = (body as unknown as { subscribedEvents: string[] }).subscribedEvents;
    expect(types).toContain("consent.revoked");
    expect(types).not.toContain("connection.updated");
    expect(body).not.toHaveProperty("name");
  });

  it("may name one event as a string, as Basiq's example does", async () => {
    const { call } = await openNotifications();
    const posted = { url: URL_OF_APP, subscribedEvents: "user.created" };
    expect(await call("POST", "/webhooks", posted)).toMatchObject({
      status: 201,
      body: { subscribedEvents: ["user.created"] },
    });
  });

  it("is changed by POST, keeps what isn't named, and shows its secret again", async () => {
    const { call, register } = await openNotifications();
    const { id, secret } = await register({ name: "Old", subscribedEvents: ["user.created"] });
    const changed = await call("POST", `/webhooks/${id}`, { url: `${URL_OF_APP}/2`, name: "New" });
    expect(changed).toMatchObject({
      status: 200,
      body: { id, url: `${URL_OF_APP}/2`, name: "New", subscribedEvents: ["user.created"], secret },
    });
    const types = { url: URL_OF_APP, subscribedEvents: ["user.created", "user.updated"] };
    expect(await call("POST", `/webhooks/${id}`, types)).toMatchObject({
      status: 200,
      body: { name: "New", subscribedEvents: ["user.created", "user.updated"] },
    });
  });

  it("is gone once it is deleted, and another one may subscribe to its events", async () => {
    const { call, register } = await openNotifications();
    const { id } = await register();
    expect(await call("DELETE", `/webhooks/${id}`)).toEqual({ status: 204, body: { type: "" } });
    expect((await call("GET", "/webhooks")).body).toMatchObject({ count: 0, data: [] });
    expect(await call("DELETE", `/webhooks/${id}`)).toMatchObject(
      wireError(404, "resource-not-found", { detail: "Webhook with provided id doesn't exist." }),
    );
    expect((await register()).id).not.toBe(id);
  });
});

describe("notificationWebhooks: a webhook that can't be registered", () => {
  const unfit = "Posted request not valid.";
  const unsupported = "Posted subscribedEvents contains unsupported event types.";

  it.each([
    ["no url", {}, unfit],
    ["a url that isn't one", { url: "app.example" }, unfit],
    ["a url of another kind", { url: "ftp://app.example" }, unfit],
    ["a name that isn't a string", { url: URL_OF_APP, name: 1 }, unfit],
    ["no events at all", { url: URL_OF_APP, subscribedEvents: [] }, unfit],
    ["a list", [], unfit],
    ["an event nobody knows", { url: URL_OF_APP, subscribedEvents: ["user.born"] }, unsupported],
    [
      "the event without webhooks",
      { url: URL_OF_APP, subscribedEvents: ["connection.updated"] },
      unsupported,
    ],
    ["an event that isn't a string", { url: URL_OF_APP, subscribedEvents: [null] }, unsupported],
  ])("has %s: a 400", async (_, body, detail) => {
    const { call } = await openNotifications();
    expect(await call("POST", "/webhooks", body)).toMatchObject(
      wireError(400, "invalid-content", { detail }),
    );
    expect((await call("GET", "/webhooks")).body).toMatchObject({ count: 0 });
  });

  it("has the url of another: a 409, also when it is changed to that", async () => {
    const { call, register } = await openNotifications();
    await register({ subscribedEvents: ["user.created"] });
    const taken = { url: URL_OF_APP, subscribedEvents: ["user.deleted"] };
    const conflict = wireError(409, "resource-already-exists", {
      detail: "Webhook with provided url already exists.",
    });
    expect(await call("POST", "/webhooks", taken)).toMatchObject(conflict);
    const { id } = await register({ ...taken, url: `${URL_OF_APP}/2` });
    expect(await call("POST", `/webhooks/${id}`, { url: URL_OF_APP })).toMatchObject(conflict);
    expect((await call("POST", `/webhooks/${id}`, { url: `${URL_OF_APP}/2` })).status).toBe(200);
  });

  it("that asks for an event which another has is a 400, also when it is changed to that", async () => {
    const { call, register } = await openNotifications();
    await register({ subscribedEvents: ["user.created"] });
    const url = `${URL_OF_APP}/2`;
    const both = { url, subscribedEvents: ["user.created", "user.deleted"] };
    expect(await call("POST", "/webhooks", both)).toMatchObject(
      wireError(400, "event-already-subscribed"),
    );
    expect(await call("POST", "/webhooks", { url })).toMatchObject(
      wireError(400, "event-already-subscribed"),
    );
    const { id } = await register({ url, subscribedEvents: ["user.deleted"] });
    expect(await call("POST", `/webhooks/${id}`, both)).toMatchObject(
      wireError(400, "event-already-subscribed"),
    );
  });
});

it("an invalid id of a webhook is a 400 with the message of these routes", async () => {
  const { call } = await openNotifications();
  expect(await call("GET", "/webhooks/none")).toMatchObject(
    wireError(400, "path-parameter-not-valid", {
      parameter: "webhookId",
      detail: "Webhook ID value is not valid",
    }),
  );
});
