import { describe, expect } from "vitest";
import { axeFindings } from "./browser.js";
import { journeys } from "./journey.js";

// A job takes about four seconds, and a challenge lasts at least forty, which a busy machine needs.
const it = journeys(3);

describe.concurrent("refreshing a connection", () => {
  it("follows a job without questions to its end", async ({ testBanks }) => {
    const { page, connection, refresh, sees } = testBanks;
    await refresh("Wentworth-Smith");
    // The states in between last less than a second here. Stories and unit tests check those.
    await sees("Wentworth-Smith", "Hooli is up to date");
    await connection("Wentworth-Smith")
      .getByText(/^\d+ accounts, \d+ transactions since \d/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    // A second refresh within ten minutes is refused, and the page says when it is allowed.
    await refresh("Wentworth-Smith");
    await connection("Wentworth-Smith")
      .getByText(/^Hooli was refreshed recently\. Try again from /)
      .waitFor();
  });

  it("says at the field that a code is wrong, and accepts the right one", async ({ testBanks }) => {
    const { page, refresh, sees, answersSent, codeField, sendCode } = testBanks;
    await refresh("jared");
    expect(await codeField.getAttribute("autocomplete")).toBe("one-time-code");
    await sendCode("0000");
    await page.getByText(/^Pied Piper Bank didn’t accept that code/).waitFor();
    expect(await codeField.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await codeField.inputValue()).toBe("");
    expect(await axeFindings(page)).toEqual([]);
    await codeField.fill("12 34");
    await page.getByRole("button", { name: "Continue" }).click();
    await sees("jared", "Pied Piper Bank is up to date");
    expect(answersSent()).toBe(2);
  });

  it("leaves no answer and no token anywhere: not in storage, the address or the log", async ({
    testBanks,
  }) => {
    const { page, demo, refresh, sees, inspector, sendCode } = testBanks;
    await refresh("jared");
    await sendCode("1234");
    await sees("jared", "Pied Piper Bank is up to date");
    const stored = await page.evaluate(() => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      address: location.href,
      cookies: document.cookie,
    }));
    expect(stored).toEqual({ local: [], session: [], address: `${demo.url}/banks`, cookies: "" });
    const log = await inspector();
    expect(log).toContain("Answer accepted");
    expect(log).not.toContain("1234");
    expect(log).not.toContain("eyJ");
  });

  it("asks two questions in a dialog and takes the answers in order", async ({ testBanks }) => {
    const { page, refresh, sees, answersSent } = testBanks;
    await page.getByLabel("Let banks ask in a dialog").check();
    await refresh("Whistler");
    const dialog = page.getByRole("dialog", { name: "Pied Piper Bank has 2 questions" });
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const field = dialog.getByLabel(/favourite company/);
    const [outer, inner] = await Promise.all([dialog.boundingBox(), field.boundingBox()]);
    expect((inner?.x ?? 0) - (outer?.x ?? 0)).toBeGreaterThan(16);
    await field.fill("Basiq");
    await dialog.getByLabel(/ID of this institution/).fill("AU00002");
    await dialog.getByRole("button", { name: "Continue" }).click();
    await dialog.waitFor({ state: "detached" });
    await sees("Whistler", "Pied Piper Bank is up to date");
    expect(answersSent()).toBe(1);
  });

  it("puts a dialog aside on Escape and brings it back", async ({ testBanks }) => {
    const { page, refresh, sees, answersSent } = testBanks;
    await page.getByLabel("Let banks ask in a dialog").check();
    await refresh("Whistler");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.getByText("Pied Piper Bank is still waiting for your answer.").waitFor();
    expect(answersSent()).toBe(0);
    await page.getByRole("button", { name: "Answer now" }).click();
    await dialog.getByLabel(/favourite company/).fill("Basiq");
    await dialog.getByLabel(/ID of this institution/).fill("AU00002");
    await page.keyboard.press("Enter");
    await sees("Whistler", "Pied Piper Bank is up to date");
  });

  it("continues once an approval in the bank's app is confirmed", async ({ testBanks }) => {
    const { page, refresh, sees, answersSent } = testBanks;
    await refresh("richard");
    await sees("richard", "Approve this in Raviga Mutual’s app");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "I’ve approved it" }).click();
    await sees("richard", "Raviga Mutual is up to date");
    expect(answersSent()).toBe(1);
  });

  it("works by keyboard alone", async ({ testBanks }) => {
    const { page, connection, sees, answersSent, codeField } = testBanks;
    await connection("jared")
      .getByRole("button", { name: /^Refresh/ })
      .focus();
    await page.keyboard.press("Enter");
    await codeField.waitFor();
    await page.keyboard.type("1234");
    await page.keyboard.press("Enter");
    await sees("jared", "Pied Piper Bank is up to date");
    expect(answersSent()).toBe(1);
  });

  it("never sends an answer again when the network is lost just after it was sent", async ({
    testBanks,
  }) => {
    const { page, refresh, sees, answersSent, inspector, sendCode } = testBanks;
    await page.route("**/mfa", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      await route.fetch();
      return route.abort("connectionreset");
    });
    await refresh("jared");
    await sendCode("1234");
    await sees("jared", "Pied Piper Bank is up to date");
    expect(answersSent()).toBe(1);
    expect(await inspector()).toContain("Answer unconfirmed");
  });

  it("says that an answer may not have arrived when it did not, and takes it again", async ({
    testBanks,
  }) => {
    const { page, refresh, sees, answersSent, sendCode } = testBanks;
    await page.route("**/mfa", (route) =>
      route.request().method() === "POST" && answersSent() === 1
        ? route.abort("connectionreset")
        : route.continue(),
    );
    await refresh("jared");
    await sendCode("1234");
    await page
      .getByText(/^The connection dropped, and Pied Piper Bank is still/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await sendCode("1234");
    await sees("jared", "Pied Piper Bank is up to date");
    expect(answersSent()).toBe(2);
  });
});

describe.concurrent("a refresh that fails", () => {
  it.for([
    {
      login: "bighead",
      what: "HooliGov has locked this account.",
      next: "Unlock it with HooliGov first, then come back here.",
      canRetry: true,
    },
    {
      login: "erlich",
      what: "HooliGov needs something from you before it shares your accounts.",
      next: "Sign in to HooliGov, finish what it asks for, then come back here.",
      canRetry: true,
    },
    {
      login: "jianYang",
      what: "HooliGov is having problems. Nothing is wrong with your details.",
      next: /^Try again from .+\.$/,
      canRetry: false,
    },
  ])(
    "of $login says what happened and what to do",
    async ({ login, what, next, canRetry }, { testBanks }) => {
      const { page, connection, refresh, sees } = testBanks;
      await refresh(login);
      await sees(login, "HooliGov wasn’t refreshed");
      await connection(login).getByText(what, { exact: true }).waitFor();
      await connection(login).getByText(next, { exact: true }).first().waitFor();
      await connection(login).getByRole("button", { name: "Details for support" }).first().click();
      await connection(login)
        .getByRole("button", { name: /^Copy references?$/ })
        .waitFor();
      const retry = connection(login).getByRole("button", { name: "Try again" });
      expect(await retry.count()).toBe(canRetry ? 1 : 0);
      expect(await axeFindings(page)).toEqual([]);
    },
  );
});
