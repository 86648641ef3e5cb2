import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";
import { createApi } from "./createApi.js";
import { wireError } from "../testing/wireError.js";
import { openCore } from "../testing/openCore.js";

const NO_ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

describe("createApi: every error has Basiq's error body", () => {
  it.each(["/", "/nothing", "/users/", "/jobs/a/b/c", "/%E0%A4%A", "//jobs"])(
    "an unknown path, %s, is a 404",
    async (path) => {
      const { call, tokens } = await openSandbox();
      expect(await call("GET", path, { token: tokens.server })).toMatchObject(
        wireError(404, "resource-not-found"),
      );
    },
  );

  it.each([
    ["GET", "/token", "POST"],
    ["DELETE", "/users", "GET, POST"],
    ["PUT", "/users/abc", "GET, POST, DELETE"],
    ["GET", "/users/abc/connections/refresh", "POST"],
    ["POST", "/connectors", "GET"],
    ["PUT", "/jobs/abc", "GET"],
    ["GET", "/jobs/abc/mfa", "POST"],
    ["POST", "/users/abc/connections", "GET"],
  ])("%s %s is a 405 that allows %s", async (method, path, allow) => {
    const { call, tokens } = await openSandbox();
    const answer = await call(method, path, { token: tokens.server });
    expect(answer).toMatchObject(wireError(405, "method-not-allowed"));
    expect(answer.headers.get("allow")).toBe(allow);
  });

  it.each([
    "/jobs/none",
    "/connectors/AU12345/web",
    "/connectors/AU00000/openbanking",
    "/events/none",
    "/events/types/none.such",
    "/reports/none",
    "/reports/types/CON_AFFOR_99",
    `/notifications/webhooks/${NO_ID}`,
    `/notifications/webhooks/${NO_ID}/messages`,
    `/notifications/webhooks/${NO_ID}/messages/${NO_ID}`,
    "/users/{id}/accounts/none",
    "/users/{id}/transactions/none",
    "/users/{id}/connections/none",
    "/users/{id}/consents/none",
  ])("an unknown id, as in %s, is a 404", async (path) => {
    const { call, tokens, user } = await openSandbox();
    const answer = await call("GET", path.replace("{id}", user.id), { token: tokens.server });
    expect(answer).toMatchObject(wireError(404, "resource-not-found"));
  });

  it.each([
    ["/jobs/a%20b", "jobId"],
    ["/connectors/AU1/web", "connectorId"],
    ["/connectors/au00000/web", "connectorId"],
    ["/connectors/Hooli/web", "connectorId"],
    ["/events/types/A_B", "typeId"],
    ["/reports/a%20b", "id"],
  ])("an invalid id, as in %s, is a 400", async (path, parameter) => {
    const { call, tokens } = await openSandbox();
    const answer = await call("GET", path, { token: tokens.server });
    expect(answer).toMatchObject(wireError(400, "parameter-not-valid", { parameter }));
  });

  it.each([
    ["/users", "user.id.eq('x')"],
    ["/events", "event.id.eq('x')"],
    ["/connectors", "connector.colour.eq('red')"],
    ["/users/{id}/jobs", "institution.id.eq('AU00000')"],
    ["/users/{id}/connections", "login.eq('richard')"],
    ["/users/{id}/accounts", "balance.eq('0')"],
    ["/users/{id}/transactions", "amount.eq('0')"],
  ])("%s refuses to filter by any other field, as in %s", async (path, unknown) => {
    const { call, tokens, user } = await openSandbox();
    for (const filter of [unknown, "rubbish"]) {
      const url = `${path.replace("{id}", user.id)}?filter=${encodeURIComponent(filter)}`;
      const answer = await call("GET", url, { token: tokens.server });
      expect(answer).toMatchObject(wireError(400, "parameter-not-valid", { parameter: "filter" }));
    }
  });

  it.each([
    ["cut JSON", '{"email":', 400, "invalid-content"],
    ["nothing", "", 400, "invalid-content"],
    ["a list", "[]", 400, "invalid-content"],
    ["null", "null", 400, "invalid-content"],
    ["64 KiB and one byte", `{"a":"${"x".repeat(64 * 1024 - 7)}"}`, 413, "invalid-content"],
  ])("a body of %s is refused", async (_, body, status, code) => {
    const { sandbox, tokens } = await openSandbox();
    const response = await sandbox.fetch(`${sandbox.apiUrl}/users`, {
      method: "POST",
      headers: { authorization: `Bearer ${tokens.server}`, "content-type": "application/json" },
      body,
    });
    const answer = { status: response.status, body: (await response.json()) as unknown };
    expect(answer).toMatchObject(wireError(status, code));
  });

  it("a body of exactly 64 KiB is read", async () => {
    const { call, tokens } = await openSandbox();
    const frame = JSON.stringify({ email: "a@example.com", note: "" }).length;
    const body = { email: "a@example.com", note: "x".repeat(64 * 1024 - frame) };
    expect((await call("POST", "/users", { token: tokens.server, body })).status).toBe(201);
  });

  it("a body of another type is a 415", async () => {
    const { sandbox, tokens } = await openSandbox();
    const response = await sandbox.fetch(`${sandbox.apiUrl}/users`, {
      method: "POST",
      headers: { authorization: `Bearer ${tokens.server}` },
      body: '{"email":"a@example.com"}',
    });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ data: [{ code: "unsupported-content-type" }] });
  });

  it("an error inside the sandbox is a 500 that reveals nothing about it", async () => {
    const { core } = openCore();
    const read = () => {
      throw new Error("private");
    };
    const api = createApi({ ...core, tokens: { ...core.tokens, read } });
    const response = await api.request("/connectors/AU00000/web", {
      headers: { authorization: "Bearer x" },
    });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ data: [{ code: "internal-server-error" }] });
    expect(text).not.toMatch(/private|\.ts/);
  });
});

describe("createApi: cross-origin", () => {
  it("a preflight allows any origin, the three methods and the three headers", async () => {
    const { sandbox } = await openSandbox();
    const response = await sandbox.fetch(`${sandbox.apiUrl}/jobs/abc/mfa`, {
      method: "OPTIONS",
      headers: {
        origin: "http://localhost:4300",
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type",
      },
    });
    expect(response.status).toBe(204);
    expect(await response.text()).toBe("");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-allow-methods")).toBe("GET,POST,DELETE");
    expect(response.headers.get("access-control-allow-headers")?.toLowerCase()).toBe(
      "authorization,content-type,basiq-version",
    );
  });

  it.each([
    ["GET", "/connectors/AU00000/web", 200],
    ["GET", "/jobs/abc", 404],
    ["GET", "/nothing", 404],
    ["PUT", "/jobs/abc", 405],
  ])("%s %s (%i) may be read by any origin", async (method, path, status) => {
    const { call, tokens } = await openSandbox();
    const answer = await call(method, path, { token: tokens.server });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });
});
