import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ACCOUNTS, consent, noConsent, POLICY, TRANSACTIONS } from "../testing/consents.js";
import { failedRead } from "../testing/states.js";
import { PolicyChangesView, type PolicyChangesViewProps } from "./PolicyChangesView.js";

const [accounts, transactions, customer] = POLICY.permissions;
const olderConsent = consent({ policyChanged: true });

function draw(policy: PolicyChangesViewProps["policy"], given = olderConsent) {
  return render(<PolicyChangesView consent={given} policy={policy} />);
}

/** A row as it is read out: its name, how it was, how it is now; the spaces in dates don't break. */
function row(name: string): readonly string[] {
  const found = screen.getByRole("rowheader", { name }).closest("tr");
  return within(found!)
    .getAllByRole("cell")
    .map((cell) => {
      const copy = cell.cloneNode(true) as HTMLElement;
      for (const unread of copy.querySelectorAll("[aria-hidden]")) unread.remove();
      return [...copy.children]
        .map((line) => line.textContent.replaceAll("\u00a0", " "))
        .join("; ");
    });
}

describe("PolicyChangesView: old beside new", () => {
  it("is a table with a name and two columns", () => {
    draw({ permissions: [accounts] });
    expect(
      screen.getByRole("table", { name: /^What is different since 29.December.2025$/ }),
    ).toBeVisible();
    expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
      "What",
      "You agreed to",
      "Asked for now",
    ]);
  });

  it("says what was added, and whether the person can decline it", () => {
    draw(POLICY, consent({ policyChanged: true, permissions: [ACCOUNTS, TRANSACTIONS] }));
    expect(row("Name and contact details")).toEqual([
      "Not asked for",
      "Added; You can say no to it",
    ]);
    expect(
      screen.getByText("Asked for as before: Account balance and details, Transaction details"),
    ).toBeVisible();
  });

  it("says what is no longer asked for, and whether the person shares it", () => {
    draw({ permissions: [accounts] });
    expect(row("Transaction details")).toEqual(["You share it", "No longer asked for"]);
    expect(row("Name and contact details")).toEqual(["You said no", "No longer asked for"]);
  });

  it("says what has become required or optional", () => {
    draw({
      permissions: [
        accounts,
        { ...transactions, required: false },
        { ...customer, required: true },
      ],
    });
    expect(row("Transaction details")).toEqual([
      "You need to agree to it",
      "Changed; You can say no to it",
    ]);
    expect(row("Name and contact details")).toEqual([
      "You can say no to it",
      "Changed; You need to agree to it",
    ]);
  });

  it("says the purpose, the duration and the rest", () => {
    draw({
      ...POLICY,
      purpose: { title: "A home loan", description: undefined },
      duration: { months: 3 },
      initialRetrievalDays: 730,
      retainData: true,
    });
    expect(row("Why")).toEqual([
      "Budgeting; Ledgerbird shows you where your money goes.",
      "Changed; A home loan",
    ]);
    expect(row("How long")).toEqual([
      "Until 29 December 2026",
      "Changed; 3 months from when you agree",
    ]);
    expect(row("How far back")).toEqual([
      "Up to 365 days before the first fetch",
      "Changed; Up to 730 days before the first fetch",
    ]);
    // The fourth difference is in `retainData`, which nobody can explain to a person.
    expect(screen.getAllByRole("rowheader")).toHaveLength(3);
  });

  it("names a permission that nobody named by the kit's words for its scope", () => {
    draw({ permissions: [...POLICY.permissions, { scope: "bank:payees:read" }] });
    expect(row("Saved payees")).toEqual(["Not asked for", "Added"]);
  });
});

describe("PolicyChangesView: without a table", () => {
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
