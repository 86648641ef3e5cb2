import { expect, it } from "vitest";
import { giveConsent } from "../consents/giveConsent.js";
import { openConsentUi, REDIRECT_URL } from "./testing/openConsentUi.js";

type Opened = Awaited<ReturnType<typeof openConsentUi>>;

/** Pages that a person may cancel on, and how they get there. */
const places: Record<string, (opened: Opened) => Promise<void>> = {
  "on the consent page": ({ enter }) => enter({ state: "s" }),
  async "in the picker"({ page, enter }) {
    await enter({ state: "s" });
    await page.press("Give consent");
  },
  async "at the bank"({ page, enter }) {
    await enter({ state: "s", institutionId: "AU00002" });
    await page.press("Give consent");
  },
  async "while the bank works"(opened) {
    await places["at the bank"]?.(opened);
    await opened.page.press("Sign in", { login: "jared", password: "django" });
  },
  async "at a second factor"(opened) {
    await places["at the bank"]?.(opened);
    await opened.signIn("jared", "django");
  },
  async "after a failure"(opened) {
    await places["at the bank"]?.(opened);
    await opened.signIn("bighead", "password");
  },
  async "at a second bank"(opened) {
    await places["in the picker"]?.(opened);
    await opened.page.press("Hooli Internet banking");
    await opened.signIn("jared", "django");
    await opened.page.click("Add another bank");
  },
  async "before an extension"({ enter, core, userId }) {
    giveConsent(core, { userId });
    await enter({ state: "s", action: "extend" });
  },
  async "before an update"({ enter, core, userId }) {
    giveConsent(core, { userId, policyId: "policy-2023-07" });
    await enter({ state: "s", action: "update" });
  },
  async "before authorising again"({ enter, core, userId }) {
    giveConsent(core, { userId });
    await enter({ state: "s", action: "reauthorise" });
  },
};

it.each(Object.keys(places))("cancelling %s returns with the state and no job", async (place) => {
  const opened = await openConsentUi();
  await places[place]?.(opened);
  expect(opened.page.status).toBe(200);
  await opened.page.press(place === "before an update" ? "Keep my consent" : "Cancel");
  expect(opened.page.returnedTo).toBe(`${REDIRECT_URL}?state=s`);
});
