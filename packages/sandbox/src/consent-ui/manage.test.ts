import { describe, expect, it } from "vitest";
import { activeConsentOf, expiryOf } from "../consents/consentState.js";
import { giveConsent } from "../consents/giveConsent.js";
import { liveConnections } from "../world/records.js";
import { openConsentUi, REDIRECT_URL } from "./testing/openConsentUi.js";
import { DAY_MS } from "../world/time.js";

/** A person with a consent to this policy and three connections, one of them open banking. */
async function someone(
  action: string,
  policyId = "policy-2024-10",
  parameters: Record<string, string> = {},
) {
  const opened = await openConsentUi();
  const { core, userId, connect } = opened;
  giveConsent(core, { userId, policyId });
  const ids = [
    connect("AU00000", "richard").id,
    connect("AU90009", "jared").id,
    connect("AU00003", "Gilfoyle").id,
  ];
  await opened.enter({ action, state: "s", ...parameters });
  const active = () => activeConsentOf(core.records, userId, opened.clock.now());
  const live = () => liveConnections(core.records, userId);
  return { ...opened, ids, active, live };
}

describe("manage", () => {
  it("shows the consent and every connection", async () => {
    const { page } = await someone("manage");
    for (const words of [
      "Budgeting",
      "Since 6 January 2025",
      "Until 6 January 2026",
      "Hooli Internet banking sign-in",
      "Optimoji Bank Open banking",
      "Authorised until",
      "Nucleus Bank",
    ])
      expect(page.text).toContain(words);
  });

  it("deletes one connection once it is confirmed, and not before", async () => {
    const { page, live } = await someone("manage");
    await page.click("Delete Hooli");
    expect(page.heading).toBe("Delete the connection with Hooli?");
    expect(page.text).toContain("Data already collected stays");
    expect(live()).toHaveLength(3);
    await page.press("Delete the connection");
    expect(page.text).toContain("The connection with Hooli is deleted.");
    expect(live()).toHaveLength(2);
    await page.press("Finish");
    expect(page.returnedTo).toBe(`${REDIRECT_URL}?state=s`);
  });

  it("names what is lost, revokes the consent once that is confirmed, and then lists it as past", async () => {
    const { page, live, active } = await someone("manage");
    await page.click("Stop sharing");
    expect(page.text).toContain("3 connections will be deleted with it");
    expect(active()).toBeDefined();
    await page.press("Stop sharing and delete 3 connections");
    expect(page.text).toContain("You have stopped sharing, and 3 connections are deleted.");
    expect(active()).toBeUndefined();
    expect(live()).toEqual([]);
    expect(page.text).toContain(
      "Past consents Budgeting From 6 January 2025. Stopped 6 January 2025",
    );
  });

  it("lets a person keep what they have", async () => {
    const { page, live, active } = await someone("manage");
    await page.click("Stop sharing");
    await page.click("Keep sharing");
    expect(page.heading).toBe("Your data sharing");
    expect(live()).toHaveLength(3);
    expect(active()).toBeDefined();
  });

  it("works for someone who shares nothing, and shows consents that have expired", async () => {
    const { page, enter, core, userId, clock, mint } = await openConsentUi();
    giveConsent(core, { userId, durationDays: 1 });
    clock.advance(2 * DAY_MS);
    await enter({ action: "manage" }, await mint({ scope: "CLIENT_ACCESS", userId }));
    expect(page.text).toContain("You share nothing with Ledgerbird");
    expect(page.text).toContain("Ended 7 January 2025");
  });

  it("shows nothing of another person", async () => {
    const { page, enter, sandbox, mint } = await someone("manage");
    const other = sandbox.addUser({ email: "other@example.com" });
    await enter({ action: "manage" }, await mint({ scope: "CLIENT_ACCESS", userId: other.id }));
    expect(page.text).not.toContain("Hooli");
  });

  it("deletes nothing of another person", async () => {
    const { page, sandbox, connect, core } = await someone("manage");
    const theirs = connect("AU00000", "jared", sandbox.addUser().id);
    await page.open(page.url.replace("/manage", `/connections/${theirs.id}/delete`));
    expect(page.status).toBe(404);
    expect(core.records.connections.get(theirs.id)?.deletedAt).toBeNull();
  });
});

