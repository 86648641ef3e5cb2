import { expect, it } from "vitest";
import { createConnection, startConnect } from "./startConnect.js";
import { giveConsent } from "../consents/giveConsent.js";
import { coreOf } from "../sandbox/coreOf.js";
import { openSandbox } from "../testing/openSandbox.js";

const LONG = 10 * 60_000;

it("a new connection is active, and was last used when it was created", async () => {
  const { sandbox, connect } = await openSandbox();
  const connection = connect();
  expect(connection).toMatchObject({ status: "active", lastUsedAt: connection.createdAt });
  expect(sandbox.world.connections.get(connection.id)).toEqual(connection);
});

it("connecting sets lastUsed, though the first job fails, and there is none before", async () => {
  const { sandbox, user, call, tokens, clock } = await openSandbox();
  const core = coreOf(sandbox);
  giveConsent(core, { userId: user.id });
  const connection = createConnection(core, { userId: user.id, institutionId: "AU00000" });
  const path = `/users/${user.id}/connections/${connection.id}`;
  const before = await call("GET", path, { token: tokens.server });
  expect(before.body).not.toHaveProperty("lastUsed");
  const connectedAt = clock.now();
  startConnect(core, connection, { login: "bighead", password: "password" });
  clock.advance(LONG);
  expect(sandbox.world.connections.get(connection.id)).toMatchObject({
    status: "invalid",
    lastUsedAt: connectedAt,
  });
  const { body } = await call("GET", path, { token: tokens.server });
  expect(body).toHaveProperty("lastUsed", new Date(connectedAt).toISOString());
});

it("success makes lastUsed the moment the job ended, and not before it ended", async () => {
  const { sandbox, clock, connect, refresh } = await openSandbox();
  const { id, createdAt } = connect();
  const state = () => sandbox.world.connections.get(id);
  clock.advance(LONG);
  const jobId = await refresh(id);
  clock.advance(1_000);
  expect(state()?.lastUsedAt).toBe(createdAt);
  clock.advance(LONG);
  expect(state()).toMatchObject({
    status: "active",
    lastUsedAt: sandbox.world.jobs.get(jobId)?.changedAt,
  });
});

it.each([
  ["bighead", "invalid"],
  ["erlich", "invalid"],
  ["jianYang", "active"],
])("after %s has failed the connection is %s and lastUsed is as before", async (login, status) => {
  const { sandbox, clock, connect, refresh } = await openSandbox();
  const connection = connect("AU00000", login);
  await refresh(connection.id);
  expect(sandbox.world.connections.get(connection.id)?.status).toBe("active");
  clock.advance(LONG);
  expect(sandbox.world.connections.get(connection.id)).toEqual({ ...connection, status });
});

it("a challenge nobody answers leaves the connection active, three wrong answers don't", async () => {
  const { sandbox, clock, connect, refresh, untilAsked, answer } = await openSandbox();
  const { id } = connect("AU00002", "jared");
  await refresh(id);
  clock.advance(LONG);
  expect(sandbox.world.connections.get(id)?.status).toBe("active");
  const second = await refresh(id);
  untilAsked(second);
  for (const wrong of ["1", "2", "3"]) await answer(second, [wrong]);
  expect(sandbox.world.connections.get(id)?.status).toBe("invalid");
});

it("a later success makes an invalid connection active again", async () => {
  const { sandbox, clock, connect, refresh, untilAsked, answer } = await openSandbox();
  const { id } = connect("AU00002", "jared");
  const first = await refresh(id);
  untilAsked(first);
  for (const wrong of ["1", "2", "3"]) await answer(first, [wrong]);
  const second = await refresh(id);
  untilAsked(second);
  await answer(second, ["1234"]);
  clock.advance(LONG);
  expect(sandbox.world.connections.get(id)?.status).toBe("active");
});
