import { expect, it } from "vitest";
import { steppedClock } from "../world/clock.js";
import { createAuthLink } from "../auth-links/authLinks.js";
import { coreOf } from "../sandbox/coreOf.js";
import { createSandbox } from "../sandbox/createSandbox.js";
import { uploadStatement } from "../statements/uploadStatement.js";
import { openNotifications } from "../testing/openNotifications.js";
import { openReports } from "../testing/openReports.js";
import { wireCalls } from "../testing/wireCalls.js";

/** A world with an auth link, a report, an uploaded statement and a webhook that has a message. */
async function open() {
  const opened = await openReports();
  const { sandbox, call, user, tokens, make, clock } = opened;
  const token = tokens.server;
  const core = coreOf(sandbox);
  createAuthLink(core, user.id, "+61410888555");
  uploadStatement(core, {
    userId: user.id,
    institutionId: "AU90003",
    method: "pdf",
    failure: null,
  });
  const body = { url: "https://app.example/hooks", name: "General" };
  const webhook = await call("POST", "/notifications/webhooks", { token, body });
  const test = { eventTypeId: "user.created", Text: "Hello" };
  await call("POST", "/notifications/messages/test", { token, body: test });
  const report = await make({
    filters: opened.filtersWith({ name: "includeGroups", value: null }),
  });
  const secret = Reflect.get(webhook.body, "secret") as string;
  const paths = [
    `/users/${user.id}/auth_link`,
    report,
    `${report}/transactions`,
    "/reports",
    "/notifications/webhooks",
    `/notifications/webhooks/${webhook.body.id}/messages`,
    `/users/${user.id}/connections`,
  ];
  const state: unknown = JSON.parse(JSON.stringify(sandbox.exportState()));
  return { sandbox, clock, call, token, paths, state, secret };
}

it("a state brings auth links, reports, statements and webhooks along", async () => {
  const { sandbox, clock, call, token, paths, state } = await open();
  const copy = createSandbox({ state, clock: steppedClock(clock.now()) });
  expect(copy.exportState()).toEqual(sandbox.exportState());
  const { call: callCopy, mint } = wireCalls(copy);
  const tokenOfCopy = await mint({ scope: "SERVER_ACCESS" });
  for (const path of paths) {
    const original = await call("GET", path, { token });
    expect(original.status).toBe(200);
    expect((await callCopy("GET", path, { token: tokenOfCopy })).body).toEqual(original.body);
  }
});

it("a state holds no webhook's secret, and its webhooks still get posts", async () => {
  const { state, secret, clock } = await open();
  expect(JSON.stringify(state)).not.toContain("whsec_");
  const copy = await openNotifications({ state, clock: steppedClock(clock.now()) });
  await copy.sandbox.deliverWebhooks();
  expect(copy.typesPosted()).toContain("user.created");
  const { body } = await copy.call<{ id: string }>("GET", "/webhooks");
  const changed = await copy.call("POST", `/webhooks/${body.data?.[0]?.id}`, {
    url: "https://app.example/hooks",
  });
  expect(changed.body).toMatchObject({ secret });
});

it("a state that was exported before these were stored can still be used", async () => {
  const { state } = await open();
  const { authLinks: _, reports: __, webhooks: ___, ...before } = state as Record<string, unknown>;
  expect(createSandbox({ state: before }).exportState()).toMatchObject({
    authLinks: [],
    reports: [],
    webhooks: [],
  });
});

it.each<[string, (string | number)[], unknown, string]>([
  ["a link of nobody", ["authLinks", 0, "userId"], "x", "authLinks[0].userId must be a user's id"],
  ["a link without a mobile", ["authLinks", 0, "mobile"], null, "mobile must be a string"],
  ["a report of nobody", ["reports", 0, "userIds"], ["x"], "reports[0].userIds must be users' ids"],
  ["an unknown report type", ["reports", 0, "reportType"], "x", "must be a report type's id"],
  ["a report on nothing", ["reports", 0, "sources", 0, "connectionId"], "x", "connections' ids"],
  ["a number as filter", ["reports", 0, "filters", 0, "value"], 1, "filters[0].value must be a"],
  ["an unknown event", ["webhooks", 0, "subscriptions", 0, "type"], "x", "a type of event"],
  ["no messages", ["webhooks", 0, "messages"], undefined, "messages must be a list"],
])("a state with %s is refused, and says where", async (_, path, value, message) => {
  const { state } = await open();
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((inside, name) => Reflect.get(inside as object, name) as unknown, state);
  Reflect.set(holder as object, path.at(-1) ?? "", value);
  expect(() => createSandbox({ state })).toThrow(message);
});
