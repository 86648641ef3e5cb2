import "../styles.css";
import type { UseConsentReturnResult } from "@basiq-kit/hooks";
import { cleanup, render } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { accessibilityTree } from "../testing/accessibilityTree.js";
import { ConsentReturnView } from "./ConsentReturnView.js";

afterEach(cleanup);

type Arm<Status> = Extract<UseConsentReturnResult, { status: Status }>;

/** A page with something before and after the return. */
function Page({ back }: { readonly back: (dismiss: () => void) => UseConsentReturnResult }) {
  const [isOver, setOver] = useState(false);
  return (
    <main>
      <a href="#before">Before</a>
      <ConsentReturnView
        back={isOver ? { status: "none" } : back(() => setOver(true))}
        renderJobs={() => null}
      />
      <a href="#after">After</a>
    </main>
  );
}

const mismatch = (dismiss: () => void): Arm<"state-mismatch"> => ({
  status: "state-mismatch",
  dismiss,
});

it("leads on, although the component is gone by then", async () => {
  render(
    <Page
      back={(dismiss) => ({
        status: "unknown-outcome",
        action: undefined,
        returnTo: "#there",
        changes: { status: "loading" },
        dismiss,
      })}
    />,
  );
  await userEvent.click(page.getByRole("link", { name: "Continue" }));
  await expect.poll(() => location.hash, { timeout: 20_000 }).toBe("#there");
  await expect.element(page.getByRole("link", { name: "Continue" })).not.toBeInTheDocument();
});

it("is announced and named, and leaves the focus where it is", async () => {
  render(<Page back={mismatch} />);
  const words = "We couldn’t match this to something you started here.";
  await expect.element(page.getByRole("status")).toHaveTextContent(words);
  expect(await accessibilityTree()).toContain(`heading: ${words}`);
  expect(document.body).toHaveFocus();
});

it("gives the person’s place back when it is closed, and then is gone", async () => {
  render(<Page back={mismatch} />);
  await userEvent.click(page.getByRole("button", { name: "Close" }));
  await expect.element(page.getByText("Closed")).toHaveFocus();
  await userEvent.tab();
  await expect.element(page.getByRole("link", { name: "After" })).toHaveFocus();
  expect(document.querySelector(".bk")).toBeNull();
});
