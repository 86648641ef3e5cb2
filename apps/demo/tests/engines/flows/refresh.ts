import { describe, expect } from "vitest";
import type { EngineJourney, EngineTest } from "../engineJourney.js";

const JARED = "[data-login=jared][data-bank=AU00002]";
const CODE = "Code from Pied Piper Bank";

async function atTestBanks({ signIn, sees }: EngineJourney) {
  await signIn("robin", "/banks");
  await sees("Connect another");
}

/** A refresh with each kind of question that a bank may ask. */
export function refreshFlows(it: EngineTest) {
  describe("a refresh", () => {
    it("refuses a wrong code at its field and takes the right one", async ({ journey }) => {
      const { press, fill, key, reads, sees, focusIsOn } = journey;
      await atTestBanks(journey);
      await press(/^Refresh/, "button", JARED);
      await fill(CODE, "0000");
      await press("Continue");
      await reads(/^Pied Piper Bank didn’t accept that code/);
      const field = await focusIsOn(CODE);
      expect(field).toEqual({ name: CODE, value: "", outline: "2px solid" });
      await journey.type("12 34");
      await key("Enter");
      await sees("Pied Piper Bank is up to date", "heading", JARED);
    });

    it("asks two questions at once", async ({ journey }) => {
      const { press, fill, key, sees } = journey;
      const whistler = "[data-login=Whistler]";
      await atTestBanks(journey);
      await press(/^Refresh/, "button", whistler);
      await fill(/favourite company/, "Basiq", whistler);
      await fill(/ID of this institution/, "AU00002", whistler);
      await key("Enter");
      await sees("Pied Piper Bank is up to date", "heading", whistler);
    });

    it("asks twice in a row", async ({ journey }) => {
      const { press, fill, key, sees } = journey;
      const gavin = "[data-login=gavinBelson][data-bank=AU90007]";
      await atTestBanks(journey);
      await press(/^Refresh/, "button", gavin);
      await fill(/first company/, "Hooli", gavin);
      await key("Enter");
      await fill("Code from Intersite Bank", "5678", gavin);
      await key("Enter");
      await sees("Intersite Bank is up to date", "heading", gavin);
    });

    it("waits for an approval in the bank's app", async ({ journey }) => {
      const { press, sees } = journey;
      const richard = "[data-login=richard][data-bank=AU90003]";
      await atTestBanks(journey);
      await press(/^Refresh/, "button", richard);
      await sees("Approve this in Raviga Mutual’s app", "heading", richard);
      await press("I’ve approved it", "button", richard);
      await sees("Raviga Mutual is up to date", "heading", richard);
    });

    it("asks in a dialog, which Escape puts aside and the keyboard answers", async ({
      journey,
    }) => {
      const { press, key, reads, sees, isGone, focusIsOn } = journey;
      const whistler = "[data-login=Whistler]";
      await atTestBanks(journey);
      await press("Let banks ask in a dialog", "checkbox");
      await press(/^Refresh/, "button", whistler);
      await sees("Pied Piper Bank has 2 questions", "dialog");
      await key("Escape");
      await isGone("Pied Piper Bank has 2 questions", "dialog");
      await reads("Pied Piper Bank is still waiting for your answer.");
      await press("Answer now");
      await focusIsOn(/favourite company/);
      await journey.type("Basiq");
      await key("Tab");
      await focusIsOn(/ID of this institution/);
      await journey.type("AU00002");
      await key("Enter");
      await sees("Pied Piper Bank is up to date", "heading", whistler);
    });
  });
}
