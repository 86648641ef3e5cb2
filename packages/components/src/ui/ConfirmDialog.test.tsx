import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openDialogsInJsdom } from "../testing/dialogsInJsdom.js";
import { ConfirmDialog } from "./ConfirmDialog.js";

openDialogsInJsdom();

it("is closed, not put off, where nothing can be confirmed any more", () => {
  render(
    <ConfirmDialog
      title="Delete Hooli data?"
      confirm="Delete Hooli data"
      cancel="Not now"
      problem="It may have been removed."
      next={{ type: "never" }}
      onConfirm={() => {}}
      onCancel={() => {}}
    >
      <p>Deletes accounts and transactions held by Basiq.</p>
    </ConfirmDialog>,
  );
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Close"]);
});

it.for(["Not now", "Delete Hooli data"] as const)(
  "has its question and what will be lost said by what has the focus first, once: %s",
  async (first) => {
    render(
      <ConfirmDialog
        title="Delete Hooli data?"
        confirm="Delete Hooli data"
        cancel="Not now"
        danger={first === "Not now"}
        next={{ type: "now" }}
        onConfirm={() => {}}
        onCancel={() => {}}
      >
        <p>Deletes accounts and transactions held by Basiq.</p>
      </ConfirmDialog>,
    );
    const button = screen.getByRole("button", { name: first });
    expect(button).toHaveAccessibleDescription(
      "Delete Hooli data? Deletes accounts and transactions held by Basiq.",
    );
    // A screen reader that says a dialog’s description would say it twice.
    expect(screen.getByRole("dialog", { name: "Delete Hooli data?" })).not.toHaveAttribute(
      "aria-describedby",
    );
    act(() => button.focus());
    await userEvent.tab();
    expect(button).not.toHaveAccessibleDescription();
  },
);
