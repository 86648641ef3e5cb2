// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { picturePage } from "./picture-page.mjs";

const story = (title: string, name: string) => ({
  id: `${title}--${name}`,
  title,
  name,
  groups: [{ heading: "Light & dark", pictures: [{ src: `light/${name}.png`, alt: "light" }] }],
});

describe("picturePage", () => {
  const html = picturePage("States", [
    story("A", "One"),
    story("B", "Two <2>"),
    story("A", "Three"),
  ]);

  it("has each component once, with its states below it", () => {
    const document = new DOMParser().parseFromString(html, "text/html");
    const sections = [...document.querySelectorAll("section")].map((section) =>
      [...section.querySelectorAll("h2, h3")].map((head) => head.textContent),
    );
    expect(sections).toEqual([
      ["A", "One", "Three"],
      ["B", "Two <2>"],
    ]);
    expect(document.querySelector("figcaption")?.textContent).toBe("Light & dark");
    expect(document.querySelector("img")?.getAttribute("src")).toBe("light/One.png");
  });

  it("lists each component to choose from", () => {
    const document = new DOMParser().parseFromString(html, "text/html");
    expect([...document.querySelectorAll("option")].map((one) => one.textContent)).toEqual([
      "All",
      "A",
      "B",
    ]);
  });
});
