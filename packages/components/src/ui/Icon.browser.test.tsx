import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import whole from "../styles.css?inline";
import "../theme/base.css";
import { Icon } from "./Icon.js";
import { chevronDownIcon, leaveIcon, refreshIcon } from "./icons.js";

const scaleOf = (icon: Parameters<typeof Icon>[0]["icon"], dir: "ltr" | "rtl") => {
  const { container } = render(
    <div dir={dir}>
      <Icon icon={icon} />
    </div>,
  );
  return getComputedStyle(container.querySelector("svg")!).scale;
};

describe("Icon: an icon", () => {
  it("that points in the text direction is mirrored on right-to-left pages", () => {
    expect([scaleOf(leaveIcon, "ltr"), scaleOf(leaveIcon, "rtl")]).toEqual(["none", "-1 1"]);
  });

  it.each([chevronDownIcon, refreshIcon])("that points nowhere is not", (icon) => {
    expect(scaleOf(icon, "rtl")).toBe("none");
  });
});

/** The tick on a bank's mark belongs to the mark, which has its own size. */
const OF_A_MARK = ".bk-job__mark";

describe("Icon: its size", () => {
  it("is in em in every rule, so that it grows with the text", () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(whole);
    const rules = (list: CSSRuleList): CSSStyleRule[] =>
      [...list].flatMap((rule) => {
        if (rule instanceof CSSStyleRule) return [rule];
        return rule instanceof CSSGroupingRule ? rules(rule.cssRules) : [];
      });
    const sizes = rules(sheet.cssRules)
      .filter(({ selectorText }) => /\.bk-icon$/m.test(selectorText))
      .filter(({ selectorText, style }) => style.inlineSize && !selectorText.includes(OF_A_MARK))
      .map(({ selectorText, style }) => `${selectorText} ${style.inlineSize}`);
    expect(sizes).toContain(".bk-icon 1.25em");
    expect(sizes.filter((size) => !/ [\d.]+em$/.test(size))).toEqual([]);
  });
});
