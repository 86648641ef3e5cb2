import { describe, expect } from "vitest";
import { runIn } from "../../../../../tools/engines/engine.js";
import type { EngineTest } from "../engineJourney.js";

/** Out to the Consent UI and back, in each of the ways that people take. */
export function connectFlows(it: EngineTest) {
  describe("connecting a bank", () => {
    it("starts with consent and returns with a connection", async ({ journey }) => {
      const { tab, demo, press, sees, isAt, atConsentUi } = journey;
      await sees("Who’s signing in?");
      await press(/^Mia Novak/);
      await sees("Hello, Mia");
      await press("Connect your bank");
      await atConsentUi.arrives();
      await atConsentUi.consents();
      await atConsentUi.picks("Hooli");
      await atConsentUi.signsIn("Wentworth-Smith");
      await atConsentUi.finishes();
      await sees(/^(Hooli|Your bank) is connected$/);
      await isAt(({ href }) => href === `${demo.url}/return`);
      await press("Continue to Ledgerbird");
      await sees("Hello, Mia");
      await sees(/^Hooli/);
      const kept = await runIn(tab, () => [...Object.keys(localStorage), document.cookie]);
      // The return, by which a reload is known from a forgery, and the jobs that a reload goes on following.
      expect(kept.filter((name) => !/^basiq-kit:(return:[0-9a-f]{32}|jobs)$/.test(name))).toEqual([
        "",
      ]);
    });

    it("finds it in the picker by keyboard", async ({ journey }) => {
      const { signIn, press, fill, key, sees, focusIsOn, atConsentUi } = journey;
      await signIn("sam");
      await press("Find it here first");
      await fill("Find your bank", "aviato");
      await key("Enter");
      await focusIsOn("Aviato Credit Union");
      await key("Tab");
      await focusIsOn(/^Connect Aviato Credit Union/);
      await key("Enter");
      await atConsentUi.arrives();
      await sees("Sign in to Aviato Credit Union");
    });

    it("refuses a return that somebody else made", async ({ journey }) => {
      const { tab, demo, signIn, press, sees, isAt } = journey;
      await signIn("otis");
      await tab.goTo(`${demo.url}/return?jobId=job-of-another&state=${"f".repeat(32)}`);
      await sees(/^We couldn’t match this to something you started here/);
      await isAt(({ href }) => href === `${demo.url}/return`);
      await press("Close");
    });

    it("leaves again after the back button, on a page that may be restored", async ({
      journey,
    }) => {
      const { tab, demo, signIn, press, sees, isAt, atConsentUi } = journey;
      await signIn("sam");
      await press("Connect your bank");
      await atConsentUi.arrives();
      await sees("Choose your bank");
      await tab.goBack();
      await isAt(({ origin }) => origin === demo.url);
      await sees("Hello, Sam");
      await press("Connect your bank");
      await atConsentUi.arrives();
      await atConsentUi.picks("Quadrupel Bank");
      await atConsentUi.signsIn("richard");
      await atConsentUi.finishes();
      await sees(/^(Quadrupel|Your) [Bb]ank is connected$/);
    });
  });
}
