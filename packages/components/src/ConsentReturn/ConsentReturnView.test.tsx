import type { UseConsentReturnResult } from "@basiq-kit/hooks";
import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { enAU } from "../languages/enAU.js";
import { ConsentReturnView, type ConsentReturnViewProps } from "./ConsentReturnView.js";

const nothing = () => {};
const unknown = {
  status: "unknown-outcome",
  action: "connect",
  returnTo: "/accounts",
  dismiss: nothing,
} as const;
const returned = { ...unknown, status: "returned", jobs: [] } as const;

function draw(back: UseConsentReturnResult, props: Partial<ConsentReturnViewProps> = {}) {
  return render(
    <ConsentReturnView
      back={back}
      renderJobs={(renderNext) => renderNext("secondary")}
      {...props}
    />,
  );
}

const title = () => screen.getByRole("heading").textContent;
const goOn = () => screen.getByRole("link", { name: "Go on" });

describe("ConsentReturnView: a return", () => {
  it("is nothing on any other visit", () => {
    expect(draw({ status: "none" }).container).toBeEmptyDOMElement();
  });

  it("reserves its space while it is checked", () => {
    const { container } = draw({ status: "checking" });
    expect(screen.getByRole("region", { name: "Welcoming you back" })).toBeVisible();
    expect(container.querySelector(".bk-skeleton")).toBeVisible();
  });

  it.each([undefined, "connect", "extend", "reauthorise", "update", "manage"] as const)(
    "has words for what the person left for: %s",
    (action) => {
      const key = action ?? "first";
      const { rerender } = draw({ ...returned, action });
      expect(screen.getByText(enAU.consentReturn.returned[key])).toBeVisible();
      rerender(<ConsentReturnView back={{ ...unknown, action }} renderJobs={() => null} />);
      expect(screen.getByText(enAU.consentReturn.unknown[key])).toBeVisible();
    },
  );

  it("draws its jobs, with the continue action beneath", () => {
    draw(returned, {
      renderJobs: (renderNext) => (
        <div>
          <p>Jobs</p>
          {renderNext("secondary")}
        </div>
      ),
    });
    expect(screen.getByText("Jobs").parentElement).toContainElement(goOn());
    expect(goOn()).toHaveAttribute("data-variant", "secondary");
  });

  it("without jobs says no more than is known", () => {
    draw(unknown);
    expect(title()).toBe("Welcome back");
    expect(screen.getByText(/^As far as we can tell, nothing new was connected/)).toBeVisible();
    expect(goOn()).toHaveAttribute("data-variant", "primary");
  });

  it("that can’t be matched warns of a foreign link, and of nothing else", () => {
    draw({ status: "state-mismatch", dismiss: nothing });
    expect(title()).toBe("We couldn’t match this to something you started here.");
    expect(
      screen.getByText("If someone sent you a link to connect your bank, tell us and your bank."),
    ).toBeVisible();
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("that came too late says what to do", () => {
    draw({ status: "expired", dismiss: nothing });
    expect(title()).toBe("That took longer than an hour.");
    expect(screen.getByText(/Start again when you’re ready/)).toBeVisible();
  });

  it("is announced, a moment after it is drawn, and takes no focus", async () => {
    draw({ status: "state-mismatch", dismiss: nothing });
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    await waitFor(() =>
      expect(screen.getByRole("status")).toHaveTextContent(enAU.consentReturn.mismatchTitle),
    );
    expect(document.body).toHaveFocus();
  });
});

describe("ConsentReturnView: the continue action", () => {
  it("is a link to where they left from, which ends the return", async () => {
    const dismiss = vi.fn<() => void>();
    draw({ ...unknown, dismiss });
    expect(goOn()).toHaveAttribute("href", "/accounts");
    // jsdom goes nowhere.
    goOn().addEventListener("click", (event) => event.preventDefault());
    await userEvent.click(goOn());
    expect(dismiss).toHaveBeenCalledTimes(1);
  });

  it("can be the app’s own router’s", async () => {
    const calls: string[] = [];
    draw(
      { ...unknown, dismiss: () => calls.push("dismissed") },
      { onContinue: (returnTo) => calls.push(returnTo) },
    );
    expect(screen.queryByRole("link")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Go on" }));
    expect(calls).toEqual(["dismissed", "/accounts"]);
  });
});
