import { describe, expect, it } from "vitest";
import { createConsentUi } from "../consent-ui/createConsentUi.js";
import { openSandbox } from "../testing/openSandbox.js";
import { wireError } from "../testing/wireError.js";
import { DAY_MS } from "../world/time.js";

const MOBILE = "+61410888555";

async function open() {
  const opened = await openSandbox();
  const { call, user, tokens } = opened;
  const path = `/users/${user.id}/auth_link`;
  const ask = (method: string, body?: unknown, token = tokens.server) =>
    call(method, path, { token, ...(body === undefined ? {} : { body }) });
  return { ...opened, path, ask, post: (body: unknown = { mobile: MOBILE }) => ask("POST", body) };
}

describe("authLinks: an auth link", () => {
  it("is made for seven days, and its answer has the documented fields", async () => {
    const { sandbox, user, path, post } = await open();
    const { status, body } = await post();
    expect(status).toBe(201);
    expect(body).toEqual({
      type: "auth_link",
      userId: user.id,
      mobile: MOBILE,
      expiresAt: "2025-01-13T00:00:00.000Z",
      links: {
        public: expect.stringMatching(/^https:\/\/consent\.basiq\.io\/auth_link\/[0-9a-f-]{36}$/),
        self: `${sandbox.apiUrl}${path}`,
      },
    });
  });

  it("is read with its id, which only GET returns", async () => {
    const { ask, post } = await open();
    const made = await post();
    const { status, body } = await ask("GET");
    expect(status).toBe(200);
    expect(body).toEqual({ ...made.body, id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it("leads to the Consent UI's origin", async () => {
    const { sandbox, post } = await open();
    createConsentUi(sandbox, {
      origin: "http://localhost:4302",
      redirectUrl: "https://app.example",
    });
    expect((await post()).body).toMatchObject({
      links: { public: expect.stringMatching(/^http:\/\/localhost:4302\/auth_link\//) },
    });
  });

  it("uses the mobile of the body, or else the user's, and needs no body", async () => {
    const { call, tokens } = await open();
    const token = tokens.server;
    const { body } = await call("POST", "/users", { token, body: { mobile: "+61400000001" } });
    const path = `/users/${body.id}/auth_link`;
    expect(await call("POST", path, { token })).toMatchObject({
      status: 201,
      body: { mobile: "+61400000001" },
    });
    expect(await call("POST", path, { token, body: {} })).toMatchObject({
      body: { mobile: "+61400000001" },
    });
    expect(await call("POST", path, { token, body: { mobile: MOBILE } })).toMatchObject({
      body: { mobile: MOBILE },
    });
  });

  it("replaces the one before", async () => {
    const { ask, post } = await open();
    const [first, second] = [await post(), await post()];
    expect(second.body.links).not.toEqual(first.body.links);
    expect((await ask("GET")).body.links).toEqual(second.body.links);
  });
});

describe("authLinks: an auth link that can't be made is a 400", () => {
  it.each([
    ["no mobile anywhere", {}, "parameter-not-supplied"],
    ["a local mobile", { mobile: "0410888555" }, "parameter-not-valid"],
    ["a mobile that isn't a string", { mobile: 61410888555 }, "parameter-not-valid"],
  ])("%s", async (_, body, code) => {
    const { post } = await open();
    expect(await post(body)).toMatchObject(wireError(400, code, { parameter: "mobile" }));
  });

  it("a body that isn't an object", async () => {
    const { post } = await open();
    expect(await post([])).toMatchObject(wireError(400, "invalid-content"));
  });
});

describe("authLinks: an auth link that can't be read", () => {
  it("is a 404 if there never was one", async () => {
    const { ask } = await open();
    expect(await ask("GET")).toMatchObject(wireError(404, "resource-not-found"));
    expect(await ask("DELETE")).toMatchObject(wireError(404, "resource-not-found"));
  });

  it("is a 410 once it was deleted, and deleting it again is a 404", async () => {
    const { ask, post } = await open();
    await post();
    expect(await ask("DELETE")).toMatchObject({ status: 204, body: { type: "" } });
    expect(await ask("GET")).toMatchObject(wireError(410, "resource-no-longer-available"));
    expect(await ask("DELETE")).toMatchObject(wireError(404, "resource-not-found"));
    expect((await post()).status).toBe(201);
    expect((await ask("GET")).status).toBe(200);
  });

  it("is a 410 from the end of its seventh day", async () => {
    const { clock, ask, post, mint } = await open();
    await post();
    clock.advance(7 * DAY_MS - 1);
    const fresh = await mint({ scope: "SERVER_ACCESS" });
    expect((await ask("GET", undefined, fresh)).status).toBe(200);
    clock.advance(1);
    expect(await ask("GET", undefined, fresh)).toMatchObject(
      wireError(410, "resource-no-longer-available"),
    );
  });
});
