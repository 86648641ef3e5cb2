import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { PhoneHint } from "./PhoneHint.js";

describe("PhoneHint: a hint to have the phone ready", () => {
  it.each([
    ["always", "Have your phone ready. Pied Piper will check that it’s you."],
    ["sometimes", "Have your phone ready. Pied Piper may check that it’s you."],
  ] as const)("is there where the bank asks %s", (asksForPerson, words) => {
    const { container } = render(
      <PhoneHint asksForPerson={asksForPerson} institutionName="Pied Piper" />,
    );
    expect(container).toHaveTextContent(words);
  });

  it.each(["never", "unknown"] as const)("is nothing where it asks %s", (asksForPerson) => {
    expect(render(<PhoneHint asksForPerson={asksForPerson} />).container).toBeEmptyDOMElement();
  });

  it("speaks of your bank where the name isn't known", () => {
    const { container } = render(<PhoneHint asksForPerson="always" />);
    expect(container).toHaveTextContent("Your bank will check that it’s you.");
  });
});
