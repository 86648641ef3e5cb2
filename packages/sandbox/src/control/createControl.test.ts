import { describe, expect, it } from "vitest";
import { steppedClock } from "../world/clock.js";
import { controllableClock } from "../world/controllableClock.js";
import { createSandbox } from "../sandbox/createSandbox.js";
import { openSandbox } from "../testing/openSandbox.js";
import { createControl, isForControl } from "./createControl.js";

const HOME = "http://localhost:4010/__sandbox";

function open(clock = controllableClock({ startAt: 0, speed: 1 })) {
  clock.pause();
  const sandbox = createSandbox({ clock });
  const control = createControl(sandbox);
  const post = async (path: string, form: Record<string, string> = {}, headers = {}) => {
    const response = await control.request(`${HOME}${path}`, {
      method: "POST",
      headers: { accept: "application/json", ...headers },
      body: new URLSearchParams(form),
    });
    return { status: response.status, text: await response.text() };
  };
  const page = async () => (await control.request(HOME)).text();
  return { clock, sandbox, control, post, page };
}

describe("createControl: the page", () => {
  it("says that it is unofficial, and forbids inline code and framing", async () => {
    const { control } = open();
    const answer = await control.request(HOME);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("Unofficial sandbox, not Basiq");
    const policy = answer.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("has no inline script, style or handler, which its policy would block", async () => {
    const text = await open().page();
    expect(text).not.toMatch(/<style|style="|\son\w+="|<script(?![^>]*src=)/);
  });

  it.each([
    ["/control.css", "text/css; charset=utf-8", ":root"],
    ["/control.js", "text/javascript; charset=utf-8", "addEventListener"],
  ])("brings its own %s", async (path, type, content) => {
    const answer = await open().control.request(`${HOME}${path}`);
    expect(answer.headers.get("content-type")).toBe(type);
    expect(await answer.text()).toContain(content);
  });

  it("shows requests with their faults, jobs with their steps, and connections", async () => {
    const { sandbox, start, call, tokens } = await openSandbox();
    sandbox.faults.add({ on: { path: "/jobs/:id" }, fault: { kind: "too-many-requests" } });
    const id = await start("AU00000", "jared");
    await call("GET", `/jobs/${id}`, { token: tokens.client });
    const text = await (await createControl(sandbox).request(HOME)).text();
    expect(text).toMatch(/429\s*<span class="struck">too-many-requests/);
    expect(text).toContain(`/jobs/${id}`);
    expect(text).toContain("verify-credentials");
    expect(text).toContain("Hooli");
    expect(text).toContain("jared");
  });

  it("escapes what requests and rules contain", async () => {
    const { sandbox, page } = open();
    await sandbox.fetch(`${sandbox.apiUrl}/<script>alert(1)</script>`);
    sandbox.faults.add({ on: { path: "/<b>" }, fault: { kind: "timeout" } });
    const text = await page();
    expect(text).not.toContain("<script>alert");
    expect(text).not.toContain("<b>");
    expect(text).toContain("/&lt;b&gt;");
  });

  it("never shows a token or the API key", async () => {
    const { sandbox, tokens } = await openSandbox();
    const text = await (await createControl(sandbox).request(HOME)).text();
    expect(text).not.toContain(tokens.client);
    expect(text).not.toContain(sandbox.apiKey);
  });

  it("lists the test people with their passwords", async () => {
    const text = await open().page();
    expect(text).toContain("tabsnotspaces");
    expect(text).toContain("account-not-accessible-requires-user-action");
  });
});

describe("createControl: the clock", () => {
  it("changes speed, pauses, runs on and skips", async () => {
    const { clock, post } = open();
    expect(await post("/clock/resume")).toMatchObject({ status: 200 });
    expect(clock.paused).toBe(false);
    await post("/clock/pause");
    expect(clock.paused).toBe(true);
    expect((await post("/clock/speed", { speed: "10" })).text).toContain("Time runs at 10×");
    expect(clock.speed).toBe(10);
    const before = clock.now();
    await post("/clock/skip", { seconds: "60" });
    expect(clock.now()).toBe(before + 60_000);
  });

  it.each([
    ["/clock/speed", { speed: "0" }, "needs a speed above 0"],
    ["/clock/speed", { speed: "fast" }, 'needs a number, and is \\"fast\\"'],
    ["/clock/speed", {}, "needs a number"],
    ["/clock/skip", { seconds: "-1" }, "advance needs milliseconds from 0 up"],
  ])("%s refuses %j and says why", async (path, form, why) => {
    const { clock, post } = open();
    const answer = await post(path, form);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(why);
    expect(clock.speed).toBe(1);
  });

  it("that can't be controlled is shown without controls", async () => {
    const control = createControl(createSandbox({ clock: steppedClock() }));
    expect(await (await control.request(HOME)).text()).toContain("can't be controlled from here");
    const answer = await control.request(`${HOME}/clock/pause`, { method: "POST" });
    expect(answer.status).toBe(400);
  });
});

describe("createControl: faults", () => {
  it("are added from the form, listed, and removed", async () => {
    const { sandbox, post, page } = open();
    await post("/faults/add", {
      fault: "latency",
      ms: "250",
      method: "POST",
      path: "/jobs/:id/mfa",
      times: "2",
      after: "",
      probability: "0.5",
    });
    expect(sandbox.faults.list().map(({ rule }) => rule)).toEqual([
      {
        on: { method: "POST", path: "/jobs/:id/mfa" },
        times: 2,
        probability: 0.5,
        fault: { kind: "latency", ms: 250 },
      },
    ]);
    expect(await page()).toContain("Slow by 250 ms");
    await post("/faults/remove", { id: "1" });
    expect(sandbox.faults.list()).toEqual([]);
  });

  it.each([
    ["html-error", { kind: "html-error", status: 500 }],
    ["server-error", { kind: "server-error", status: 500 }],
    ["drop-after", { kind: "drop-after" }],
    ["clock-skew", { kind: "clock-skew", ms: -1_000 }],
  ])("of kind %s carry what belongs to it", async (fault, expected) => {
    const { sandbox, post } = open();
    await post("/faults/add", { fault, status: "500", ms: "-1000" });
    expect(sandbox.faults.list()[0]?.rule).toEqual({ on: {}, fault: expected });
  });

  it("are all removed at once", async () => {
    const { sandbox, post } = open();
    sandbox.faults.add({ on: {}, fault: { kind: "timeout" } });
    sandbox.faults.add({ on: {}, fault: { kind: "drop-before" } });
    await post("/faults/clear");
    expect(sandbox.faults.list()).toEqual([]);
  });

  it("that make no sense are refused with the reason", async () => {
    const { sandbox, post } = open();
    const answer = await post("/faults/add", { fault: "timeout", path: "jobs" });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("can't match a request");
    expect((await post("/faults/add", { fault: "flood" })).status).toBe(400);
    expect(sandbox.faults.list()).toEqual([]);
  });

  it("include revoking every token at once", async () => {
    const { sandbox, tokens, call } = await openSandbox();
    await createControl(sandbox).request(`${HOME}/tokens/revoke`, { method: "POST" });
    expect((await call("GET", "/jobs/none", { token: tokens.client })).status).toBe(401);
  });
});

describe("createControl: bank statuses", () => {
  it("are set by id, and listed", async () => {
    const { post, page } = open();
    const answer = await post("/connectors/status", {
      institution: "AU00000",
      status: "major-outage",
    });
    expect(answer.text).toContain("Hooli is now major-outage.");
    expect(await page()).toContain("AU00000: major-outage");
  });

  it.each([
    [{ institution: "AU1", status: "major-outage" }, "no bank with this id"],
    [{ institution: "AU00000", status: "gone" }, "Use one of operational"],
  ])("refuse %j", async (form, why) => {
    const { post, page } = open();
    const answer = await post("/connectors/status", form);
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(why)]);
    expect(await page()).toContain("the status it came with");
  });
});

describe("createControl: without the page's script", () => {
  it("a form leads back to the page", async () => {
    const { control, sandbox } = open();
    const answer = await control.request(`${HOME}/faults/add`, {
      method: "POST",
      body: new URLSearchParams({ fault: "timeout" }),
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/__sandbox"]);
    expect(sandbox.faults.list()).toHaveLength(1);
  });

  it("a refusal is a page that says why", async () => {
    const { control } = open();
    const answer = await control.request(`${HOME}/clock/speed`, {
      method: "POST",
      body: new URLSearchParams({ speed: "<0>" }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("&lt;0&gt;");
  });
});

it.each([
  ["/__sandbox", true],
  ["/__sandbox/control.js", true],
  ["/__sandboxes", false],
  ["/jobs/__sandbox", false],
])("%s is for the control page: %s", (path, own) => {
  expect(isForControl(new Request(`http://localhost:4010${path}`))).toBe(own);
});

it("an app's fetch never reaches it", async () => {
  const { sandbox } = open();
  const answer = await sandbox.fetch(`${sandbox.apiUrl}/__sandbox`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ data: [{ code: "resource-not-found" }] });
});
