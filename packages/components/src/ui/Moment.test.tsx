import { BasiqProvider } from "@basiq-kit/hooks";
import { act, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { exactWords } from "../copy/dates.js";
import { HOUR, MINUTE, NOW } from "../testing/states.js";
import { Moment } from "./Moment.js";

const AT = NOW - 2 * HOUR;
const EXACT = exactWords("en-AU", AT);

/** A clock that a test moves. */
function clock() {
  let now = NOW;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  const environment = {
    now: () => now,
    setTimer(run: () => void, ms: number) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
  };
  const skip = (ms: number) =>
    act(() => {
      now += ms;
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer);
        timer.run();
      }
    });
  const Provider = ({ children }: { readonly children: ReactNode }) => (
    <BasiqProvider userKey="person" serverUrl="/api/basiq" environment={environment}>
      {children}
    </BasiqProvider>
  );
  return { Provider, skip };
}

describe("Moment", () => {
  it("is seen as a person says it, and heard and pointed at exactly", () => {
    const { Provider } = clock();
    render(<Moment at={AT} words={(moment) => `Updated ${moment}`} />, { wrapper: Provider });
    const time = screen.getByRole("time");
    expect(time).toHaveAttribute("datetime", new Date(AT).toISOString());
    const [seen, heard] = time.children;
    expect(seen).toHaveTextContent("Updated 2 hours ago");
    expect(seen).toHaveAttribute("aria-hidden", "true");
    expect(seen).toHaveAttribute("title", EXACT);
    expect(heard).toHaveTextContent(`Updated ${EXACT}`);
    expect(heard).toHaveClass("bk-hidden");
  });

  it("ages by the kit’s clock", () => {
    const { Provider, skip } = clock();
    render(<Moment at={AT} />, { wrapper: Provider });
    skip(59 * MINUTE);
    expect(screen.getByText("2 hours ago")).toBeVisible();
    skip(MINUTE);
    expect(screen.getByText("3 hours ago")).toBeVisible();
  });

  it("is a day where a server draws it, whose clock isn’t the device’s", () => {
    expect(renderToString(<Moment at={AT} />)).toMatch(/>4\u00a0March\u00a02026</);
  });
});
