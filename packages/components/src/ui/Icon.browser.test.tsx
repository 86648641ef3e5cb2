import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
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
