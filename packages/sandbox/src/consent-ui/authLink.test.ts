import { describe, expect, it } from "vitest";
import { openConsentUi, REDIRECT_URL } from "./testing/openConsentUi.js";
import { DAY_MS } from "../world/time.js";

/** A visitor who has opened a new auth link. */
async function open() {
  const opened = await openConsentUi();
  const { call, tokens, userId, page } = opened;
  const path = `/users/${userId}/auth_link`;
  async function makeLink(): Promise<string> {
    const body = { mobile: "+61410888555" };
    const answer = await call("POST", path, { token: tokens.server, body });
    return (answer.body.links as { public: string }).public;
  }
  const link = await makeLink();
  await page.open(link);
  /** The right code, which the page shows. */
  const codeShown = () => /The right code is (\d{6})/.exec(page.text)?.[1] ?? "";
  const read = async () => (await call("GET", path, { token: tokens.server })).status;
  return { ...opened, link, makeLink, codeShown, read };
}

describe("authLink: the page of an auth link", () => {
  it("asks for the code of the SMS, and says which it is", async () => {
    const { page, codeShown } = await open();
    expect(page.status).toBe(200);
    expect(page.heading).toBe("Enter the code we sent you");
    expect(page.text).toContain("mobile ending in 555");
    expect(page.html).not.toContain("+61410888555");
    expect(codeShown()).toMatch(/^\d{6}$/);
  });

  it("leads to the Consent UI after the right code, and from there back to the app", async () => {
    const { page, codeShown, signIn, core } = await open();
    await page.press("Continue", { code: codeShown() });
    expect(page.heading).toBe("Share your bank data with Ledgerbird");
    await page.press("Give consent");
    await page.press("Hooli");
    await signIn("richard", "tabsnotspaces");
    await page.press("Finish");
    const [job] = core.records.jobs.values();
    expect(page.returnedTo).toContain(`${REDIRECT_URL}?jobId=${job?.id}`);
  });

  it("takes a code with spaces in it, as phones show it", async () => {
    const { page, codeShown, read } = await open();
    const code = codeShown();
    await page.press("Continue", { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` });
    expect(page.heading).toBe("Share your bank data with Ledgerbird");
    expect(await read()).toBe(410);
  });

  it("says that a wrong code is wrong, and that none is missing, and goes nowhere", async () => {
    const { page, codeShown, read } = await open();
    const wrong = codeShown() === "000000" ? "000001" : "000000";
    await page.press("Continue", { code: wrong });
    expect(page.status).toBe(422);
    expect(page.text).toContain("There is a problem");
    expect(page.text).toContain("That isn’t right. Check it and try again");
    expect(page.html).not.toContain(`value="${wrong}"`);
    await page.press("Continue", { code: "" });
    expect(page.text).toContain("Enter the code");
    expect(await read()).toBe(200);
    await page.press("Continue", { code: codeShown() });
    expect(page.heading).toBe("Share your bank data with Ledgerbird");
  });
});

describe("authLink: the page of an auth link says that the link no longer works", () => {
  it("once it was used", async () => {
    const { page, codeShown, link } = await open();
    await page.press("Continue", { code: codeShown() });
    await page.open(link);
    expect([page.status, page.heading]).toEqual([410, "This link no longer works"]);
    expect(page.text).toContain("it works once");
  });

  it("once a newer one was made, even for a page that was open", async () => {
    const { page, codeShown, makeLink } = await open();
    const code = codeShown();
    await makeLink();
    await page.press("Continue", { code });
    expect([page.status, page.heading]).toEqual([410, "This link no longer works"]);
    expect(page.text).toContain("A newer link has taken its place");
  });

  it("once it was deleted, or its user", async () => {
    const { page, link, call, tokens, userId } = await open();
    await call("DELETE", `/users/${userId}/auth_link`, { token: tokens.server });
    await page.open(link);
    expect(page.status).toBe(410);
    const other = await open();
    await other.call("DELETE", `/users/${other.userId}`, { token: other.tokens.server });
    await other.page.open(other.link);
    expect(other.page.status).toBe(410);
  });

  it("after seven days", async () => {
    const { page, link, clock } = await open();
    clock.advance(7 * DAY_MS - 1);
    await page.open(link);
    expect(page.status).toBe(200);
    clock.advance(1);
    await page.open(link);
    expect(page.status).toBe(410);
    expect(page.text).toContain("seven days");
  });

  it("when it never was one", async () => {
    const { page } = await open();
    await page.open("/auth_link/none");
    expect([page.status, page.heading]).toEqual([404, "We can’t find that link"]);
  });
});
