import type { Page } from "./browser.js";

/** What a person does at the Consent UI, which is another site. */
export interface ConsentUi {
  /** Waits until the person is there. */
  arrives: () => Promise<void>;
  consents: () => Promise<void>;
  /** Picks a bank from the list. */
  picks: (bank: string) => Promise<void>;
  /** Signs in at the bank whose page is shown. */
  signsIn: (login: keyof typeof PASSWORDS) => Promise<void>;
  /** The same by open banking, where the bank asks for consent too. */
  authorises: (login: keyof typeof PASSWORDS) => Promise<void>;
  /** Types what the bank asks for, under its label. */
  answers: (label: string | RegExp, answer: string) => Promise<void>;
  picksAnother: () => Promise<void>;
  /** Cancels, and comes back to the app. */
  cancels: () => Promise<void>;
  /** Goes back to the app. */
  finishes: () => Promise<void>;
}

const PASSWORDS = {
  "Wentworth-Smith": "whislter",
  Whistler: "ShowBox",
  Gilfoyle: "PiedPiper",
  gavinBelson: "hooli2016",
  jared: "django",
  richard: "tabsnotspaces",
  bighead: "password",
  erlich: "aviato",
  jianYang: "nothotdog",
} as const;

export function consentUi(page: Page, appUrl: string): ConsentUi {
  const press = (name: string | RegExp) =>
    page.getByRole("button", { name, ...(typeof name === "string" && { exact: true }) }).click();
  return {
    arrives: () => page.waitForURL((url) => url.origin !== appUrl),
    consents: () => press("Give consent"),
    async picks(bank) {
      await page.getByLabel("Bank name").fill(bank);
      await press("Search");
      // Others may start with the same words.
      const name = page.getByText(bank, { exact: true });
      await page.getByRole("button").filter({ has: name }).click();
      await page.getByRole("heading", { name: new RegExp(` (to|at) ${bank}$`) }).waitFor();
    },
    async signsIn(login) {
      await page.getByLabel("Login").fill(login);
      await page.getByLabel("Password").fill(PASSWORDS[login]);
      await press("Sign in");
    },
    async authorises(login) {
      await page.getByLabel("Customer number").fill(login);
      await page.getByLabel("Password").fill(PASSWORDS[login]);
      await press("Authorise");
    },
    async answers(label, answer) {
      await page.getByLabel(label).fill(answer);
      await page.keyboard.press("Enter");
    },
    picksAnother: () => page.getByRole("link", { name: "Add another bank" }).click(),
    async cancels() {
      await press("Cancel and go back to the app");
      await page.waitForURL((url) => url.origin === appUrl);
    },
    async finishes() {
      // If a bank failed in the meantime, continue without it.
      await press(/^Finish( without it)?$/);
      await page.waitForURL((url) => url.origin === appUrl);
    },
  };
}
