import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { looseTexts, watchLooseTexts } from "../../../../tools/lib/loose-texts.js";

// The tests of all components rely on it, and it relies on how React marks its nodes: this runs on React 18 as well.
// Only texts inside a <section> count here, so that the watch over every test doesn't find them.
const Sentence = ({ parts }: { readonly parts: readonly string[] }) => (
  <section>
    <p>{parts}</p>
    <p>{parts.join("")}</p>
  </section>
);

describe("looseTexts", () => {
  it("finds each text that has siblings, and none that is alone in its element", () => {
    const { container } = render(<Sentence parts={["About ", "5", " seconds"]} />);
    expect(looseTexts(container, "section")).toEqual(["About ", "5", " seconds"]);
  });

  it("finds a text beside an element", () => {
    const beside: string = "beside";
    const { container } = render(
      <section>
        <p>
          <b />
          {beside}
        </p>
      </section>,
    );
    expect(looseTexts(container, "section")).toEqual([beside]);
  });

  it("finds nothing that React doesn't change, or that is elsewhere", () => {
    const { container } = render(<Sentence parts={["alone"]} />);
    container.querySelector("section")?.append("from a script");
    expect(looseTexts(container, "article")).toEqual([]);
  });

  it("finds those that are gone again, while it watches", () => {
    const watch = watchLooseTexts("section");
    const { rerender, unmount } = render(<Sentence parts={["a", "b"]} />);
    expect(watch.take()).toEqual(["a", "b"]);
    rerender(<Sentence parts={["a", "b", "c"]} />);
    unmount();
    expect(watch.take()).toEqual(["c"]);
    watch.stop();
  });
});
