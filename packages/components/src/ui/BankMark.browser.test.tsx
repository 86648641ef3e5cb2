import "../styles.css";
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { contrast } from "../testing/colour.js";
import { emulateMedia } from "../testing/emulateMedia.js";
import { BankMark, type BankMarkProps } from "./BankMark.js";

afterEach(async () => {
  cleanup();
  document.documentElement.style.removeProperty("color-scheme");
  await emulateMedia({});
});

function draw(props: BankMarkProps) {
  const { container } = render(
    <div className="bk">
      <BankMark {...props} />
    </div>,
  );
  const mark = container.querySelector<HTMLElement>(".bk-mark") as HTMLElement;
  return { mark, image: mark.querySelector("img"), styles: getComputedStyle(mark) };
}

const PIXEL =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 3'%3E%3C/svg%3E";
const COLORS = ["#ffcc00", "#ffffff", "#000000", "#0a58ca", "#00205b", "#777777", undefined];

describe.each(["light", "dark"])("BankMark in a %s theme", (scheme) => {
  it.each(COLORS)("has a letter that reads at 4.5:1: %s", (brandColor) => {
    document.documentElement.style.colorScheme = scheme;
    const { styles } = draw({ institution: { name: "Hooli", brandColor } });
    expect(contrast(styles.backgroundColor, styles.color)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("BankMark", () => {
  it("has one size whatever it shows, and before anything has come", () => {
    const logoUrl = "https://logos.example/hooli.svg";
    const sizes = (
      [
        { institution: undefined },
        { institution: undefined, isLoading: false },
        { institution: { name: "Hooli" } },
        { institution: { name: "W" } },
        { institution: { name: "Hooli", logoUrl }, hosts: ["logos.example"] },
      ] satisfies readonly BankMarkProps[]
    ).map((props) => {
      const { width, height } = draw(props).mark.getBoundingClientRect();
      return [width, height];
    });
    expect(new Set(sizes.map(String))).toEqual(new Set(["40,40"]));
  });

  it("keeps its letter until its logo has come, and shows the logo over it then", async () => {
    const logoUrl = "https://logos.example/hooli.svg";
    const { mark, image } = draw({
      institution: { name: "Hooli", logoUrl },
      hosts: ["logos.example"],
    });
    expect(mark.textContent).toBe("H");
    expect(getComputedStyle(image as Element).opacity).toBe("0");
    image?.setAttribute("src", PIXEL);
    await vi.waitFor(() => expect(image).toHaveAttribute("data-status", "loaded"));
    expect(mark.getBoundingClientRect().width).toBe(40);
  });

  it("keeps its letter where its logo can’t be loaded", async () => {
    const { mark, image } = draw({
      institution: { name: "Hooli", logoUrl: "https://logos.example/hooli.svg" },
      hosts: ["logos.example"],
    });
    image?.setAttribute("src", "data:,");
    await vi.waitFor(() => expect(mark.querySelector("img")).toBeNull());
    expect(mark.textContent).toBe("H");
  });

  it("grows with the text around it, to a limit", () => {
    document.documentElement.style.fontSize = "200%";
    const { width } = draw({ institution: { name: "Hooli" } }).mark.getBoundingClientRect();
    document.documentElement.style.removeProperty("font-size");
    expect(width).toBe(56);
  });

  it("has an edge and a letter in the system’s colours", async () => {
    await emulateMedia({ "forced-colors": "active" });
    const { styles } = draw({ institution: { name: "Hooli", brandColor: "#0a58ca" } });
    expect(styles.borderTopStyle).toBe("solid");
    expect(contrast(styles.borderTopColor, "Canvas")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(styles.color, styles.backgroundColor)).toBeGreaterThanOrEqual(4.5);
  });

  it("is left out for screen readers, and by translators", () => {
    const { mark } = draw({ institution: { name: "Hooli" } });
    expect(mark).toHaveAttribute("aria-hidden", "true");
    expect(mark).toHaveAttribute("translate", "no");
  });
});
