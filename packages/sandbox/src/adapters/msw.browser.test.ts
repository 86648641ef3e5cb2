import { setupWorker } from "msw/browser";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createSandbox } from "../sandbox/createSandbox.js";
import { steppedClock } from "../world/clock.js";
import { handlers } from "./msw.js";

const sandbox = createSandbox({ clock: steppedClock() });
const worker = setupWorker(...handlers(sandbox));
beforeAll(() => worker.start({ quiet: true, onUnhandledRequest: "bypass" }));
afterAll(() => worker.stop());

it("answers a real browser, whose page may read the answers across origins", async () => {
  const { id } = sandbox.addUser();
  const response = await fetch(`${sandbox.apiUrl}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${sandbox.apiKey}`, "basiq-version": "3.0" },
    body: new URLSearchParams({ scope: "CLIENT_ACCESS", userId: id }),
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ token_type: "Bearer", expires_in: 3600 });
  expect(sandbox.requests).toMatchObject([{ method: "POST", path: "/token", status: 200 }]);
});

it("fails a dropped connection as a network failure", async () => {
  const fault = sandbox.faults.add({ on: {}, fault: { kind: "drop-before" } });
  await expect(fetch(`${sandbox.apiUrl}/connectors`)).rejects.toThrow(TypeError);
  fault.remove();
});
