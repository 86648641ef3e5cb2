import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";
import { wireError } from "../testing/wireError.js";

async function open() {
  const opened = await openSandbox();
  const { user, call, tokens } = opened;
  const base = `/users/${user.id}/connections`;
  const send = (method: string, rest = "") =>
    call(method, `${base}${rest}`, { token: tokens.server });
  const accounts = async () =>
    (await call("GET", `/users/${user.id}/accounts`, { token: tokens.server })).body.size;
  return { ...opened, send, accounts };
}

describe("connectionChanges: deleting a connection", () => {
  it("is a 204 without a body, and it is gone from everywhere", async () => {
    const { connect, send, sandbox } = await open();
    const { id } = connect();
    const { status, body } = await send("DELETE", `/${id}`);
    expect(status).toBe(204);
    expect(body).toEqual({ type: "" });
    expect((await send("GET", `/${id}`)).status).toBe(404);
    expect((await send("DELETE", `/${id}`)).status).toBe(404);
    expect((await send("GET")).body.size).toBe(0);
    expect(sandbox.world.connections.size).toBe(0);
  });

  it("leaves its data, unless it was purged before", async () => {
    const { connect, send, accounts, clock } = await open();
    await send("DELETE", `/${connect().id}`);
    const stored = await accounts();
    expect(stored).toBeGreaterThan(0);
    const { id } = connect();
    clock.advance(1);
    await send("POST", `/${id}/purge`);
    await send("DELETE", `/${id}`);
    expect(await accounts()).toBe(stored);
  });
});

describe("connectionChanges: purging a connection", () => {
  it("removes its data and keeps it; the next refresh fetches the data again", async () => {
    const { connect, send, accounts, clock, refresh } = await open();
    const { id } = connect();
    const before = await accounts();
    clock.advance(1);
    expect((await send("POST", `/${id}/purge`)).status).toBe(204);
    expect(await accounts()).toBe(0);
    expect((await send("GET", `/${id}`)).body).toMatchObject({ id, status: "active" });
    await refresh(id);
    clock.advance(60_000);
    expect(await accounts()).toBe(before);
  });

  it("is refused unless it is active", async () => {
    const { connect, send, refresh, clock } = await open();
    const { id } = connect("AU00000", "bighead");
    await refresh(id);
    clock.advance(60_000);
    expect(await send("POST", `/${id}/purge`)).toMatchObject(
      wireError(400, "parameter-not-valid", { parameter: "connectionId" }),
    );
  });
});

describe("connectionChanges: refreshing all", () => {
  it("is a 202 with a job for each connection that can be refreshed", async () => {
    const { connect, send, sandbox } = await open();
    const ids = [connect().id, connect("AU00002", "jared").id];
    const { status, body } = await send("POST", "/refresh");
    expect(status).toBe(202);
    expect(body).toMatchObject({ type: "list", size: 2, data: [{ type: "job" }, { type: "job" }] });
    const jobs = body.data?.map(({ id }) => sandbox.world.jobs.get(id ?? "")?.connectionId);
    expect(jobs).toEqual(ids);
  });

  it("returns the job that already runs", async () => {
    const { connect, send, refresh } = await open();
    const job = await refresh(connect().id);
    expect((await send("POST", "/refresh")).body.data).toMatchObject([{ id: job }]);
  });
});

describe("connectionChanges: open banking", () => {
  it("has an expiry date, no second factor, and either spelling of its method", async () => {
    const { connect, send } = await open();
    for (let n = 0; n < 12; n += 1) connect("AU90009");
    const data = (await send("GET")).body.data ?? [];
    const methods = data.map((connection) => Reflect.get(connection, "method"));
    expect(new Set(methods)).toEqual(new Set(["openbanking", "open-banking"]));
    expect(data[0]).toMatchObject({ expiryDate: expect.any(String), mfaEnabled: false });
  });

  it("is a 429 at the 21st refresh of a day", async () => {
    const { connect, send, clock } = await open();
    const { id } = connect("AU90009");
    for (let n = 0; n < 20; n += 1) {
      expect((await send("POST", `/${id}/refresh`)).status).toBe(202);
      clock.advance(60_000);
    }
    const refused = await send("POST", `/${id}/refresh`);
    expect(refused).toMatchObject(wireError(429, "too-many-requests"));
  });
});
