import { describe, expect, it } from "vitest";
import { giveConsent } from "../consents/giveConsent.js";
import { deleteUser } from "../users/deleteUser.js";
import { openConsentUi } from "./testing/openConsentUi.js";
import { HOUR_MS } from "../world/time.js";

type Opened = Awaited<ReturnType<typeof openConsentUi>>;

describe("enter: a link that can't be followed", () => {
  it.each([
    ["no token", {}, 400, "parameter-not-supplied"],
    ["an empty token", { token: "" }, 400, "parameter-not-supplied"],
    ["a token that was never issued", { token: "a.b.c" }, 401, "invalid-authorization-token"],
    ["the text null for a token", { token: "null" }, 401, "invalid-authorization-token"],
  ])("%s is an error page and no redirect", async (_, parameters, status, code) => {
    const { page } = await openConsentUi();
    await page.open(`/home?${new URLSearchParams(parameters).toString()}`);
    expect(page.answers).toHaveLength(1);
    expect(page.status).toBe(status);
    expect(page.text).toContain(code);
  });

  it.each<[string, (opened: Opened) => void, number, string]>([
    ["has expired", ({ clock }) => clock.advance(HOUR_MS + 1_000), 403, "Token has expired"],
    [
      "was revoked",
      ({ sandbox }) => sandbox.tokens.revokeAll(),
      401,
      "invalid-authorization-token",
    ],
    [
      "has lost its user",
      ({ core, userId }) => deleteUser(core, core.records.users.get(userId)!),
      401,
      "unauthorized-access",
    ],
  ])("a token that %s is an error page", async (_, spoil, status, words) => {
    const opened = await openConsentUi();
    spoil(opened);
    await opened.enter();
    expect(opened.page.status).toBe(status);
    expect(opened.page.text).toContain(words);
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

  it.each(["disconnect", "", "CONNECT"])("the action %j is an error", async (action) => {
    const { page, enter } = await openConsentUi();
    await enter({ action });
    expect(page.answers).toHaveLength(1);
    expect(page.status).toBe(400);
  });

  it.each(["AU99999", "null", ""])("the institutionId %j is an error", async (institutionId) => {
    for (const action of ["null", "connect", "update"]) {
      const { page, enter, core, userId } = await openConsentUi();
      giveConsent(core, { userId, policyId: "policy-2023-07" });
      await enter({ action, institutionId });
      expect(page.answers).toHaveLength(1);
      expect([page.status, page.heading]).toEqual([404, "We can’t find that bank"]);
    }
  });

  it.each(["extend", "update", "reauthorise"])(
    "%s is an error without an active consent",
    async (action) => {
      const { page, enter } = await openConsentUi();
      await enter({ action });
      expect(page.answers).toHaveLength(1);
      expect(page.heading).toBe("You have no active consent");
    },
  );

  it("the action null takes an institutionId, a connectionId and an active consent as no action does", async () => {
    const { page, enter, connect } = await openConsentUi();
    await enter({ action: "null", institutionId: "AU00000" });
    await page.press("Give consent");
    expect(page.heading).toBe("Sign in to Hooli");
    const { id } = connect();
    await enter({ action: "null", connectionId: id });
    expect(page.heading).toBe("Update your sign-in with Hooli");
    await enter({ action: "null" });
    expect(page.heading).toBe("Choose your bank");
  });

  it("shows a reference for support, as Basiq's errors carry one", async () => {
    const { page, enter } = await openConsentUi();
    await enter({ action: "no" });
    expect(page.text).toMatch(/Reference ac[0-9a-f]{10}/);
  });
});

describe("enter: the token", () => {
  it("is in no page, no address and no header after the first request", async () => {
    const { page, enter, signIn, tokens, sandbox } = await openConsentUi();
    await enter({ state: "s" });
    await page.press("Give consent");
    await page.press("Hooli Internet banking");
    await signIn("richard", "tabsnotspaces");
    await page.press("Finish");
    const said = page.answers.map(({ html, headers }) => html + JSON.stringify([...headers]));
    expect(said.length).toBeGreaterThan(7);
    for (const text of [...said, JSON.stringify(sandbox.requests), page.returnedTo ?? "", page.url])
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
