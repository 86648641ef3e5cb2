import { describe, expect } from "vitest";
import type { EngineTest } from "../engineJourney.js";

const RING = "2px solid";

/** What asks before it does something. */
export function confirmFlows(it: EngineTest) {
  describe("a confirmation", () => {
    it("of a disconnection starts on Cancel, closes on Escape and gives the focus back", async ({
      journey,
    }) => {
      const { signIn, press, key, sees, isGone, focusIsOn } = journey;
      await signIn("sam");
      await press(/^Details of Hooli/);
      await press("Disconnect");
      await sees(/Hooli/, "dialog");
      expect(await focusIsOn("Not now")).toHaveProperty("outline", RING);
      await key("Escape");
      await isGone(/Hooli/, "dialog");
      await focusIsOn("Disconnect");
      await key("Enter");
      await focusIsOn("Not now");
      await key("Enter");
      await isGone(/Hooli/, "dialog");
      await focusIsOn("Disconnect");
    });

    it("stops sharing after one question, and nothing is left of it", async ({ journey }) => {
      const { signIn, press, sees, reads, isGone, focusIsOn } = journey;
      await signIn("sam", "/consent");
      await press("Stop sharing");
      expect(await focusIsOn("Not now")).toHaveProperty("outline", RING);
      await press("Not now");
      await isGone(/./, "dialog");
      await press("Stop sharing");
      await reads(/Basiq disconnects all 4 connections/);
      await press("Stop sharing and disconnect all 4");
      await sees("Sharing with Ledgerbird has stopped");
      await press("Overview", "link");
      await reads("No banks connected");
    });

    it("of an update says what may be lost, and has the focus", async ({ journey }) => {
      const { signIn, press, sees, focusIsOn } = journey;
      await signIn("theo", "/consent");
      await press("Review the new terms");
      expect(await focusIsOn(/Updating disconnects/)).toHaveProperty("outline", RING);
      await sees("Update consent", "button");
    });
  });
}
