import { expect, it } from "vitest";
import { giveConsent } from "../consents/giveConsent.js";
import { uploadStatement } from "../statements/uploadStatement.js";
import { openConsentUi } from "./testing/openConsentUi.js";

/** A person who gave consent and has a statement uploaded. */
async function open() {
  const opened = await openConsentUi();
  const { core, clock, userId } = opened;
  giveConsent(core, { userId });
  const { connectionId } = uploadStatement(core, {
    userId,
    institutionId: "AU90003",
    method: "pdf",
    failure: null,
  });
  clock.advance(30_000);
  return { ...opened, connectionId };
}

it("a person sees an uploaded statement among what they share, and can delete it", async () => {
  const { enter, page, core, connectionId } = await open();
  await enter({ action: "manage" });
  expect(page.text).toContain("Raviga Mutual Uploaded statement.");
  await page.click("Delete Raviga Mutual");
  await page.press("Delete");
  expect(core.records.connections.get(connectionId)?.deletedAt).not.toBeNull();
});

it.each([{}, { action: "reauthorise" }])(
  "an uploaded statement has no sign-in to renew: a link with %j is an error page",
  async (parameters) => {
    const { enter, page, connectionId } = await open();
    await enter({ ...parameters, connectionId });
    expect(page.status).toBe(400);
    expect(page.text).toContain("This connection is an uploaded statement");
  },
);

it("a statement that was uploaded under a consent ends with it", async () => {
  const { core, clock, sandbox, connectionId } = await open();
  const consent = [...core.records.consents.values()][0];
  clock.advance((consent?.periods[0]?.until ?? 0) - clock.now());
  expect(sandbox.world.connections.get(connectionId)?.status).toBe("revoked");
});
