import { render, screen } from "@testing-library/react";
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

it("says what will be lost with its name, because the focus starts below", () => {
  render(
    <ConfirmDialog
      title="Delete Hooli data?"
      confirm="Delete Hooli data"
      cancel="Not now"
      danger
      next={{ type: "now" }}
      onConfirm={() => {}}
      onCancel={() => {}}
    >
      <p>Deletes accounts and transactions held by Basiq.</p>
    </ConfirmDialog>,
  );
  const dialog = screen.getByRole("dialog", { name: "Delete Hooli data?" });
  expect(dialog).toHaveAccessibleDescription("Deletes accounts and transactions held by Basiq.");
});
