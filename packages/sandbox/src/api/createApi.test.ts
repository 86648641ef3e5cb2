import { describe, expect, it } from "vitest";
import { steppedClock } from "../world/clock.js";
import { createIdSource } from "../world/ids.js";
import { createRecords } from "../world/records.js";
import { openSandbox } from "../testing/openSandbox.js";
import { createApi } from "./createApi.js";

const error = (status: number, code: string) => ({
  status,
  body: {
    type: "list",
    correlationId: expect.stringMatching(/^ac[0-9a-f]+$/),
    data: [{ type: "error", code, title: expect.any(String), detail: expect.any(String) }],
  },
});

describe("whatever goes wrong has Basiq's error body", () => {
  it.each(["/", "/nothing", "/users/", "/jobs/a/b/c", "/%E0%A4%A", "//jobs"])(
    "an unknown path, %s, is a 404",
    async (path) => {
      const { call, tokens } = await openSandbox();
      expect(await call("GET", path, { token: tokens.server })).toMatchObject(
        error(404, "resource-not-found"),
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
    expect(answer).toMatchObject(error(405, "method-not-allowed"));
    expect(answer.headers.get("allow")).toBe(allow);
  });

  it("an id that can't be one is a 400", async () => {
    const { call, tokens } = await openSandbox();
    const answer = await call("GET", "/jobs/a%20b", { token: tokens.server });
    expect(answer).toMatchObject(error(400, "parameter-not-valid"));
    expect(answer.body.data).toMatchObject([{ source: { parameter: "jobId" } }]);
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
    expect(answer).toMatchObject(error(status, code));
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

  it("a fault inside the sandbox is a 500 that reveals nothing of it", async () => {
    const api = createApi({
      clock: steppedClock(),
      seed: 1,
      apiUrl: "https://au-api.basiq.io",
      apiKey: "",
      shapes: "mixed",
      ids: createIdSource(1),
      records: createRecords(),
      tokens: {
        issue: () => null,
        read: () => {
          throw new Error("private");
        },
        alias: () => {},
        revokeAll: () => {},
      },
      consentUrl: "",
    });
    const response = await api.request("/connectors/AU00000/web", {
      headers: { authorization: "Bearer x" },
    });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ data: [{ code: "internal-server-error" }] });
    expect(text).not.toMatch(/private|\.ts/);
  });
});

describe("cross-origin", () => {
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
