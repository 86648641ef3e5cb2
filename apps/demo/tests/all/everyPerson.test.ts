import { describe, expect } from "vitest";
import { axeFindings } from "../browser.js";
import { holdAnswers } from "../holdAnswers.js";
import { type Journey, journeys, type TestBanksJourney } from "../journey.js";

// A challenge lasts at least two minutes of the banks' time.
const it = journeys(3);

const OTP = ["OTP Password", "1234"] as const;
const COMPANY = ["What's your first company?", "Hooli"] as const;
const FAVOURITE = ["What's your favourite company?", "Basiq"] as const;
const EMAIL = ["Email code", "5678"] as const;
const bankId = (id: string) => ["What's the ID of this institution?", id] as const;

/** A job doesn't always name its bank, so the page after the return can't either. */
const connected = (bank: string, verb: "is" | "isn’t" = "is") =>
  new RegExp(`^(${bank}|Your bank) ${verb} connected$`);

/** What a bank asks at once, and what it accepts. */
type Questions = readonly (readonly [label: string, answer: string])[];

/** Mia, who has nothing yet, consents and goes to a bank. */
async function goTo({ signIn, press, atConsentUi }: Journey, bank: string) {
  await signIn("mia");
  await press("Connect your bank");
  await atConsentUi.arrives();
  await atConsentUi.consents();
  await atConsentUi.picks(bank);
}

