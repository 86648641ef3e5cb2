import { afterEach, expect, it, vi } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";
import { startSandboxServer, type SandboxServer } from "./node.js";

const before = { Request, Response };
const running: SandboxServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function open(port = 0) {
  const opened = await openSandbox();
  const server = await startSandboxServer(opened.sandbox, { port });
  running.push(server);
  return { ...opened, server };
}

it("answers requests over HTTP, with their bodies", async () => {
  const { server, sandbox, tokens, start, untilAsked } = await open();
  expect(server.url).toMatch(/^http:\/\/localhost:\d+$/);
  const id = await start("AU00002", "jared");
  untilAsked(id);
  const response = await fetch(`${server.url}/jobs/${id}/mfa?x=1`, {
    method: "POST",
    headers: { authorization: `Bearer ${tokens.client}`, "content-type": "application/json" },
    body: JSON.stringify({ "mfa-response": ["1234"] }),
  });
  expect(response.status).toBe(202);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(await response.json()).toMatchObject({ type: "job", id });
  expect(sandbox.requests.at(-1)).toMatchObject({ path: `/jobs/${id}/mfa`, status: 202 });
});

it("answers a browser's preflight", async () => {
  const { server } = await open();
  const response = await fetch(`${server.url}/jobs/abc/mfa`, {
    method: "OPTIONS",
    headers: { origin: "http://localhost:4300", "access-control-request-method": "POST" },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("access-control-allow-methods")).toContain("POST");
});

it.each(["/nothing", "//evil.example/jobs/a"])("%s is Basiq's 404", async (path) => {
  const { server } = await open();
  const response = await fetch(`${server.url}${path}`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ data: [{ code: "resource-not-found" }] });
});

/** A body of unknown length. TypeScript's DOM types of `fetch` lack `duplex`. */
function streamed(text: string): RequestInit {
  const init = { body: new Blob([text]).stream(), duplex: "half" };
  return init;
}

it("refuses a body over 64 KiB, with or without a content-length", async () => {
  const { server, tokens } = await open();
  const big = "x".repeat(70_000);
  const headers = { authorization: `Bearer ${tokens.server}`, "content-type": "application/json" };
  const inits: RequestInit[] = [{ body: big }, streamed(big)];
  for (const init of inits) {
    const response = await fetch(`${server.url}/users`, { method: "POST", headers, ...init });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ data: [{ code: "invalid-content" }] });
  }
});

it("rejects a taken port, and says what to do", async () => {
  const { server, sandbox } = await open();
  const port = Number(new URL(server.url).port);
  await expect(startSandboxServer(sandbox, { port })).rejects.toThrow(
    new RegExp(`basiq-kit/sandbox: port ${port} on 127.0.0.1 is taken\\. .*choose another port`),
  );
});

it("rejects an invalid port number", async () => {
  const { sandbox } = await openSandbox();
  await expect(startSandboxServer(sandbox, { port: 70_000 })).rejects.toThrow(
    /basiq-kit\/sandbox: can't listen on 127\.0\.0\.1:70000/,
  );
});

it("stops answering once it is closed, frees the port, and may be closed twice", async () => {
  const { server } = await open();
  await fetch(server.url);
  await Promise.all([server.close(), server.close()]);
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow(TypeError);
  const again = await open(Number(new URL(server.url).port));
  expect(again.server.url).toBe(server.url);
});

it("leaves the global Request and Response as they were", async () => {
  await open();
  expect(globalThis.Request).toBe(before.Request);
  expect(globalThis.Response).toBe(before.Response);
});

it("a dropped connection gets no answer, and the next request works", async () => {
  const { server, sandbox } = await open();
  sandbox.faults.add({ on: {}, times: 1, fault: { kind: "drop-before" } });
  await expect(fetch(`${server.url}/jobs/a`)).rejects.toThrow(TypeError);
  expect((await fetch(`${server.url}/jobs/a`)).status).toBe(401);
});

it("a timeout holds the request until the client gives up, and doesn't hold the server", async () => {
  const { server, sandbox } = await open();
  sandbox.faults.add({ on: {}, fault: { kind: "timeout" } });
  const controller = new AbortController();
  const answer = fetch(`${server.url}/jobs/a`, { signal: controller.signal });
  const failure = answer.catch((error: unknown) => error);
  await vi.waitFor(() => expect(sandbox.requests.at(-1)?.faults).toEqual(["timeout"]), 15_000);
  controller.abort(new Error("gave up"));
  expect(await failure).toMatchObject({ message: "gave up" });
});

it("shows its control page, which isn't a request to the API", async () => {
  const { server, sandbox } = await open();
  const logged = sandbox.requests.length;
  const answer = await fetch(`${server.url}/__sandbox`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("Sandbox control");
  expect(sandbox.requests).toHaveLength(logged);
});
