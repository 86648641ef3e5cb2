import "../styles.css";
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { contrast } from "../testing/colour.js";
import { emulateMedia } from "../testing/emulateMedia.js";
import { job, steps } from "../testing/states.js";
import { JobProgressView } from "./JobProgressView.js";

afterEach(async () => {
  cleanup();
  await emulateMedia({});
});

const running = job(steps("success", "in-progress", "pending"));
const loading = { status: "loading", reachability: { status: "live" } } as const;
const all = (selector: string) => [...document.querySelectorAll(selector)];

describe("JobProgressView: the rail", () => {
  it.each([
    ["light", "white", "rgb(30 34 44)"],
    ["dark", "rgb(22 26 33)", "rgb(236 238 242)"],
  ])(
    "has circles and lines of at least 3:1, also for what is pending: %s",
    (scheme, background, color) => {
      render(
        <div style={{ colorScheme: scheme, background, color }}>
          <JobProgressView job={running} kind="refresh" institutionName="Hooli" />
        </div>,
      );
      const circle = getComputedStyle(all("[data-glyph=ahead]")[0]!, "::after").borderTopColor;
      const [, active] = all(".bk-rail__step");
      const line = getComputedStyle(active!, "::before").backgroundColor;
      expect(contrast(circle, background)).toBeGreaterThanOrEqual(3);
      expect(contrast(line, background)).toBeGreaterThanOrEqual(3);
    },
  );

  it("has glyphs of one size, one below the other", () => {
    render(<JobProgressView job={running} kind="refresh" institutionName="Hooli" />);
    const boxes = all(".bk-glyph").map((glyph) => glyph.getBoundingClientRect());
    expect(new Set(boxes.map(({ width }) => width))).toEqual(new Set([20]));
    expect(new Set(boxes.map(({ left }) => left)).size).toBe(1);
  });
});

describe("JobProgressView: its space", () => {
  it("is as high before the first answer as with it, and at each step", () => {
    const ui = (state: Parameters<typeof JobProgressView>[0]["job"]) => (
      <JobProgressView job={state} kind="refresh" institutionName="Hooli" />
    );
    const { rerender, container } = render(ui(loading));
    const height = () => container.getBoundingClientRect().height;
    const first = height();
    for (const at of [
      steps("pending", "pending", "pending"),
      steps("in-progress", "pending", "pending"),
      steps("success", "in-progress", "pending"),
      steps("success", "success", "in-progress"),
    ]) {
      rerender(ui(job(at)));
      expect(height()).toBe(first);
    }
  });
});
