import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ACCOUNTS, consent, noConsent, POLICY, TRANSACTIONS } from "../testing/consents.js";
import { failedRead } from "../testing/states.js";
import { PolicyChangesView, type PolicyChangesViewProps } from "./PolicyChangesView.js";

const [accounts, transactions, customer] = POLICY.permissions;
const olderConsent = consent({ policyChanged: true });

function draw(policy: PolicyChangesViewProps["policy"], given = olderConsent) {
  return render(<PolicyChangesView consent={given} policy={policy} />);
}

/** The rows as they are read out; the spaces in dates don't break. */
const rows = () =>
  screen.getAllByRole("listitem").map(({ textContent }) => textContent.replaceAll("\u00a0", " "));

/** The row of what is named so. */
const row = (name: string) => rows().find((said) => said.includes(`: ${name}`));

describe("PolicyChangesView: what is new beside what stays", () => {
  it("is a list with a name, of what is new first and what stays last", () => {
    draw({
      permissions: [accounts, { scope: "bank:payees:read" }],
      initialRetrievalDays: 730,
    });
    expect(
      screen.getByRole("list", { name: /^What is different since 29.December.2025$/ }),
    ).toBeVisible();
    expect(rows().map((said) => said.slice(0, said.indexOf(":")))).toEqual([
      "New",
      "Changed",
      "No longer asked for",
      "No longer asked for",
      "Same",
    ]);
  });

  it("says what is new, and whether the person can decline it", () => {
    draw(POLICY, consent({ policyChanged: true, permissions: [ACCOUNTS, TRANSACTIONS] }));
    expect(rows()).toEqual([
      "New: Name and contact detailsYou can say no to it",
      "Same: Account balance and details",
      "Same: Transaction details",
    ]);
  });

  it("says what is no longer asked for, and whether the person shares it", () => {
    draw({ permissions: [accounts] });
    expect(row("Transaction details")).toBe("No longer asked for: Transaction detailsYou share it");
    expect(row("Name and contact details")).toMatch(/You said no$/);
  });

  it("says what has become required or optional", () => {
    draw({
      permissions: [
        accounts,
        { ...transactions, required: false },
        { ...customer, required: true },
      ],
    });
    expect(row("Transaction details")).toBe(
      "Changed: Transaction detailsYou agreed to: You need to agree to itAsked for now: You can say no to it",
    );
    expect(row("Name and contact details")).toMatch(
      /You can say no to itAsked for now: You need to agree to it$/,
    );
  });

  it("says the purpose, the duration and the rest", () => {
    draw({
      ...POLICY,
      purpose: { title: "A home loan", description: undefined },
      duration: { months: 3 },
      initialRetrievalDays: 730,
      retainData: true,
    });
    // The fourth difference is in `retainData`, which nobody can explain to a person.
    expect(rows().filter((said) => said.startsWith("Changed"))).toEqual([
      "Changed: WhyYou agreed to: BudgetingLedgerbird shows you where your money goes.Asked for now: A home loan",
      "Changed: How longYou agreed to: Until 29 December 2026Asked for now: 3 months from when you agree",
      "Changed: How far backYou agreed to: Up to 365 days before the first fetchAsked for now: Up to 730 days before the first fetch",
    ]);
  });

  it("names a permission that nobody named by the kit's words for its scope", () => {
    draw({ permissions: [...POLICY.permissions, { scope: "bank:payees:read" }] });
    expect(row("Saved payees")).toBe("New: Saved payees");
  });
});

describe("PolicyChangesView: without rows", () => {
  it.each([
    ["the app passes no policy", undefined],
    ["only `retainData` is different, which nobody explains", { ...POLICY, retainData: true }],
    ["the scopes are written in another way", { permissions: [{ scope: "account.detail" }] }],
  ])("claims no more than is known: %s", (_, policy) => {
    const { container } = draw(policy);
    expect(container).toHaveTextContent(
      /^We can’t show here what is different. Read what you’re asked for before you agree.$/,
    );
  });

  it("says that nothing which can be compared is different", () => {
    const { container } = draw(POLICY);
    expect(container).toHaveTextContent(/^Nothing we can compare here is different\./);
  });

  it("says so of a consent that was extended on the same terms", () => {
    const { container } = draw(POLICY, consent({ policyChanged: true, updatedAgo: 2, days: 363 }));
    expect(container).toHaveTextContent(/^Nothing we can compare here is different\./);
  });

  it.each([
    ["that Basiq doesn’t call changed", consent()],
    ["that has ended", consent({ policyChanged: true, days: -1 })],
    ["that was never given", noConsent],
    ["that loads", { status: "loading" } as const],
    ["that can’t be read", failedRead("network")],
  ])("draws nothing for a consent %s", (_, given) => {
    const { container } = draw({ permissions: [accounts] }, given);
    expect(container).toBeEmptyDOMElement();
  });
});
