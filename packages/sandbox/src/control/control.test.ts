// @vitest-environment jsdom
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { controllableClock } from "../world/controllableClock.js";
import { createSandbox } from "../sandbox/createSandbox.js";
import { createControl } from "./createControl.js";

const clock = controllableClock();
const sandbox = createSandbox({ clock });
const control = createControl(sandbox);
let isUp = true;

/** A script without types, which TypeScript wouldn't import by a literal path. */
const SCRIPT: string = "./control.js";

/** Answers the page's requests. Their addresses are relative, to jsdom's origin. */
function serve(url: string, init?: RequestInit): Promise<Response> {
  if (!isUp) return Promise.reject(new TypeError("fetch failed"));
  return Promise.resolve(control.request(new URL(url, location.href).href, init));
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("fetch", serve);
  history.replaceState(null, "", "/__sandbox");
  const page = await (await serve("/__sandbox")).text();
  document.body.innerHTML = new DOMParser().parseFromString(page, "text/html").body.innerHTML;
  await import(/* @vite-ignore */ SCRIPT);
});

afterAll(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

beforeEach(() => {
  sandbox.faults.clear();
  isUp = true;
});

const part = (id: string) => document.getElementById(id);
const text = (id: string) => part(id)?.textContent ?? "";
/** The text of a part, once it contains these words: moves the page's clock by a second and waits for the answer. */
async function shows(id: string, words: string): Promise<string> {
  await vi.advanceTimersByTimeAsync(1_000);
  await vi.waitUntil(() => text(id).includes(words), { interval: 2 }).catch(() => {});
  return text(id);
}

function button(words: string): HTMLButtonElement {
  const found = [...document.querySelectorAll("button")].find((one) =>
    one.textContent.includes(words),
  );
  if (!found) throw new Error(`no button "${words}"`);
  return found;
}

it("shows what happens elsewhere", async () => {
  await sandbox.fetch(`${sandbox.apiUrl}/jobs/seen-elsewhere`);
  expect(await shows("requests", "/jobs/seen-elsewhere")).toContain("/jobs/seen-elsewhere");
});

it("sends a form without leaving the page, and shows the result", async () => {
  const kind = document.querySelector<HTMLSelectElement>("select[name=fault]");
  if (kind) kind.value = "drop-after";
  button("Add fault").click();
  expect(await shows("said", "added")).toContain("added");
  expect(await shows("fault-list", "Processed, answer lost")).toContain("Processed, answer lost");
  expect(sandbox.faults.list().map(({ rule }) => rule.fault.kind)).toEqual(["drop-after"]);
});

it("sends the value of the button that was pressed", async () => {
  const before = clock.now();
  button("1 h").click();
  expect(await shows("said", "3600 seconds ahead")).toContain("3600 seconds ahead");
  expect(clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
});

it("says why a change was refused", async () => {
  const speed = document.querySelector<HTMLInputElement>("input[name=speed]");
  // Otherwise the browser's own validation would stop the form.
  speed?.form?.setAttribute("novalidate", "");
  if (speed) speed.value = "0";
  button("Set speed").click();
  expect(await shows("said", "needs a speed above 0")).toContain("needs a speed above 0");
});

it("leaves a part alone while the focus is in it, and keeps the focus there when its button goes", async () => {
  sandbox.faults.add({ on: {}, fault: { kind: "timeout" } });
  expect(await shows("fault-list", "No answer")).toContain("No answer");
  const remove = button("Remove");
  remove.focus();
  sandbox.faults.add({ on: { path: "/elsewhere" }, fault: { kind: "empty-body" } });
  await sandbox.fetch(`${sandbox.apiUrl}/elsewhere-only`, { method: "OPTIONS" });
  expect(await shows("requests", "/elsewhere-only")).toContain("/elsewhere-only");
  expect(document.activeElement).toBe(remove);
  expect(text("fault-list")).not.toContain("/elsewhere");
  remove.click();
  expect(await shows("fault-list", "/elsewhere")).toContain("/elsewhere");
  expect(text("fault-list")).not.toContain("No answer");
  expect(document.activeElement).toBe(part("fault-list"));
});

it("keeps the focus on a button that changed its words", async () => {
  button("Pause").focus();
  button("Pause").click();
  expect(await shows("clock-state", "Paused")).toContain("Paused");
  expect(document.activeElement).toBe(button("Resume"));
  button("Resume").click();
  expect(await shows("clock-state", "Running")).toContain("Running");
});

it("says when the sandbox is gone", async () => {
  isUp = false;
  expect(await shows("said", "doesn't answer")).toContain("doesn't answer");
});
