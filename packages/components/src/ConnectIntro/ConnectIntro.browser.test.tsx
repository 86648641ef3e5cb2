import { createWorld, runningClock } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import "../styles.css";
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { POLICY, TERMS } from "../testing/consents.js";
import { inWorld } from "../testing/renderInWorld.js";
import { ConnectIntro } from "./ConnectIntro.js";

afterEach(async () => {
  cleanup();
  await page.viewport(480, 720);
});

const isConsents = ({ path }: { readonly path: string }) => path.endsWith("/consents");

/** The intro of a person without a consent. */
function openIntro() {
  const world = createWorld({ server: createBasiqServer, clock: runningClock({ speed: 1 }) });
  const { container } = render(<ConnectIntro {...TERMS} policy={POLICY} businessAccounts />, {
    wrapper: inWorld(world),
  });
  return { ...world, container };
}

describe("ConnectIntro", () => {
  it("is read, opened and left by keyboard alone", async () => {
    const { page: tab } = openIntro();
    const reached: (string | undefined)[] = [];
    for (let presses = 0; presses < 5; presses += 1) {
      await userEvent.tab();
      reached.push(document.activeElement?.tagName);
    }
    expect(reached).toEqual(["SUMMARY", "SUMMARY", "SUMMARY", "A", "BUTTON"]);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => tab.visited.length).toBe(1);
    expect(new URL(tab.visited[0]!).searchParams.has("action")).toBe(false);
  });

  it("moves nothing when it turns out that there is no consent", async () => {
    const { container, sandbox } = openIntro();
    // What comes in a line's room are other elements; the rooms stay.
    const tops = () =>
      [...container.querySelectorAll("dt, dd, li, button, .bk-steady")].map(
        (one) => one.getBoundingClientRect().top,
      );
    const before = tops();
    await expect.poll(() => sandbox.requests.some(isConsents)).toBe(true);
    await new Promise((drawn) => requestAnimationFrame(drawn));
    expect(tops()).toEqual(before);
  });

  it("fits a drawer of 280 px", async () => {
    await page.viewport(280, 640);
    const { container } = openIntro();
    const wide = [...container.querySelectorAll(".bk *")].filter(
      (one) => one.getBoundingClientRect().right > 280,
    );
    expect(wide).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(280);
  });
});
