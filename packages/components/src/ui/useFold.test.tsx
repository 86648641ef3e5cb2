import { render } from "@testing-library/react";
import { useLayoutEffect } from "react";
import { expect, it } from "vitest";
import { useFold } from "./useFold.js";

/** A row that is pressed as soon as it is drawn, before its own effects have run. */
function PressedAtOnce() {
  const [isOpen, set] = useFold(
    () => "closed",
    (before) => before,
  );
  useLayoutEffect(() => set("open"), [set]);
  return <p>{isOpen}</p>;
}

it("keeps what the person did between the first drawing and its effects", () => {
  const { container } = render(<PressedAtOnce />);
  expect(container).toHaveTextContent("open");
});

/** Counts the renders in which `step` was new, and begins again when pressed. */
function Steps({ step }: { readonly step: string }) {
  const [seen, set] = useFold<{ readonly steps: number; readonly last: string }>(
    () => ({ steps: 0, last: "" }),
    (before) => (before.last === step ? before : { steps: before.steps + 1, last: step }),
  );
  return (
    <button type="button" onClick={() => set({ steps: 0, last: step })}>
      {seen.steps}
    </button>
  );
}

it("folds what each render knows into what the one before left", () => {
  const { container, rerender } = render(<Steps step="one" />);
  rerender(<Steps step="two" />);
  rerender(<Steps step="two" />);
  expect(container).toHaveTextContent("2");
});
