import type { Exchange } from "./exchange.js";
import { idOf, idsIn, openStage, UNKNOWN_ID } from "./openStage.js";

const WEBHOOKS = "/notifications/webhooks";
/** An application subscribes to an event once: each webhook here has its own. */
const OTHER = { url: "https://app.example/other", subscribedEvents: ["consent.revoked"] };
const HOOK = {
  name: "Some events",
  description: "New users, and connections that need their person.",
  url: "https://app.example/basiq/webhooks",
  subscribedEvents: ["user.created", "connection.invalidated"],
};

/** Webhooks: registered, changed, listed, tested, deleted; their messages. */
export async function driveWebhooks(log: Exchange[]): Promise<void> {
  const { sandbox, call } = await openStage(log);
  const register = (scene: string, json: unknown, expect: number) =>
    call(scene, "POST", WEBHOOKS, { json, expect });

  const test = (scene: string, json: unknown, expect: number) =>
    call(scene, "POST", "/notifications/messages/test", { json, expect });

  await call("none", "GET", WEBHOOKS);
  await test("without a webhook", { eventTypeId: "user.created" }, 400);
  const id = idOf((await register("for some events", HOOK, 201)).body);
  const path = `${WEBHOOKS}/${id}`;
  await register("with a url and events alone", OTHER, 201);
  await register("of the same url", { ...OTHER, subscribedEvents: ["consent.expired"] }, 409);
  await register("of the same event", { ...HOOK, url: `${HOOK.url}/2` }, 400);
  await register("without a url", { name: "Nowhere" }, 400);
  await register("of a url that is none", { url: "here", subscribedEvents: ["user.updated"] }, 400);
  await register(
    "of an unknown event",
    { ...HOOK, url: `${HOOK.url}/2`, subscribedEvents: ["x"] },
    400,
  );
  await register("with a list for a body", [], 400);
  await call("both", "GET", WEBHOOKS, { expect: 200 });
  await call("one", "GET", path, { expect: 200 });
  const change = (scene: string, json: unknown, expect: number) =>
    call(scene, "POST", path, { json, expect });
  await change("a new name", { ...HOOK, name: "Renamed" }, 200);
  await change("without a url", { name: "Nowhere" }, 400);
  await change("of another's url", { ...HOOK, url: OTHER.url }, 409);
  await change("of another's event", { ...HOOK, subscribedEvents: ["consent.revoked"] }, 400);
  await change("of an unknown event", { ...HOOK, subscribedEvents: ["x"] }, 400);

  await call("no messages yet", "GET", `${path}/messages`, { expect: 200 });
  sandbox.addUser({ email: "news@example.com" });
  await sandbox.deliverWebhooks();
  await test("a message of the app's own", { eventTypeId: "user.created", Text: "Hello" }, 201);
  await test("of no event", {}, 400);
  await test("of an unknown event", { eventTypeId: "user.married" }, 400);
  await sandbox.deliverWebhooks();
  const messages = await call("after some events", "GET", `${path}/messages`, { expect: 200 });
  await call("two at most", "GET", `${path}/messages?limit=2`, { expect: 200 });
  const [messageId = UNKNOWN_ID] = idsIn(messages);
  await call("one", "GET", `${path}/messages/${messageId}`, { expect: 200 });
  await call("an unknown one", "GET", `${path}/messages/${UNKNOWN_ID}`, { expect: 404 });

  await call("for good", "DELETE", path, { expect: 204 });
  await call("deleted", "GET", path, { expect: 404 });
  await call("deleted already", "DELETE", path, { expect: 404 });
}
