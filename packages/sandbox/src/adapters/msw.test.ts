import { setupServer } from "msw/node";
import { afterEach, expect, it, vi } from "vitest";
import { createSandbox } from "../sandbox/createSandbox.js";
import { openSandbox } from "../testing/openSandbox.js";
import { handlers } from "./msw.js";

let stop = () => {};
afterEach(() => stop());

function listen(...servers: Parameters<typeof setupServer>) {
  const server = setupServer(...servers);
  server.listen({ onUnhandledRequest: "error" });
  stop = () => server.close();
}

it.each(["https://au-api.basiq.io", "http://localhost:4301"])(
  "the global fetch reaches the sandbox at %s, with its body",
  async (apiUrl) => {
    const { sandbox, tokens, start, untilAsked } = await openSandbox({ apiUrl });
    listen(...handlers(sandbox));
    const id = await start("AU00002", "jared");
    untilAsked(id);
    const response = await fetch(`${apiUrl}/jobs/${id}/mfa`, {
      method: "POST",
      headers: { authorization: `Bearer ${tokens.client}`, "content-type": "application/json" },
      body: JSON.stringify({ "mfa-response": ["1234"] }),
    });
    expect(response.status).toBe(202);
    expect(await response.json()).toMatchObject({ type: "job", id });
    expect(sandbox.requests.at(-1)).toMatchObject({ path: `/jobs/${id}/mfa`, status: 202 });
  },
);

it("a form reaches the sandbox as a form", async () => {
  const sandbox = createSandbox();
  listen(...handlers(sandbox));
  const response = await fetch(`${sandbox.apiUrl}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${sandbox.apiKey}`, "basiq-version": "3.0" },
    body: new URLSearchParams({ scope: "SERVER_ACCESS" }),
  });
  expect(response.status).toBe(200);
});

it("errors have Basiq's error body, at any path and query", async () => {
  const sandbox = createSandbox();
  listen(...handlers(sandbox));
  for (const path of ["/", "/users/a/b?c=d", "/jobs/a"]) {
    const response = await fetch(`${sandbox.apiUrl}${path}`);
    expect(response.status).toBeGreaterThanOrEqual(401);
    expect(await response.json()).toMatchObject({ type: "list", data: [{ type: "error" }] });
  }
});

it("a dropped connection fails as the network would", async () => {
  const sandbox = createSandbox();
  listen(...handlers(sandbox));
  sandbox.faults.add({ on: {}, times: 1, fault: { kind: "drop-after" } });
  await expect(fetch(`${sandbox.apiUrl}/jobs/a`)).rejects.toThrow(TypeError);
  expect((await fetch(`${sandbox.apiUrl}/jobs/a`)).status).toBe(401);
});

it("a timeout ends with the caller's abort", async () => {
  const sandbox = createSandbox();
  listen(...handlers(sandbox));
  sandbox.faults.add({ on: {}, fault: { kind: "timeout" } });
  const controller = new AbortController();
  const answer = fetch(`${sandbox.apiUrl}/jobs/a`, { signal: controller.signal });
  const failure = answer.catch((error: unknown) => error);
  await vi.waitFor(() => expect(sandbox.requests.at(-1)?.faults).toEqual(["timeout"]), 15_000);
  controller.abort(new Error("gave up"));
  expect(await failure).toMatchObject({ message: "gave up" });
});
