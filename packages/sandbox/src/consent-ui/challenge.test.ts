import { describe, expect, it } from "vitest";
import { giveConsent } from "../consents/giveConsent.js";
import { openConsentUi, REDIRECT_URL } from "./testing/openConsentUi.js";

async function atBank(institutionId: string) {
  const opened = await openConsentUi();
  giveConsent(opened.core, { userId: opened.userId });
  await opened.enter({ action: "connect", institutionId, state: "s" });
  return opened;
}

describe("challenge: signing in", () => {
  it("shows the steps while the bank works, and reloads by itself", async () => {
    const { page, clock } = await atBank("AU00002");
    await page.press("Sign in", { login: "jared", password: "django" });
    expect(page.heading).toBe("Signing in to Pied Piper Bank");
    expect(page.answers.at(-1)?.headers.get("refresh")).toBe("2");
    clock.advance(2_000);
    await page.reload();
    expect(page.text).toContain("Signing in , now Fetching accounts , not yet");
  });

  it("says at the fields what is missing, and repeats only the login", async () => {
    const { page } = await atBank("AU00002");
    await page.press("Sign in", { login: "", password: "secret-one" });
    expect(page.status).toBe(422);
    expect(page.text).toContain("There is a problem Enter your login");
    expect(page.html).toMatch(
      /id="login"[^>]*aria-invalid="true"[^>]*aria-describedby="login-error"/s,
    );
    expect(page.html).not.toContain("secret-one");
    await page.press("Sign in", { login: '"><i>', password: "" });
    expect(page.html).toContain('value="&quot;&gt;&lt;i&gt;"');
  });

  it("fills in a test person when asked to", async () => {
    const { page, wait } = await atBank("AU00000");
    await page.click("jared");
    expect(page.url).not.toContain("django");
    await page.press("Sign in");
    await wait();
    expect(page.heading).toBe("Hooli is connected");
  });

  it.each([
    ["bighead", "password", "Hooli didn’t accept that sign-in", "Account is locked"],
    ["jared", "wrong", "Hooli didn’t accept that sign-in", "invalid-credentials"],
    [
      "erlich",
      "aviato",
      "Hooli needs you to do something first",
      "Sign in to your internet banking",
    ],
    ["jianYang", "nothotdog", "Hooli is having problems", "It isn’t you"],
  ])("%s with %s learns why it failed and what to do", async (login, password, title, advice) => {
    const { page, signIn } = await atBank("AU00000");
    await signIn(login, password);
    expect(page.heading).toBe(title);
    expect(page.text).toContain(advice);
  });

  it.each([
    ["AU00000", "Connects"],
    ["AU00002", "Asks for a code"],
    ["AU00003", "May ask for a code"],
    ["AU90003", "Confirms in the bank’s app"],
    ["AU90009", "Connects"],
    ["AU90013", "Fails: service-unavailable"],
  ])("at %s says of richard: %s", async (institutionId, words) => {
    const { page } = await atBank(institutionId);
    expect(page.text).toContain(`richard tabsnotspaces ${words}`);
  });

  it("is tried again on the same connection, and the last job is the one that returns", async () => {
    const { page, signIn, sandbox } = await atBank("AU00000");
    await signIn("jared", "wrong");
    await page.click("Try again");
    await signIn("jared", "django");
    expect(page.heading).toBe("Hooli is connected");
    await page.press("Finish");
    expect(sandbox.world.connections.size).toBe(1);
    const id = [...sandbox.world.jobs.keys()][1];
    expect(page.returnedTo).toBe(`${REDIRECT_URL}?state=s&jobId=${id}&jobIds=${id}`);
  });

  it("that failed still returns with its job when the person finishes", async () => {
    const { page, signIn, sandbox } = await atBank("AU00000");
    await signIn("bighead", "password");
    await page.press("Finish without it");
    const id = [...sandbox.world.jobs.keys()][0];
    expect(page.returnedTo).toBe(`${REDIRECT_URL}?state=s&jobId=${id}&jobIds=${id}`);
  });

  it("stores the password nowhere", async () => {
    const { page, signIn, core, sandbox } = await atBank("AU00000");
    await signIn("jared", "my-own-secret");
    const stored = JSON.stringify([[...core.records.jobs], [...core.records.connections]]);
    const said = page.answers.map(({ html, location }) => `${html}${location}`).join();
    for (const text of [stored, said, JSON.stringify(sandbox.requests)])
      expect(text).not.toContain("my-own-secret");
  });
});

