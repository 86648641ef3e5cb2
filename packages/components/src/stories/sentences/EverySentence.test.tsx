import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { languages } from "../../testing/languages.js";
import { wordsOf } from "../../testing/words.js";
import { EverySentence } from "./EverySentence.js";

describe("EverySentence", () => {
  it.each(Object.entries(languages))(
    "has each phrase of the dictionary in %s, in its language and direction",
    (tag, { copy, direction }) => {
      const { container } = render(<EverySentence />);
      const said = [...container.querySelectorAll(`td > p[lang="${tag}"][dir="${direction}"]`)].map(
        ({ parentElement, textContent }) =>
          `${parentElement?.parentElement?.dataset["path"]}: ${textContent}`,
      );
      const wanted = wordsOf(copy).map(({ path, words }) => `${path}: ${words}`);
      expect(said.toSorted()).toEqual(wanted.toSorted());
    },
  );

  it("says where each is said, in words without code", () => {
    render(<EverySentence />);
    const places = screen.getAllByRole("heading", { level: 2 }).map((head) => head.textContent);
    expect(places.length).toBeGreaterThan(15);
    expect(places).toEqual([...new Set(places)]);
    expect(places.filter((name) => !/^[A-Z][a-z’ ,-]+$/.test(name ?? ""))).toEqual([]);
  });

  it("finds words of any language, a place, and a path", async () => {
    render(<EverySentence />);
    const field = screen.getByRole("searchbox", { name: "Find words in any language" });
    const bank = screen.getAllByRole("row").length;
    await userEvent.click(field);
    await userEvent.paste("银行");
    expect(screen.getAllByRole("row").length).toBeLessThan(bank);
    await userEvent.clear(field);
    await userEvent.paste("choosing a bank");
    const table = screen.getByRole("table", { name: "Choosing a bank" });
    expect(within(table).getByText("picker.label")).toBeInTheDocument();
    expect(screen.getAllByRole("table")).toHaveLength(1);
    await userEvent.clear(field);
    await userEvent.paste("nobody says this");
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("0 sentences");
  });
});