describe.concurrent("a first connection", () => {
  it.for<{
    login: "Wentworth-Smith" | "Whistler" | "gavinBelson" | "jared" | "richard";
    bank: string;
    asked: readonly Questions[];
  }>([
    { login: "Wentworth-Smith", bank: "HooliGov", asked: [] },
    { login: "Whistler", bank: "Pied Piper Bank", asked: [[FAVOURITE, bankId("AU00002")]] },
    { login: "gavinBelson", bank: "Intersite Bank", asked: [[COMPANY], [EMAIL]] },
    { login: "jared", bank: "Pied Piper Bank", asked: [[OTP]] },
    { login: "richard", bank: "Intersite Bank", asked: [[OTP], [EMAIL]] },
  ])("of $login at $bank", async ({ login, bank, asked }, { journey }) => {
    const { page, press, heading, atConsentUi } = journey;
    await goTo(journey, bank);
    await atConsentUi.signsIn(login);
    for (const questions of asked) {
      for (const [label, answer] of questions) await page.getByLabel(label).fill(answer);
      expect(await axeFindings(page)).toEqual([]);
      await press("Continue");
    }
    await heading(`${bank} is connected`);
    await atConsentUi.finishes();
    await heading(connected(bank));
    expect(await axeFindings(page)).toEqual([]);
    await press("Continue to Ledgerbird");
    await journey
      .bank(bank)
      .getByText(/^Up to date/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("of jared at Raviga Mutual, approved in its app", async ({ journey }) => {
    const { page, press, heading, atConsentUi, bank } = journey;
    await goTo(journey, "Raviga Mutual");
    await atConsentUi.signsIn("jared");
    await heading("Approve the sign-in in the Raviga Mutual app");
    expect(await axeFindings(page)).toEqual([]);
    await press("I have approved it");
    await heading("Raviga Mutual is connected");
    await atConsentUi.finishes();
    await heading(connected("Raviga Mutual"));
    await press("Continue to Ledgerbird");
    await bank("Raviga Mutual")
      .getByText(/^Up to date/)
      .first()
      .waitFor();
  });

  it("of Gilfoyle at Optimoji Bank, by open banking", async ({ journey }) => {
    const { page, press, heading, atConsentUi } = journey;
    await goTo(journey, "Optimoji Bank");
    expect(await axeFindings(page)).toEqual([]);
    await atConsentUi.authorises("Gilfoyle");
    await heading("Optimoji Bank is connected");
    await atConsentUi.finishes();
    await heading(connected("Optimoji Bank"));
    await press("Continue to Ledgerbird");
    await page
      .getByText(/through open banking/i)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it.for([
    {
      login: "bighead",
      there: "HooliGov didn’t accept that sign-in",
      here: /has locked this account\.$/,
    },
    {
      login: "erlich",
      there: "HooliGov needs you to do something first",
      here: /needs something from you before it shares your accounts\.$/,
    },
    {
      login: "jianYang",
      there: "HooliGov is having problems",
      here: /is having problems\. Nothing is wrong with your details\.$/,
    },
  ] as const)("of $login fails", async ({ login, there, here }, { journey }) => {
    const { page, press, heading, atConsentUi } = journey;
    await goTo(journey, "HooliGov");
    await atConsentUi.signsIn(login);
    await heading(there);
    expect(await axeFindings(page)).toEqual([]);
    await atConsentUi.finishes();
    await heading(connected("HooliGov", "isn’t"));
    await page.getByText(here).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press("Continue to Ledgerbird");
    await heading("Hello, Mia");
    expect(await axeFindings(page)).toEqual([]);
  });
});

/** Connects a test person to a test bank, once the form is done with the one before. */
async function connect({ page }: TestBanksJourney, login: string, bank: string) {
  await page.getByLabel("Test person").selectOption(login);
  await page.getByLabel("Test bank").selectOption({ label: bank });
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  return page
    .locator(`[data-login="${login}"]`)
    .filter({ has: page.getByRole("heading", { name: bank, level: 2 }) });
}

it("shows that a connection is being made while another can’t be asked for", async ({
  testBanks,
}) => {
  const { page } = testBanks;
  const button = page.getByRole("button", { name: "Connect", exact: true });
  const release = await holdAnswers(page, "**/test-banks");
  await button.click();
  await expect.poll(() => button.isDisabled()).toBe(true);
  release();
  await expect.poll(() => button.isDisabled()).toBe(false);
});

describe.concurrent("a refresh", () => {
  it.for<{ login: string; bank: string; asked: readonly Questions[] }>([
    { login: "richard", bank: "HooliGov", asked: [] },
    { login: "Wentworth-Smith", bank: "Pied Piper Bank", asked: [[FAVOURITE, bankId("AU00000")]] },
    { login: "gavinBelson", bank: "Pied Piper Bank", asked: [[COMPANY]] },
    {
      login: "Gilfoyle",
      bank: "Intersite Bank",
      asked: [[COMPANY], [["Code from Intersite Bank", "5678"]]],
    },
    { login: "Whistler", bank: "Optimoji Bank", asked: [] },
  ])("of $login at $bank", async ({ login, bank, asked }, { testBanks }) => {
    const { page, answersSent } = testBanks;
    const connection = await connect(testBanks, login, bank);
    await connection.getByRole("button", { name: /^Refresh/ }).click();
    for (const questions of asked) {
      for (const [label, answer] of questions) await connection.getByLabel(label).fill(answer);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Enter");
    }
    await connection.getByRole("heading", { name: `${bank} is up to date` }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(answersSent()).toBe(asked.length);
  });

  it("at Nucleus Bank is asked something in half of its runs", async ({ testBanks }) => {
    const { page } = testBanks;
    const connections = [
      [testBanks.connection("Gilfoyle"), "Hooli"],
      [await connect(testBanks, "gavinBelson", "Nucleus Bank"), "Hooli"],
      [await connect(testBanks, "richard", "Nucleus Bank"), "1234"],
    ] as const;
    const asked: boolean[] = [];
    for (const [connection, answer] of connections) {
      const question = connection.getByRole("textbox");
      const done = connection.getByRole("heading", { name: "Nucleus Bank is up to date" });
      await connection.getByRole("button", { name: /^Refresh/ }).click();
      await question.or(done).first().waitFor();
      const isAsked = await question.isVisible();
      asked.push(isAsked);
      if (isAsked) {
        await question.fill(answer);
        await page.keyboard.press("Enter");
      }
      await done.waitFor();
    }
    // Every second run asks, so three runs in a row are never the same.
    expect(new Set(asked).size).toBe(2);
  });

  it("of Bachmanity Bank fails after the accounts", async ({ testBanks }) => {
    const { page } = testBanks;
    const connection = page.locator('[data-bank="AU90006"]');
    await connection.getByRole("button", { name: /^Refresh/ }).click();
    await connection.getByRole("heading", { name: "Bachmanity Bank wasn’t refreshed" }).waitFor();
    await connection.getByText("Fetched accounts").waitFor();
    await connection.getByText(/^Bachmanity Bank is having problems/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

// The banks' time is skipped for everyone on this demo.
describe("an update while the bank can’t be reached", () => {
  it("of jared at Aviato Credit Union is tried again for days, without anyone waiting", async ({
    testBanks,
  }) => {
    const { page, demo, heading, press, atConsentUi, bank, control } = testBanks;
    const connection = await connect(testBanks, "bighead", "Aviato Credit Union");
    await connection.getByRole("button", { name: /^Refresh/ }).click();
    await connection.getByText(/^Aviato Credit Union has locked/).waitFor();
    await page.goto(demo.url);
    const card = bank("Aviato Credit Union");
    // Basiq may send a job without a link to its connection: the card then knows its status alone,
    // and offers first what lies among its details where it knows that the account is locked.
    await card.getByText(/^(Can’t get new data|Account locked)$/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const update = card.getByRole("button", {
      name: /^(Update sign-in|Sign in again, .*)$/,
    });
    if (!(await update.isVisible())) await card.getByRole("button", { name: /^Details/ }).click();
    await update.click();
    await atConsentUi.arrives();
    await heading("Update your sign-in with Aviato Credit Union");
    await atConsentUi.signsIn("jared");
    await page.getByText(/It is tried again every two hours, for up to 7 days/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await atConsentUi.finishes();
    await page
      .getByText(/We’ll keep trying for up to 7 days/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press("Continue to Ledgerbird");
    await heading("Hello, Robin");
    // The fourth try, two hours after the third.
    await control("skip", { ms: 6 * 3_600_000 + 60_000 });
    await page.reload();
    await page.getByText("A bank is up to date.").waitFor();
    await card
      .getByText(/^Up to date/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
