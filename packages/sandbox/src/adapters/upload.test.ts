import { setupServer } from "msw/node";
import { afterEach, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";
import { handlers } from "./msw.js";
import { startSandboxServer } from "./node.js";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** Uploads a statement of half a MiB, as an app does. */
async function upload(url: string, token: string): Promise<number> {
  const form = new FormData();
  form.append("institutionId", "AU90003");
  form.append("statement", new File([new Uint8Array(512 * 1024)], "statement.pdf"));
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/statements`, { method: "POST", headers, body: form });
  return response.status;
}

it("a statement arrives over HTTP", async () => {
  const { sandbox, user, tokens } = await openSandbox();
  const server = await startSandboxServer(sandbox, { port: 0 });
  closers.push(server.close);
  expect(await upload(`${server.url}/users/${user.id}`, tokens.server)).toBe(202);
  expect(sandbox.world.connections.size).toBe(1);
});

it("a statement arrives through MSW", async () => {
  const { sandbox, user, tokens } = await openSandbox();
  const server = setupServer(...handlers(sandbox));
  server.listen({ onUnhandledRequest: "error" });
  closers.push(() => server.close());
  expect(await upload(`${sandbox.apiUrl}/users/${user.id}`, tokens.server)).toBe(202);
  expect(sandbox.world.connections.size).toBe(1);
});
