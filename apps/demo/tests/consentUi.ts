/** What a person does at the Consent UI, which is another site. */
export interface ConsentUi {
  /** Waits until the person is there. */
  arrives: () => Promise<void>;
  consents: () => Promise<void>;
  /** Picks a bank from the list. */
  picks: (bank: string) => Promise<void>;
  /** Signs in at the bank whose page is shown, with the right password unless another is given. */
  signsIn: (login: keyof typeof PASSWORDS, password?: string) => Promise<void>;
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

/** What that takes of a page, in whichever browser it is. */
export interface PageActions {
  readonly press: (name: string | RegExp, role?: "button" | "link") => Promise<void>;
  readonly fill: (label: string | RegExp, text: string) => Promise<void>;
  readonly pressEnter: () => Promise<void>;
  readonly sees: (heading: string | RegExp) => Promise<void>;
  /** Waits until the page's address is one of these. */
  readonly isAt: (matches: (url: URL) => boolean) => Promise<void>;
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

export function consentUi(page: PageActions, appUrl: string): ConsentUi {
  const { press, fill, pressEnter, sees, isAt } = page;
  return {
    arrives: () => isAt((url) => url.origin !== appUrl),
    consents: () => press("Give consent"),
    async picks(bank) {
      await fill("Bank name", bank);
      await press("Search");
      // Until then the page has other rows, which move.
      await isAt((url) => url.searchParams.get("q") === bank);
      // Others may start with the same words. What follows a bank's name is how it signs people in.
      await press(new RegExp(`^${bank} (Internet|Open) banking`));
      await sees(new RegExp(` (to|at) ${bank}$`));
    },
    async signsIn(login, password = PASSWORDS[login]) {
      await fill("Login", login);
      await fill("Password", password);
      await press("Sign in");
    },
    async authorises(login) {
      await fill("Customer number", login);
      await fill("Password", PASSWORDS[login]);
      await press("Authorise");
    },
    async answers(label, answer) {
      await fill(label, answer);
      await pressEnter();
    },
    picksAnother: () => press("Add another bank", "link"),
    async cancels() {
      await press("Cancel and go back to the app");
      await isAt((url) => url.origin === appUrl);
    },
    async finishes() {
      // If a bank failed in the meantime, continue without it.
      await press(/^Finish( without it)?$/);
      await isAt((url) => url.origin === appUrl);
    },
  };
}
