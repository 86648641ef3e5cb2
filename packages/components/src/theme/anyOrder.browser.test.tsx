import { afterAll, beforeAll, expect, it } from "vitest";
import whole from "../styles.css?inline";
import { faultsOfEveryStory } from "../testing/everyStory.js";

/** Each component's own stylesheet, as an app imports it, with all that it imports. */
const single = Object.values(
  import.meta.glob<string>("../styles/*.css", { query: "?inline", import: "default", eager: true }),
);

/**
 * An app chooses both. What two components share comes with each of their stylesheets, and so a rule of one that wins
 * only because it comes later loses to the stylesheet after it.
 */
const ORDERS = {
  "all at once": whole,
  "one by one": single.join("\n"),
  "one by one, the last one first": single.toReversed().join("\n"),
};

/** What a rule that wins by its place would change. */
const PROPERTIES = [
  "display",
  "position",
  "width",
  "height",
  "margin",
  "padding",
  "border",
  "border-radius",
  "gap",
  "align-items",
  "justify-content",
  "justify-items",
  "flex",
  "flex-wrap",
  "grid-template-columns",
  "grid-column",
  "color",
  "background-color",
  "font-weight",
  "font-size",
  "line-height",
  "overflow",
  "opacity",
  "translate",
  "animation-name",
] as const;

/** Other tests' stylesheets, while these are looked at. */
let others: readonly CSSStyleSheet[] = [];
const sheets = new Map<string, CSSStyleSheet>();

beforeAll(() => {
  others = [...document.styleSheets].filter(({ disabled }) => !disabled);
  for (const sheet of others) sheet.disabled = true;
  for (const [order, css] of Object.entries(ORDERS)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(order, sheet);
  }
});

afterAll(() => {
  document.adoptedStyleSheets = [];
  for (const sheet of others) sheet.disabled = false;
});

const elements = () => [...document.querySelectorAll(".bk, .bk *")];

/** How each element on the page is drawn with the stylesheets in an order. */
function drawn(order: string) {
  document.adoptedStyleSheets = [sheets.get(order) ?? new CSSStyleSheet()];
  return elements().map((element) => {
    const style = getComputedStyle(element);
    return PROPERTIES.map((name) => `${name}: ${style.getPropertyValue(name)}`);
  });
}

it.each(Object.keys(ORDERS).slice(1))("looks as with all stylesheets at once: %s", (order) => {
  const faults = faultsOfEveryStory(() => {
    const meant = drawn("all at once");
    const is = drawn(order);
    return elements().flatMap((element, at) =>
      (meant[at] ?? []).flatMap((one, which) =>
        is[at]?.[which] === one
          ? []
          : [`${element.getAttribute("class")} has ${is[at]?.[which]} and not ${one}`],
      ),
    );
  });
  expect(faults).toEqual({});
});
