import { expect, it } from "vitest";
import { openDocumented, RETURN_URL } from "./testing/openDocumented.js";
import { DAY_MS } from "../world/time.js";

/**
 * A client like Basiq's starter kits. It creates a user, and writes the link to the Consent UI as one string, in which
 * a missing action becomes `action=null`.
 */
async function open(action: string | null) {
  const opened = openDocumented();
  const { api, browser } = opened;
  const server = await api.serverToken();
  const { body: user } = await api.post<{ id: string }>("/users", server, {
    email: "gavin@hooli.com",
    mobile: "+61410888666",
    firstName: "Gavin",
    lastName: "Belson",
  });
  const token = await api.clientToken(user.id);
  await browser.open(`https://consent.basiq.io/home?token=${token}&action=${action}`);
  const listed = async (what: string) =>
    (await api.get<{ data: Listed[] }>(`/users/${user.id}/${what}`, server)).body.data;
  return { ...opened, server, user, listed };
}

interface Listed {
  id: string;
  status: string;
  institution: { id: string };
}

it.each([null, "connect"])(
  "a new person who is sent with action=%s consents, connects a bank and returns with its job",
  async (action) => {
    const { browser, signInAt, listed } = await open(action);
    expect(browser.heading).toMatch(/^Share your bank data with /);
    await browser.press("Give consent");
    expect(browser.heading).toBe("Choose your bank");
    await signInAt("Hooli Internet banking", "gavinBelson", "hooli2016");
    expect(browser.heading).toBe("Hooli is connected");
    await browser.press("Finish");

    const [job] = await listed("jobs");
    expect(browser.returnedTo).toBe(`${RETURN_URL}?jobId=${job?.id}&jobIds=${job?.id}`);
    expect(await listed("consents")).toMatchObject([{ status: "active" }]);
    expect(await listed("connections")).toMatchObject([
      { status: "active", institution: { id: "AU00000" } },
    ]);
  },
);

it("a person whose consent has ended is asked again with action=connect", async () => {
  const { sandbox, clock, api, browser, user } = await open("connect");
  sandbox.giveConsent({ userId: user.id, durationDays: 30 });
  clock.advance(31 * DAY_MS);
  const token = await api.clientToken(user.id);
  await browser.open(`https://consent.basiq.io/home?token=${token}&action=connect`);
  expect(browser.heading).toMatch(/^Share your bank data with /);
});
