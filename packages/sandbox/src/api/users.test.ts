import { expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";

it("a user is created, and can be read", async () => {
  const { sandbox, call, tokens } = await openSandbox();
  const token = tokens.server;
  const body = { email: "richard@example.com", mobile: "+61410888555", firstName: "Richard" };
  const created = await call("POST", "/users", { token, body });
  expect(created).toMatchObject({ status: 201, body: { type: "user", ...body } });
  expect(await call("GET", `/users/${created.body.id}`, { token })).toMatchObject({
    status: 200,
    body: created.body,
  });
  expect(sandbox.world.users.get(created.body.id ?? "")).toMatchObject(body);
});

it("the same email twice makes two users", async () => {
  const { call, tokens } = await openSandbox();
  const create = () =>
    call("POST", "/users", { token: tokens.server, body: { email: "twice@example.com" } });
  const [first, second] = [await create(), await create()];
  expect(second.status).toBe(201);
  expect(second.body.id).not.toBe(first.body.id);
});

it.each([
  ["neither email nor mobile", { firstName: "Richard" }, "parameter-not-supplied"],
  ["a bad email", { email: "richard" }, "parameter-not-valid"],
  ["a local mobile", { mobile: "0410888555" }, "parameter-not-valid"],
  ["a name that isn't a text", { email: "a@example.com", firstName: 7 }, "parameter-not-valid"],
  ["an empty name", { email: "a@example.com", lastName: "" }, "parameter-not-valid"],
])("%s is a 400", async (_, body, code) => {
  const { sandbox, call, tokens } = await openSandbox();
  const before = sandbox.world.users.size;
  expect(await call("POST", "/users", { token: tokens.server, body })).toMatchObject({
    status: 400,
    body: { data: [{ code }] },
  });
  expect(sandbox.world.users.size).toBe(before);
});

it("an unknown user is a 404, with all that lies under it", async () => {
  const { call, tokens } = await openSandbox();
  for (const path of ["/users/none", "/users/none/jobs", "/users/none/connections"])
    expect(await call("GET", path, { token: tokens.server })).toMatchObject({
      status: 404,
      body: { data: [{ code: "resource-not-found" }] },
    });
});
