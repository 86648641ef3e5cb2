import { expect, it } from "vitest";
import { createSandbox } from "../sandbox/createSandbox.js";
import { openSandbox } from "../testing/openSandbox.js";
import { wireError } from "../testing/wireError.js";

const BUSINESS = {
  email: "office@example.com",
  mobile: "+61491570006",
  businessName: "Raviga Books Pty Ltd",
  businessIdNo: "12 345 678 901",
  businessIdNoType: "ABN",
  businessAddress: { addressLine1: "1 Sand Hill Rd", addressLine2: "", state: "NSW" },
  verificationStatus: true,
  verificationDate: "12/01/2024",
};

it("a user is created, and can be read", async () => {
  const { sandbox, call, tokens } = await openSandbox();
  const token = tokens.server;
  const body = { email: "richard@example.com", mobile: "+61410888555", firstName: "Richard" };
  const created = await call("POST", "/users", { token, body });
  expect(created).toMatchObject({ status: 201, body: { type: "user", ...body } });
  expect(await call("GET", `/users/${created.body.id}`, { token })).toMatchObject({
    status: 200,
    body: { type: "user", id: created.body.id, ...body },
  });
  expect(sandbox.world.users.get(created.body.id ?? "")).toMatchObject(body);
});

it("an empty middle name is taken, as an example of Basiq's has it", async () => {
  const { call, tokens } = await openSandbox();
  const body = { email: "bertram@example.com", firstName: "Bertram", middleName: "" };
  const created = await call("POST", "/users", { token: tokens.server, body });
  expect(created).toMatchObject({ status: 201, body });
});

it("a business customer's fields are stored, answered and exported", async () => {
  const { sandbox, call, tokens } = await openSandbox();
  const token = tokens.server;
  const created = await call("POST", "/users", { token, body: BUSINESS });
  expect(created).toMatchObject({ status: 201, body: BUSINESS });
  const path = `/users/${created.body.id}`;
  expect((await call("GET", path, { token })).body).toMatchObject(BUSINESS);
  const change = { businessIdNoType: "ACN", verificationStatus: false };
  expect((await call("POST", path, { token, body: change })).body).toMatchObject({
    ...BUSINESS,
    ...change,
  });
  const again = createSandbox({ state: structuredClone(sandbox.exportState()) });
  expect(again.world.users.get(created.body.id ?? "")).toMatchObject({ ...BUSINESS, ...change });
});

it("a user by itself carries every name, references to connections and accounts, and five links", async () => {
  const { sandbox, user, connect, call, tokens } = await openSandbox();
  const { id } = connect();
  const self = `${sandbox.apiUrl}/users/${user.id}`;
  const { body } = await call("GET", `/users/${user.id}`, { token: tokens.server });
  expect(body).toEqual({
    type: "user",
    id: user.id,
    email: "test@example.com",
    mobile: "",
    name: "",
    firstName: "",
    middleName: "",
    lastName: "",
    connections: {
      type: "list",
      count: 1,
      data: [{ type: "connection", id, links: { self: `${self}/connections/${id}` } }],
    },
    accounts: { type: "list", count: expect.any(Number), data: expect.any(Array) },
    links: {
      self,
      connections: `${self}/connections`,
      accounts: `${self}/accounts`,
      transactions: `${self}/transactions`,
      auth_link: `${self}/auth_link`,
    },
  });
  expect(body).toMatchObject({
    accounts: {
      data: expect.arrayContaining([
        { type: "account", id: expect.any(String), links: { self: expect.stringContaining(self) } },
      ]),
    },
  });
});

it("a user's name is put together from the parts that are known", async () => {
  const { sandbox, call, tokens } = await openSandbox();
  const { id } = sandbox.addUser({ firstName: "Gilfoyle", middleName: "", lastName: "Bertram" });
  const { body } = await call("GET", `/users/${id}`, { token: tokens.server });
  expect(body).toMatchObject({ name: "Gilfoyle Bertram" });
});

it("users are listed for a server token, newest first, and a bound one sees its own", async () => {
  const { sandbox, user, call, mint, tokens } = await openSandbox();
  const other = sandbox.addUser({ email: "other@example.com" });
  const gone = sandbox.addUser();
  await call("DELETE", `/users/${gone.id}`, { token: tokens.server });
  const ids = async (token: string) => {
    const { body } = await call("GET", "/users", { token });
    return body.data?.map(({ id }) => id);
  };
  expect(await ids(tokens.server)).toEqual([other.id, user.id]);
  expect(await ids(await mint({ scope: "SERVER_ACCESS", userId: user.id }))).toEqual([user.id]);
  const first = await call("GET", "/users?limit=1", { token: tokens.server });
  expect(first.body.links?.next).toContain("next=");
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
  ["a name that isn't a string", { email: "a@example.com", firstName: 7 }, "parameter-not-valid"],
  ["an empty email", { email: "", mobile: "+61410888555" }, "parameter-not-valid"],
  ["a business number of no kind", { ...BUSINESS, businessIdNoType: "TFN" }, "parameter-not-valid"],
  [
    "an address that is a string",
    { ...BUSINESS, businessAddress: "Sydney" },
    "parameter-not-valid",
  ],
  [
    "a line that is a number",
    { ...BUSINESS, businessAddress: { postcode: 2000 } },
    "parameter-not-valid",
  ],
  ["a status that is a string", { ...BUSINESS, verificationStatus: "true" }, "parameter-not-valid"],
])("%s is a 400", async (_, body, code) => {
  const { sandbox, call, tokens } = await openSandbox();
  const before = sandbox.world.users.size;
  const answer = await call("POST", "/users", { token: tokens.server, body });
  expect(answer).toMatchObject(wireError(400, code));
  expect(sandbox.world.users.size).toBe(before);
});
