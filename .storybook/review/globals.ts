import type { Preview } from "@storybook/react-vite";
import { languages } from "../../packages/components/src/testing/languages.js";

/** The toolbars' settings, all as text, as in addresses (`&globals=theme:dark;brand:wattle`). */
export type ReviewGlobals = Readonly<Record<string, string>>;

type GlobalTypes = NonNullable<Preview["globalTypes"]>;
type Toolbar = NonNullable<GlobalTypes[string]["toolbar"]>;

function toolbar(
  description: string,
  icon: NonNullable<Toolbar["icon"]>,
  items: Readonly<Record<string, string>>,
) {
  const listed = Object.entries(items).map(([value, title]) => ({ value, title }));
  return { description, toolbar: { title: description, icon, items: listed, dynamicTitle: true } };
}

export const globalTypes = {
  theme: toolbar("Theme", "mirror", { light: "Light", dark: "Dark" }),
  brand: toolbar("Brand", "paintbrush", {
    default: "No brand",
    eucalypt: "Eucalypt",
    wattle: "Wattle",
    harbour: "Harbour",
  }),
  direction: toolbar("Direction", "transfer", {
    auto: "As the language",
    ltr: "Left to right",
    rtl: "Right to left",
  }),
  language: toolbar(
    "Language",
    "globe",
    Object.fromEntries(Object.entries(languages).map(([tag, { name }]) => [tag, name])),
  ),
  container: toolbar("Container", "grow", {
    auto: "460 px",
    "280": "280 px",
    "320": "320 px",
    "508": "508 px",
    "768": "768 px",
    "1200": "1,200 px",
  }),
  motion: toolbar("Motion", "play", { full: "Motion", reduce: "Reduced motion" }),
  scenario: toolbar("Sandbox", "lightning", {
    "as-it-is": "Sandbox as it is",
    "slow-network": "Slow network",
    "bank-outage": "Bank outage",
    "every-third-request-fails": "Every third request fails",
    offline: "Offline",
  }),
  speed: toolbar("Speed", "timer", { "1": "1×", "4": "4×", "10": "10×" }),
} satisfies GlobalTypes;

export const initialGlobals = {
  theme: "light",
  brand: "default",
  direction: "auto",
  language: "en-AU",
  container: "auto",
  motion: "full",
  scenario: "as-it-is",
  speed: "4",
};

/** The sizes of the viewport toolbar. */
export const viewports = Object.fromEntries(
  [
    ["phone320", "Phone, 320 px", 320, 640],
    ["phone390", "Phone, 390 px", 390, 844],
    ["tablet", "Tablet", 768, 1024],
    ["desktop", "Desktop", 1280, 800],
  ].map(([key, name, width, height]) => [
    key,
    { name: String(name), styles: { width: `${width}px`, height: `${height}px` } },
  ]),
);
