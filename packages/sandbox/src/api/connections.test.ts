import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";

async function open() {
  const opened = await openSandbox();
  const { user, call, tokens } = opened;
  const path = `/users/${user.id}/connections`;
  const get = (rest = "") => call("GET", `${path}${rest}`, { token: tokens.server });
  const post = (id: string) => call("POST", `${path}/${id}/refresh`, { token: tokens.server });
  return { ...opened, get, post };
}

describe("a user's connections", () => {
  it("are listed, and nobody else's", async () => {
    const { sandbox, connect, get } = await open();
    connect("AU00000", "jared", sandbox.addUser().id);
    const own = [connect().id, connect("AU00002", "jared").id];
    const { body } = await get();
    expect(body).toMatchObject({ type: "list", size: 2 });
    expect(body.data?.map(({ id }) => id)).toEqual(own);
  });

  it("have the documented fields", async () => {
    const { connect, get, clock } = await open();
    const { id } = connect("AU00002", "jared");
    const now = new Date(clock.now()).toISOString();
    expect((await get(`/${id}`)).body).toMatchObject({
      type: "connection",
      id,
      method: "web",
      status: "active",
      createdDate: now,
      lastUsed: now,
      mfaEnabled: true,
      institution: { id: "AU00002" },
      links: { self: expect.stringContaining(`/connections/${id}`) },
    });
  });

  it("carry the person's contact details, which an app's server should leave out", async () => {
    const { connect, get } = await open();
    const { body } = await get(`/${connect().id}`);
    expect(body).toMatchObject({ profile: { fullName: "Richard Hendricks" } });
    expect(body).not.toHaveProperty("login");
  });

  it.each([
    ["connection.id.eq('%s')", 1],
    ["id.eq('%s')", 1],
    ["id.ne('%s')", 2],
    ["institution.id.eq('AU00000')", 2],
    ["status.eq('active')", 2],
    ["status.eq('invalid'),institution.id.eq('AU00000')", 1],
    ["status.in('active','invalid')", 3],
  ])("can be filtered by %s", async (filter, count) => {
    const { connect, get, post, clock } = await open();
    const { id } = connect("AU00002", "jared");
    connect();
    await post(connect("AU00000", "bighead").id);
    clock.advance(60_000);
    const { body } = await get(`?filter=${encodeURIComponent(filter.replace("%s", id))}`);
    expect(body).toMatchObject({ type: "list", size: count });
  });

  it("of another user are a 404, to read and to refresh", async () => {
    const { sandbox, connect, get, post } = await open();
    const { id } = connect("AU00000", "jared", sandbox.addUser().id);
    expect((await get(`/${id}`)).status).toBe(404);
    expect((await post(id)).status).toBe(404);
    expect(sandbox.world.jobs.size).toBe(0);
  });
});

describe("connections: a refresh", () => {
  it("starts a job and answers 202 with its link, and no steps", async () => {
    const { sandbox, connect, post } = await open();
    const { id } = connect();
    const { status, body } = await post(id);
    expect(status).toBe(202);
    expect(body).toEqual({ type: "job", id: body.id, links: { self: expect.any(String) } });
    expect(sandbox.world.jobs.get(body.id ?? "")).toMatchObject({
      connectionId: id,
      status: "pending",
    });
  });

  it("answers 200 with the same job while that one is queued or running", async () => {
    const { connect, post, clock } = await open();
    const { id } = connect();
    const first = await post(id);
    expect(await post(id)).toMatchObject({ status: 200, body: { id: first.body.id } });
    clock.advance(2_000);
    expect(await post(id)).toMatchObject({ status: 200, body: { id: first.body.id } });
  });

  it.each(["richard", "bighead"])("starts a new job once that of %s has ended", async (login) => {
    const { connect, post, clock } = await open();
    const { id } = connect("AU00000", login);
    const first = await post(id);
    clock.advance(60_000);
    const second = await post(id);
    expect(second.status).toBe(202);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it("of one connection doesn't wait for another's", async () => {
    const { connect, post } = await open();
    expect((await post(connect().id)).status).toBe(202);
    expect((await post(connect().id)).status).toBe(202);
  });
});
