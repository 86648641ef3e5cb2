import { describe, expect, it } from "vitest";
import { openConsentUi } from "./testing/openConsentUi.js";
import { HOUR_MS } from "../world/time.js";

describe("a visit", () => {
  it("can't be entered without its cookie", async () => {
    const { page, enter, ui } = await openConsentUi();
    await enter();
    const answer = await ui.fetch(page.url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("This visit is over");
  });

  it("isn't entered with another visit's cookie", async () => {
    const { page, enter, ui } = await openConsentUi();
    await enter();
    const cookie = page.answers[0]?.headers.get("set-cookie")?.split(";")[0] ?? "";
    await enter();
    const answer = await ui.fetch(page.url, { headers: { cookie } });
    expect(answer.status).toBe(404);
  });

  it("is over after an hour", async () => {
    const { page, enter, clock } = await openConsentUi();
    await enter();
    clock.advance(HOUR_MS);
    await page.reload();
    expect(page.heading).toBe("This visit is over");
  });

  it("is over once the person has left", async () => {
    const { page, enter } = await openConsentUi();
    await enter();
    const consentPage = page.url;
    await page.press("Cancel");
    await page.open(consentPage);
    expect(page.heading).toBe("This visit is over");
  });

  it("takes forms from its own pages only", async () => {
    const { page, enter, core } = await openConsentUi();
    await enter();
    await page.press("Give consent", { nonce: "0".repeat(32) });
    expect(page.status).toBe(403);
    expect(core.records.consents.size).toBe(0);
  });

  it("takes no form without a nonce, of any content type", async () => {
    const { page, enter, ui } = await openConsentUi();
    await enter();
    const cookie = page.answers[0]?.headers.get("set-cookie")?.split(";")[0] ?? "";
    for (const body of ["", "{}", "nonce", new FormData()]) {
      const answer = await ui.fetch(page.url, { method: "POST", body, headers: { cookie } });
      expect(answer.status).toBe(403);
    }
  });

  it("refuses a form of more than 16 KiB", async () => {
    const { page, enter } = await openConsentUi();
    await enter();
    await page.press("Give consent", { scope: "x".repeat(20_000) });
    expect(page.status).toBe(400);
  });
});

describe("visit: every answer", () => {
  it.each(["/home", "/nothing", "/flow/x/consent", "/auth_link/x", "/consent-ui.css"])(
    "%s can't be framed or cached, and loads nothing from elsewhere",
    async (path) => {
      const { ui } = await openConsentUi();
      const { headers } = await ui.fetch(`${ui.origin}${path}`);
      const policy = headers.get("content-security-policy")?.split("; ");
      expect(policy).toEqual([
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self' data:",
        "form-action 'self' https://app.example",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]);
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    },
  );

  it("says that it is a sandbox", async () => {
    const { page, enter } = await openConsentUi();
    await enter();
    await page.press("Give consent");
    await enter({ action: "no" });
    const pages = page.answers.filter(({ location }) => location === null);
    expect(pages).toHaveLength(3);
    for (const { html } of pages)
      expect(html).toContain("<strong>Sandbox.</strong> No real bank, nothing here is real.");
  });
});