describe("manage: extend", () => {
  it("names the new end, and extends when it is confirmed", async () => {
    const { page, active, clock, enter, mint, userId } = await someone("extend");
    clock.advance(100 * DAY_MS);
    await enter({ action: "extend", state: "s" }, await mint({ scope: "CLIENT_ACCESS", userId }));
    expect(page.text).toContain("Ends now 6 January 2026 Will end 16 April 2026");
    expect(active()?.periods).toHaveLength(1);
    await page.press("Extend until 16 April 2026");
    expect(page.heading).toBe("Your consent now runs until 16 April 2026");
    expect(page.text).toContain("Authorise sharing again at Optimoji Bank");
    const consent = active();
    expect(consent && expiryOf(consent)).toBe(clock.now() + 365 * DAY_MS);
    await page.press("Finish");
    expect(page.returnedTo).toBe(`${REDIRECT_URL}?state=s`);
  });
});

describe("manage: update", () => {
  it("is an extension while the policy is the same", async () => {
    const { page, active, live } = await someone("update");
    const before = active()?.id;
    await page.press("Extend until");
    expect(page.heading).toMatch(/^Your consent now runs until/);
    expect(active()?.id).toBe(before);
    expect(live()).toHaveLength(3);
  });

  it("says what a changed policy changes and what it costs, before anything is done", async () => {
    const { page, live } = await someone("update", "policy-2023-07");
    for (const words of [
      "New: name and contact details, if you like",
      "A new purpose: product improvement",
      "For 12 months instead of 180 days",
      "The past 365 days instead of 90 days",
      "3 connections are deleted: Hooli, Optimoji Bank, Nucleus Bank",
    ])
      expect(page.text).toContain(words);
    expect(live()).toHaveLength(3);
  });

  it("replaces the consent and deletes every connection when it is confirmed", async () => {
    const { page, live, active } = await someone("update", "policy-2023-07");
    await page.press("Replace my consent and delete 3 connections");
    expect(page.heading).toBe("Your consent is replaced");
    expect(page.text).toContain("3 connections were deleted. Add your banks again.");
    expect(live()).toEqual([]);
    expect(active()?.policyId).toBe("policy-2024-10");
    await page.click("Add a bank");
    expect(page.heading).toBe("Choose your bank");
  });

  it.each([
    ["policy-2023-07", "Replace my consent and delete 3 connections", "Your consent is replaced"],
    ["policy-2024-10", "Extend until 6 January 2026", "Your consent now runs until 6 January 2026"],
  ])(
    "continues with the institution that the link names, without the picker (%s)",
    async (...row) => {
      const [policyId, button, heading] = row;
      const known = { institutionId: "AU00000" };
      const { page, signIn } = await someone("update", policyId, known);
      await page.press(button);
      expect(page.heading).toBe(heading);
      await page.click("Add a bank");
      expect(page.heading).toBe("Sign in to Hooli");
      expect(page.text).not.toContain("Choose another bank");
      await signIn("jared", "django");
      expect(page.heading).toBe("Hooli is connected");
      await page.click("Add another bank");
      expect(page.heading).toBe("Choose your bank");
      await page.click("Back to the banks you connected");
      await page.press("Finish");
      expect(page.returnedTo).toMatch(/\?state=s&jobId=([\w-]+)&jobIds=\1$/);
    },
  );
});

describe("manage: reauthorise", () => {
  it("lists open-banking connections, and renews the chosen one", async () => {
    const { page, signIn, core, ids } = await someone("reauthorise");
    expect(page.text).toContain("Optimoji Bank");
    expect(page.text).not.toContain("Hooli");
    await page.click("Authorise Optimoji Bank");
    expect(page.heading).toBe("Authorise Ledgerbird again at Optimoji Bank");
    await signIn("jared", "django", "Authorise");
    expect(page.heading).toBe("Your connection with Optimoji Bank is renewed");
    const job = [...core.records.jobs.values()].at(-1);
    expect(job).toMatchObject({ kind: "update", connectionId: ids[1] });
    await page.press("Finish");
    expect(page.returnedTo).toBe(`${REDIRECT_URL}?state=s&jobId=${job?.id}&jobIds=${job?.id}`);
  });

  it.each([{ action: "reauthorise" }, {}])(
    "goes straight to the bank of a named connection, also by the id alone: %j",
    async (parameters) => {
      const { page, enter, ids } = await someone("reauthorise");
      await enter({ ...parameters, connectionId: ids[1] ?? "" });
      expect(page.heading).toBe("Authorise Ledgerbird again at Optimoji Bank");
    },
  );

  it("is an error for a web connection", async () => {
    const { page, enter, ids } = await someone("reauthorise");
    await enter({ action: "reauthorise", connectionId: ids[0] ?? "" });
    expect(page.status).toBe(400);
    expect(page.text).toContain("reauthorise is for open-banking connections");
  });

  it("says so when no bank needs it", async () => {
    const { page, enter, core, userId } = await openConsentUi();
    giveConsent(core, { userId });
    await enter({ action: "reauthorise" });
    expect(page.text).toContain("none is connected through open banking");
  });
});
