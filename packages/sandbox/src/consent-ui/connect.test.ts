import { describe, expect, it } from "vitest";
import { giveConsent } from "../consents/giveConsent.js";
import { liveConnections } from "../world/records.js";
import { openConsentUi, REDIRECT_URL } from "./testing/openConsentUi.js";

type Opened = Awaited<ReturnType<typeof openConsentUi>>;

async function atPicker(parameters: Record<string, string> = {}) {
  const opened = await openConsentUi();
  giveConsent(opened.core, { userId: opened.userId });
  await opened.enter({ action: "connect", ...parameters });
  return opened;
}

describe("connect: a first visit", () => {
  it("goes from consent to a bank and back with the state and the job", async () => {
    const { page, enter, signIn, sandbox } = await openConsentUi();
    await enter({ state: "abc" });
    expect(page.heading).toBe("Share your bank data with Ledgerbird");
    await page.press("Give consent");
    expect(page.heading).toBe("Choose your bank");
    await page.press("Hooli Internet banking");
    expect(page.heading).toBe("Sign in to Hooli");
    await signIn("richard", "tabsnotspaces");
    expect(page.heading).toBe("Hooli is connected");
    await page.press("Finish");
    const [job] = sandbox.world.jobs.values();
    expect(page.returnedTo).toBe(`${REDIRECT_URL}?state=abc&jobId=${job?.id}&jobIds=${job?.id}`);
  });

  it("says in plain words what is shared, why, for how long and with whom", async () => {
    const { page, enter } = await openConsentUi();
    await enter();
    for (const words of [
      "Account balance and details",
      "Budgeting.",
      "12 months, unless you stop it earlier",
      "Ledgerbird Pty Ltd",
      "Your data is deleted",
      "How to stop",
    ])
      expect(page.text).toContain(words);
  });

  it("shares what is optional only where it was ticked", async () => {
    const { page, enter, core } = await openConsentUi();
    await enter();
    await page.press("Give consent");
    expect([...core.records.consents.values()][0]?.optionalScopes).toEqual([]);

    const other = await openConsentUi();
    await other.enter();
    await other.page.press("Give consent", { scope: "common:customer.basic:read" });
    expect([...other.core.records.consents.values()][0]?.optionalScopes).toEqual([
      "common:customer.basic:read",
    ]);
  });

  it("isn't asked for consent again while one is active", async () => {
    const { page, enter, core, userId } = await openConsentUi();
    giveConsent(core, { userId });
    await enter();
    expect(page.heading).toBe("Choose your bank");
  });
});

describe("connect: the picker", () => {
  it("finds a bank by a part of its name, and a page of all banks without one", async () => {
    const { page } = await atPicker();
    expect(page.text).toMatch(/\d{3} banks, page 1 of \d+/);
    await page.press("Search", { q: "pied" });
    expect(page.text).toContain("1 bank found");
    expect(page.text).toContain("Pied Piper Bank");
  });

  it("turns pages, and keeps the search", async () => {
    const { page } = await atPicker();
    await page.press("Search", { q: "a" });
    await page.click("Next page");
    expect(new URL(page.url).searchParams.get("q")).toBe("a");
    expect(page.text).toContain("page 2 of");
  });

  it("says when no bank is found, and escapes the words that were searched for", async () => {
    const { page } = await atPicker();
    await page.press("Search", { q: "<b>no" });
    expect(page.text).toContain("No bank is called “<b>no”");
    expect(page.html).not.toContain("<b>no");
  });

  it("doesn't offer a bank in a major outage", async () => {
    const { page } = await atPicker();
    await page.press("Search", { q: "Flutterbeam" });
    expect(page.text).toContain("Not available now");
    await expect(page.press("Flutterbeam")).rejects.toThrow("no button");
  });

  it("leaves a pre-init connection behind when the person leaves after picking", async () => {
    const { page, sandbox } = await atPicker();
    await page.press("Hooli Internet banking");
    expect([...sandbox.world.connections.values()].map(({ status }) => status)).toEqual([
      "pre-init",
    ]);
  });

  it("continues with the connection that was started when the same bank is picked again", async () => {
    const { page, sandbox } = await atPicker();
    await page.press("Hooli Internet banking");
    await page.click("Choose another bank");
    await page.press("Hooli Internet banking");
    expect(sandbox.world.connections.size).toBe(1);
    await page.click("Choose another bank");
    await page.press("HooliGov");
    expect(sandbox.world.connections.size).toBe(2);
  });

  it("refuses a bank that isn't in the list", async () => {
    const { page } = await atPicker();
    await page.press("HooliGov", { bank: "AU77777 web" });
    expect(page.status).toBe(404);
  });
});

