import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { enAU } from "../languages/enAU.js";
import { consent, noConsent, POLICY, TERMS } from "../testing/consents.js";
import { failedRedirect, idleRedirect } from "../testing/redirects.js";
import { failedRead } from "../testing/states.js";
import { ConnectIntroView, type ConnectIntroViewProps } from "./ConnectIntroView.js";

const words = enAU.connectIntro;

function draw(props: Partial<ConnectIntroViewProps> = {}) {
  return render(<ConnectIntroView {...TERMS} policy={POLICY} redirect={idleRedirect} {...props} />);
}

/** What stands beside the name of a row; the spaces in dates don't break. */
const row = (name: string) =>
  screen.getByText(name, { selector: "dt" }).nextSibling?.textContent?.replaceAll("\u00a0", " ");
const next = () =>
  within(screen.getByText(words.next).parentElement!)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
const bank = (methods: NonNullable<ConnectIntroViewProps["institution"]>["methods"]) => ({
  id: "AU00000",
  name: "Hooli",
  ...(methods && { methods }),
});
const method = (name: "web" | "openbanking", asksForPerson: "always" | "sometimes" | "never") => ({
  method: name,
  asksForPerson,
  status: "operational" as const,
  canConnect: true,
  stage: "live" as const,
});

describe("ConnectIntroView: what is asked for", () => {
  it("is why, what, how long, who gets it and how to stop", () => {
    draw();
    expect(screen.getByRole("region", { name: "Before you connect your bank" })).toBeVisible();
    expect(row("Why")).toBe("BudgetingLedgerbird shows you where your money goes.");
    expect(row("What")).toContain("Account balance and details");
    expect(row("What")).toContain("You can say no to: Name and contact details");
    expect(row("How far back")).toBe("Up to 365 days before the first fetch");
    expect(row("How long")).toBe("12 months from when you agree");
    expect(row("Who gets it")).toContain("Accredited: Example Data Pty Ltd, number ADRBNK000000");
    expect(row("How to stop sharing")).toMatch(
      /^Stop sharing in Ledgerbird any time, or contact privacy@ledgerbird\.example\..*30 days\.$/,
    );
    expect(screen.getByRole("link")).toHaveAttribute("href", TERMS.policyUrl);
  });

  it("leaves out what nobody has said", () => {
    draw({ policy: { permissions: [{ scope: "bank:transactions:read" }] } });
    expect(row("What")).toBe("Transaction details");
    expect(screen.getAllByRole("term").map(({ textContent }) => textContent)).toEqual([
      "What",
      "Who gets it",
      "How to stop sharing",
    ]);
  });

  it.each([
    ["there is none", noConsent],
    ["it can’t be read", failedRead("network")],
    ["it has ended", consent({ days: -2 })],
  ])("is what the app says while no consent is known to be valid: %s", (_, given) => {
    draw({ consent: given });
    expect(row("How long")).toBe("12 months from when you agree");
    expect(screen.getByText(/^Here is what Ledgerbird asks for\./)).toBeVisible();
    expect(next()[0]).toBe(words.agreeAndChoose);
  });

  it("leaves room for both while nobody knows which, and claims neither", () => {
    draw({ consent: { status: "loading" } });
    expect(row("Why")).toMatch(/^Budgeting/);
    expect(row("What")).toContain("Transaction details");
    expect(row("What")).not.toContain("You can say no");
    expect(row("How long")).toBe("");
    expect(screen.queryByText(/^Here is what/)).toBeNull();
    expect(screen.getByText("Loading")).toBeInTheDocument();
    expect(next()[0]).toBe("");
  });

  it("is what the person agreed to while their consent is valid, who isn’t asked again", () => {
    draw({
      consent: consent({ days: 5 }),
      policy: { ...POLICY, permissions: [{ scope: "bank:payees:read" }] },
    });
    expect(screen.getByText("Here is what you’ve agreed to share with Ledgerbird.")).toBeVisible();
    expect(row("Why")).toMatch(/^Budgeting/);
    expect(row("What")).toContain("Transaction details");
    expect(row("What")).toContain("You don’t share: Name and contact details");
    expect(row("What")).not.toContain("payees");
    expect(row("How long")).toBe("9 March 2026, in 5 days");
    expect(next()[0]).toBe(words.choose);
  });

  it("has the app’s lines once it is known what the person agreed to: descriptions open", () => {
    draw({ consent: consent(), policy: { permissions: [{ scope: "bank:transactions:read" }] } });
    expect(screen.getAllByRole("term").map(({ textContent }) => textContent)).toEqual([
      "What",
      "Who gets it",
      "How to stop sharing",
    ]);
    const described = screen.getByText("What came in and went out.");
    expect(described.closest("summary")).toBeNull();
    expect(described.closest("details")).not.toBeNull();
  });

  it("of a consent without an end is until the person stops it", () => {
    draw({ consent: consent({ days: null }) });
    expect(row("How long")).toBe("Until you stop sharing");
  });
});

