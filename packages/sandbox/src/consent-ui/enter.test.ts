import { describe, expect, it } from "vitest";
import { createSandbox } from "../createSandbox.js";
import { deleteUser } from "../deleteUser.js";
import { createConsentUi } from "./createConsentUi.js";
import { openConsentUi, REDIRECT_URL } from "./testing/openConsentUi.js";

const HOUR_MS = 60 * 60_000;

describe("a link that can't be followed", () => {
  it.each([
    ["no token", {}, 400, "parameter-not-supplied"],
    ["an empty token", { token: "" }, 400, "parameter-not-supplied"],
    ["a token of no one", { token: "a.b.c" }, 401, "invalid-authorization-token"],
  ])("%s is an error page and no redirect", async (_, parameters, status, code) => {
    const { page } = await openConsentUi();
    await page.open(`/home?${new URLSearchParams(parameters).toString()}`);
    expect(page.answers).toHaveLength(1);
    expect(page.status).toBe(status);
    expect(page.text).toContain(code);
  });

  it("an expired token is a 403", async () => {
    const { page, enter, clock } = await openConsentUi();
    clock.advance(HOUR_MS + 1_000);
    await enter();
    expect(page.status).toBe(403);
    expect(page.text).toContain("Token has expired");
  });

  it("a server token is a 403, bound to a user or not", async () => {
    const { page, enter, tokens, core, userId } = await openConsentUi();
    for (const token of [tokens.server, core.tokens.issue("SERVER_ACCESS", userId) ?? ""]) {
      await enter({}, token);
      expect(page.status).toBe(403);
      expect(page.text).toContain("forbidden-access");
    }
  });

  it("a client token that is bound to nobody is a 401", async () => {
    const { page, enter, core } = await openConsentUi();
    await enter({}, core.tokens.issue("CLIENT_ACCESS", null) ?? "");
    expect(page.status).toBe(401);
    expect(page.text).toContain("unauthorized-access");
  });

  it("a token of a deleted user is a 401", async () => {
    const { page, enter, core, userId } = await openConsentUi();
    const user = core.records.users.get(userId);
    if (user) deleteUser(core, user);
    await enter();
    expect(page.status).toBe(401);
  });

  it("a revoked token is a 401", async () => {
    const { page, enter, sandbox } = await openConsentUi();
    sandbox.tokens.revokeAll();
    await enter();
    expect(page.status).toBe(401);
  });

  it.each(["disconnect", "null", "", "CONNECT"])("the action %j is an error", async (action) => {
    const { page, enter } = await openConsentUi();
    await enter({ action });
    expect(page.answers).toHaveLength(1);
    expect(page.status).toBe(400);
  });

  it.each(["connect", "extend", "update", "reauthorise"])(
    "%s is an error without an active consent",
    async (action) => {
      const { page, enter } = await openConsentUi();
      await enter({ action });
      expect(page.answers).toHaveLength(1);
      expect(page.heading).toBe("You have no active consent");
    },
  );

  it("shows a reference for support, as Basiq's errors carry one", async () => {
    const { page, enter } = await openConsentUi();
    await enter({ action: "no" });
    expect(page.text).toMatch(/Reference ac[0-9a-f]{10}/);
  });
});

describe("the token", () => {
  it("is in no page, no address and no header after the first request", async () => {
    const { page, enter, signIn, tokens, sandbox } = await openConsentUi();
    await enter({ state: "s" });
    await page.press("Give consent");
    await page.press("Hooli Internet banking");
    await signIn("richard", "tabsnotspaces");
    await page.press("Finish");
    const said = page.answers.map(({ html, headers }) => html + JSON.stringify([...headers]));
    expect(said.length).toBeGreaterThan(7);
    for (const text of [...said, JSON.stringify(sandbox.requests), page.left ?? "", page.url])
      expect(text).not.toContain(tokens.client);
  });

  it("becomes a cookie for this visit's pages alone", async () => {
    const { page, enter } = await openConsentUi();
    await enter();
    const [first] = page.answers;
    expect(first?.status).toBe(303);
    expect(first?.location).toMatch(/^\/flow\/[0-9a-f]{32}$/);
    const cookie = first?.headers.get("set-cookie");
    expect(cookie).toMatch(
      new RegExp(
        `^basiq_sandbox_visit=[0-9a-f]{32}; Path=${first?.location}; HttpOnly; Secure; SameSite=Lax$`,
      ),
    );
  });
});

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

  it("is over once it was left", async () => {
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

  it("takes no form without a nonce, whatever its content type", async () => {
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

describe("every answer", () => {
  it.each(["/home", "/nothing", "/flow/x/consent", "/consent-ui.css"])(
    "%s can't be framed, kept, or reach out",
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

describe("the return", () => {
  it.each([
    ["plain", "abc", "?state=abc"],
    ["encoded", "a%20b%26c%3Dd%23", "?state=a%20b%26c%3Dd%23"],
    ["with a plus", "a+b", "?state=a+b"],
    ["badly encoded", "%zz", "?state=%zz"],
    ["empty", "", "?state="],
    ["an address", "https%3A%2F%2Fevil.example", "?state=https%3A%2F%2Fevil.example"],
  ])("carries a state that is %s to the letter", async (_, state, expected) => {
    const { page, tokens } = await openConsentUi();
    await page.open(`/home?state=${state}&token=${tokens.client}`);
    await page.press("Cancel");
    expect(page.left).toBe(REDIRECT_URL + expected);
  });

  it("has no state when none was sent", async () => {
    const { page, enter } = await openConsentUi();
    await enter();
    await page.press("Cancel");
    expect(page.left).toBe(REDIRECT_URL);
  });

  it("keeps the redirect URL's own query", async () => {
    const { page, enter } = await openConsentUi("https://app.example/return?from=bank");
    await enter({ state: "s" });
    await page.press("Cancel");
    expect(page.left).toBe("https://app.example/return?from=bank&state=s");
  });

  it("goes nowhere else, whatever the link says", async () => {
    const { page, enter } = await openConsentUi();
    const evil = "https://evil.example/";
    await enter({ redirectUrl: evil, redirect_uri: evil, returnTo: evil, next: evil });
    await page.press("Cancel");
    expect(page.left).toBe(REDIRECT_URL);
  });
});

describe("createConsentUi", () => {
  it.each([
    "",
    "/return",
    "javascript:alert(1)",
    "app://return",
    "https://a:b@app.example/",
    "https://app.example/#x",
  ])("refuses the redirect URL %j", (redirectUrl) => {
    expect(() => createConsentUi(createSandbox(), { redirectUrl })).toThrow(
      "basiq-kit/sandbox: redirectUrl must be",
    );
  });

  it.each(["localhost", "http://localhost:4302/home", "ftp://localhost"])(
    "refuses the origin %j",
    (origin) => {
      expect(() => createConsentUi(createSandbox(), { origin, redirectUrl: REDIRECT_URL })).toThrow(
        "basiq-kit/sandbox: the Consent UI's origin must be",
      );
    },
  );

  it("refuses a sandbox that createSandbox didn't make", () => {
    expect(() => createConsentUi({ ...createSandbox() }, { redirectUrl: REDIRECT_URL })).toThrow(
      "basiq-kit/sandbox: this isn't a sandbox of createSandbox",
    );
  });

  it("answers for its own origin only", async () => {
    const { ui } = await openConsentUi();
    await expect(ui.fetch("https://elsewhere.example/home")).rejects.toThrow(TypeError);
  });
});