describe("connect: an institution that the link names", () => {
  it("is signed in to without the picker", async () => {
    const { page } = await atPicker({ institutionId: "AU00002" });
    expect(page.heading).toBe("Sign in to Pied Piper Bank");
    expect(page.text).not.toContain("Choose another bank");
  });

  it("waits for the consent first", async () => {
    const { page, enter } = await openConsentUi();
    await enter({ institutionId: "AU00002" });
    await page.press("Give consent");
    expect(page.heading).toBe("Sign in to Pied Piper Bank");
  });
});

describe("connect: several banks in one visit", () => {
  it("come back together, in order", async () => {
    const { page, signIn, sandbox } = await atPicker({ state: "s" });
    await page.press("Hooli Internet banking");
    await signIn("richard", "tabsnotspaces");
    await page.click("Add another bank");
    await page.press("HooliGov");
    await signIn("jared", "django");
    expect(page.heading).toBe("2 banks are connected");
    await page.press("Finish");
    const ids = [...sandbox.world.jobs.keys()];
    expect(ids).toHaveLength(2);
    expect(page.returnedTo).toBe(`${REDIRECT_URL}?state=s&jobIds=${ids.join(",")}`);
  });

  it("waits while the same sign-in is under way, and can be left meanwhile", async () => {
    const { page, signIn, sandbox, clock } = await atPicker({ state: "s" });
    await page.press("Hooli Internet banking");
    await page.press("Sign in", { login: "richard", password: "tabsnotspaces" });
    clock.advance(6_000);
    await page.reload();
    await page.click("Add another bank");
    await page.press("Hooli Internet banking");
    await signIn("richard", "tabsnotspaces");
    expect(page.heading).toBe("Waiting for Hooli");
    await page.click("Continue");
    expect(page.text).toContain("Still signing in");
    await page.press("Finish");
    const ids = [...sandbox.world.jobs.keys()];
    expect(page.returnedTo).toBe(`${REDIRECT_URL}?state=s&jobIds=${ids.join(",")}`);
  });

  it("can be left in the middle of the second, and the first one stays", async () => {
    const { page, signIn } = await atPicker();
    await page.press("Hooli Internet banking");
    await signIn("richard", "tabsnotspaces");
    await page.click("Add another bank");
    await page.click("Back to the banks you connected");
    await page.press("Finish");
    expect(page.returnedTo).toMatch(/\?jobId=([\w-]+)&jobIds=\1$/);
  });
});

describe("a connection that the link names", () => {
  it("gets new credentials when it is a web connection", async () => {
    const { page, enter, signIn, connect, core, userId } = await openConsentUi();
    const { id } = connect("AU00000", "richard");
    await enter({ connectionId: id, state: "x" });
    expect(page.heading).toBe("Update your sign-in with Hooli");
    await signIn("jared", "django");
    expect(page.heading).toBe("Your connection with Hooli is renewed");
    const job = [...core.records.jobs.values()].at(-1);
    expect(job?.kind).toBe("update");
    await page.press("Finish");
    expect(page.returnedTo).toBe(`${REDIRECT_URL}?state=x&jobId=${job?.id}&jobIds=${job?.id}`);
    expect(liveConnections(core.records, userId)).toHaveLength(1);
  });

  it("says, when the bank is unavailable, that the sign-in is tried again for days", async () => {
    const { page, enter, signIn, connect } = await openConsentUi();
    await enter({ connectionId: connect("AU00000", "richard").id });
    await signIn("jianYang", "nothotdog");
    expect(page.text).toContain("tried again every two hours, for up to 7 days");
  });

  it.each([
    ["nobody's", () => "nobody"],
    ["null", () => "null"],
    [
      "someone else's",
      ({ connect, sandbox }: Opened) => connect("AU00000", "jared", sandbox.addUser().id).id,
    ],
  ])("is an error when it is %s", async (_, idOf) => {
    const opened = await openConsentUi();
    opened.connect();
    await opened.enter({ connectionId: idOf(opened) });
    expect(opened.page.status).toBe(404);
  });
});