describe("challenge: a second factor", () => {
  it("that is a code is asked for and checked", async () => {
    const { page, signIn, wait } = await atBank("AU00002");
    await signIn("jared", "django");
    expect(page.heading).toBe("Enter the code from Pied Piper Bank");
    expect(page.html).toContain('autocomplete="one-time-code"');
    await page.press("Continue", { answer: "0000" });
    expect(page.status).toBe(422);
    expect(page.text).toContain("There is a problem That isn’t right");
    await page.press("Continue", { answer: "1234" });
    await wait(2_000);
    expect(page.heading).toBe("Pied Piper Bank is connected");
  });

  it("that is two questions takes two answers in order", async () => {
    const { page, signIn, wait } = await atBank("AU00002");
    await signIn("Whistler", "ShowBox");
    expect(page.heading).toBe("Pied Piper Bank asks you 2 questions");
    await page.press("Continue", { answer: ["Basiq", "AU00002"] });
    await wait(2_000);
    expect(page.heading).toBe("Pied Piper Bank is connected");
  });

  it("that is in the bank's app takes a button", async () => {
    const { page, signIn, wait } = await atBank("AU90003");
    await signIn("Gilfoyle", "PiedPiper");
    expect(page.heading).toBe("Approve the sign-in in the Raviga Mutual app");
    await page.press("I have approved it");
    await wait(2_000);
    expect(page.heading).toBe("Raviga Mutual is connected");
  });

  it("may be followed by another in the same job", async () => {
    const { page, signIn, wait } = await atBank("AU90007");
    await signIn("jared", "django");
    await page.press("Continue", { answer: "1234" });
    await wait(2_000);
    expect(page.text).toContain("Email code");
    await page.press("Continue", { answer: "5678" });
    await wait(2_000);
    expect(page.heading).toBe("Intersite Bank is connected");
  });

  it("ends the sign-in when it is wrong three times", async () => {
    const { page, signIn } = await atBank("AU00002");
    await signIn("jared", "django");
    for (const answer of ["1", "2", "3"]) await page.press("Continue", { answer });
    expect(page.heading).toBe("Pied Piper Bank didn’t accept that sign-in");
  });

  it("ends the sign-in when nobody answers", async () => {
    const { page, signIn, wait } = await atBank("AU00002");
    await signIn("jared", "django");
    await wait(150_000);
    expect(page.heading).toBe("The time to answer has run out");
  });

  it("shows a job only to the visit that started it", async () => {
    const { page, signIn, enter, clock } = await atBank("AU00002");
    await signIn("jared", "django");
    const job = new URL(page.url).pathname.split("/").pop() ?? "";
    clock.advance(1_000);
    await enter({ action: "connect" });
    await page.open(page.url.replace("/banks", `/jobs/${job}`));
    expect(page.status).toBe(404);
  });
});

describe("challenge: open banking", () => {
  it("is authorised on a page of the bank's own", async () => {
    const { page, signIn, sandbox } = await atBank("AU90009");
    expect(page.heading).toBe("Authorise Ledgerbird at Optimoji Bank");
    expect(page.text).toContain("You are sharing Account balance and details Transaction details");
    await signIn("jared", "django", "Authorise");
    expect(page.heading).toBe("Optimoji Bank is connected");
    expect([...sandbox.world.connections.values()][0]?.status).toBe("active");
  });

  it("can be declined there", async () => {
    const { page, wait } = await atBank("AU90009");
    await page.press("Decline");
    await wait();
    expect(page.heading).toBe("You didn’t authorise sharing");
    expect(page.text).toContain("authorization-failed");
  });
});
