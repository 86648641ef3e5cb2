import { expect, vi } from "vitest";
import type { Page } from "../browser.js";
import { journeys } from "../journey.js";

// Every journey runs under the policy and fails if a page breaks it. This one checks what other origins
// may not open.
const it = journeys(8);

/** Adds what the policy must stop: a style and a script in the page itself. */
const inject = (page: Page) =>
  page.evaluate(async () => {
    const stopped: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      event.stopImmediatePropagation();
      stopped.push(event.effectiveDirective);
    });
    const style = document.createElement("style");
    style.textContent = "h1 { color: red }";
    document.head.append(style);
    let refusal = "";
    try {
      document.createElement("script").textContent = "document.title = 'stolen'";
    } catch (error) {
      refusal = String(error);
    }
    while (stopped.length < 2) await new Promise(requestAnimationFrame);
    return { stopped: stopped.toSorted(), title: document.title, refusal };
  });

it("holds on pages with the picker, menus and dialogs open, without any inline style or script", async ({
  journey,
}) => {
  const { page, demo, signIn, press, heading, bank, inspector } = journey;
  const headers = (await page.request.get(demo.url)).headers();
  const policy = headers["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(headers["referrer-policy"]).toBe("same-origin");
  await signIn("sam");
  await inspector();
  await press("Find it here first");
  await page.getByLabel("Find your bank").fill("a");
  await page.getByRole("option").first().waitFor();
  await bank("Hooli").getByRole("button", { name: "Details of Hooli" }).click();
  await page.getByRole("button", { name: "Disconnect", exact: true }).click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.goto(`${demo.url}/consent`);
  await press("Stop sharing");
  await page.getByRole("dialog").waitFor();
  for (const path of ["/banks", "/headless", "/return", "/data-policy", "/nowhere"]) {
    await page.goto(`${demo.url}${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
  }
  await page.goto(`${demo.url}/banks`);
  await heading("Connect another");
  await page.getByLabel("Let banks ask in a dialog").check();
  await page
    .locator('[data-login="jared"][data-bank="AU00002"]')
    .getByRole("button", { name: /^Refresh/ })
    .click();
  await page.getByRole("dialog").waitFor();
});

it("comes with a backend that no other origin can read or change, and no cache stores", async ({
  journey,
}) => {
  const { page, demo, signIn } = journey;
  await signIn("sam");
  const elsewhere = { origin: "http://localhost:9999" };
  for (const path of ["demo/session", "demo/accounts", "demo/test-banks", "basiq/connections"]) {
    const answer = await page.request.get(`${demo.url}/api/${path}`, { headers: elsewhere });
    const { "cache-control": cache, ...headers } = answer.headers();
    expect(cache).toContain("no-store");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  }
  const signOut = { method: "DELETE", headers: elsewhere };
  const refused = await page.request.fetch(`${demo.url}/api/demo/session`, signOut);
  expect(refused.status()).toBe(403);
});

it("stops a style and a script that break it", async ({ journey }) => {
  const { page, demo, heading, faults } = journey;
  await page.goto(demo.url);
  await heading("Who’s signing in?");
  const { stopped, title, refusal } = await inject(page);
  expect(stopped).toEqual(["require-trusted-types-for", "style-src-elem"]);
  expect(refusal).toContain("requires 'TrustedScript' assignment");
  expect(title).not.toBe("stolen");
  // So every journey would have failed.
  await vi.waitFor(() => expect(faults).toHaveLength(1), 20_000);
  faults.length = 0;
});