describe("ConnectIntroView: what comes next", () => {
  it("is the page to agree on, the bank’s sign-in, the phone and the way back", () => {
    draw();
    expect(next()).toEqual([
      "You agree to this and choose your bank on Basiq’s secure page.",
      "Then you sign in to your bank. Ledgerbird never sees your password.",
      "Have your phone ready. Your bank may check that it’s you.",
      "Then you come back to Ledgerbird.",
    ]);
  });

  it("names a bank that is known, which needn’t be chosen any more", () => {
    draw({ institution: bank(undefined) });
    expect(screen.getByRole("heading", { name: "Before you connect Hooli" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Connect Hooli" })).toBeVisible();
    expect(next().slice(0, 2)).toEqual([
      words.agree,
      "Then you sign in to Hooli. Ledgerbird never sees your password.",
    ]);
  });

  it("starts with the way there if nothing has to be agreed to or chosen", () => {
    draw({ institution: bank(undefined), consent: consent() });
    expect(next().slice(0, 2)).toEqual([
      words.go,
      "Then you sign in to Hooli. Ledgerbird never sees your password.",
    ]);
  });

  it.each([
    ["always asks", [method("web", "always")], "Have your phone ready. Hooli will check"],
    ["sometimes asks", [method("web", "sometimes")], "Have your phone ready. Hooli may check"],
    [
      "asks in one of two ways",
      [method("web", "always"), method("openbanking", "never")],
      "Have your phone ready. Hooli may check",
    ],
    ["is connected by open banking", [method("openbanking", "never")], "Hooli may check"],
    ["isn’t known", undefined, "Hooli may check"],
  ] as const)("has the phone ready for a bank that %s", (_, methods, said) => {
    draw({ institution: bank(methods) });
    expect(next().join("\n")).toContain(said);
  });

  it("says nothing of a phone where a password is all", () => {
    draw({ institution: bank([method("web", "never")]) });
    expect(next().join("\n")).not.toContain("phone");
  });

  it.each([
    ["the bank isn’t known", undefined, true],
    ["it is connected by open banking", bank([method("openbanking", "never")]), true],
    ["it is connected by internet banking alone", bank([method("web", "never")]), false],
  ])("has a line on business accounts if %s", (_, institution, isShown) => {
    draw({ businessAccounts: true, institution });
    expect(next().includes(words.business)).toBe(isShown);
  });

  it("has none of business accounts by default", () => {
    draw();
    expect(next()).not.toContain(words.business);
  });
});

describe("ConnectIntroView: the button", () => {
  it("can have other words", () => {
    draw({ children: "Go to my bank" });
    expect(screen.getByRole("button", { name: "Go to my bank" })).toBeVisible();
  });

  it("says what went wrong, and all the rest can still be read", () => {
    draw({ redirect: failedRedirect("token-endpoint-failed") });
    expect(screen.getByRole("alert")).toHaveTextContent(enAU.connect.unreachable);
    expect(row("What")).toContain("Transaction details");
  });
});
