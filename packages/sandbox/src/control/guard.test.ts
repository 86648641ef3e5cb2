import { describe, expect, it } from "vitest";
import { createSandbox } from "../sandbox/createSandbox.js";
import { createControl } from "./createControl.js";

const HOME = "http://localhost:4010/__sandbox";
const control = () => createControl(createSandbox());

describe("guard: the control page", () => {
  const change = (headers: Record<string, string>, url = HOME) =>
    control().request(`${url}/faults/clear`, { method: "POST", headers });

  it.each([
    [{ origin: "https://evil.example" }],
    [{ origin: "http://localhost:4300" }],
    [{ origin: "https://localhost:4010" }],
    [{ origin: "null" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ origin: "http://localhost:4010", "sec-fetch-site": "same-site" }],
  ])("refuses changes from another site: %j", async (headers) => {
    expect((await change(headers)).status).toBe(403);
  });

  it("refuses every request under another host name", async () => {
    const rebound = "http://evil.example:4010/__sandbox";
    expect((await control().request(rebound)).status).toBe(403);
    expect((await change({ origin: "http://evil.example:4010" }, rebound)).status).toBe(403);
  });

  it("accepts changes from its own page and from local tools", async () => {
    const own = { origin: "http://localhost:4010", "sec-fetch-site": "same-origin" };
    expect((await change(own)).status).toBe(303);
    expect((await change({}, "http://127.0.0.1:4010/__sandbox")).status).toBe(303);
  });
});
