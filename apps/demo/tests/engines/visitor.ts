import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import { runIn, type Tab } from "../../../../tools/engines/engine.js";
import { type Key, KEYS } from "../../../../tools/engines/keys.js";
import type { PageActions } from "../consentUi.js";
import { find, type Found, hasMissed, type Query } from "./find.js";

export type Name = string | RegExp;

/** What a person does and sees on a page, in any engine. Each waits for what it names. */
export interface Visitor extends PageActions {
  readonly press: (name: Name, role?: Role, within?: string) => Promise<void>;
  readonly fill: (label: Name, text: string, within?: string) => Promise<void>;
  /** Moves the focus there, as someone does who picks it from a screen reader's list. */
  readonly focus: (
    name: Name,
    role: Role | "textbox" | "combobox",
    within?: string,
  ) => Promise<void>;
  readonly key: (key: Key) => Promise<void>;
  /** Types where the focus is. */
  readonly type: (text: string) => Promise<void>;
  readonly sees: (name: Name, role?: string, within?: string) => Promise<void>;
  readonly reads: (text: Name, within?: string) => Promise<void>;
  readonly seesField: (label: Name, within?: string) => Promise<void>;
  readonly isGone: (name: Name, role: string) => Promise<void>;
  /** Waits until the focus is on what has this name, and returns how it looks. */
  readonly focusIsOn: (name: Name) => Promise<FocusedElement>;
}

export type Role = "button" | "link" | "option" | "checkbox";

export interface FocusedElement {
  readonly name: string;
  /** The computed outline: `2px solid`, or `none`. */
  readonly outline: string;
  readonly value: string;
}

const PATIENCE_MS = 45_000;
const POLL_MS = 25;
const library = readFileSync(
  createRequire(import.meta.url).resolve(
    "@testing-library/dom/dist/@testing-library/dom.umd.min.js",
  ),
  "utf8",
);

export function visitorOf(tab: Tab): Visitor {
  async function lookOnce(query: Query) {
    const found = await runIn<[Query], Promise<Found>>(tab, find, query);
    // As a function's text, and without a module system to find there.
    if (found === "no library") await tab.evaluate(`void (() => { ${library} }).call(globalThis)`);
    return found === "no library" || found === "not yet" ? undefined : found;
  }
  const look = (query: Query) => waitOnPage(describeQuery(query), () => lookOnce(query));
  /** If it waits in vain, it says what the page showed. */
  async function waitOnPage<Result>(what: string, ask: () => Promise<Result | undefined>) {
    try {
      return await waitUntil(what, ask);
    } catch (cause) {
      const shown = await runIn(tab, () => `${location.href} ${document.body.innerText}`).catch(
        String,
      );
      throw new Error(`Waited in vain for ${what}. The page showed: ${shown.slice(0, 600)}`, {
        cause,
      });
    }
  }
  async function click(query: Omit<Query, "until">) {
    const reachable: Query = { ...query, until: "reachable" };
    await waitOnPage(describeQuery(reachable), async () => {
      const point = await lookOnce(reachable);
      // While Firefox puts a page in the place of another, there is nothing to click and it says so.
      if (typeof point !== "object") return point;
      await tab.click(point);
      // A page that is being left doesn't answer: it was met.
      return (await runIn(tab, hasMissed).catch(() => false)) ? undefined : point;
    });
  }
  const key = (name: Key) => tab.type(KEYS[name]);

  return {
    key,
    pressEnter: () => key("Enter"),
    type: (text) => tab.type(text),
    focus: async (name, role, within) =>
      void (await look({ by: "role", role, ...named(name, within), until: "focused" })),
    press: (name, role = "button", within) => click({ by: "role", role, ...named(name, within) }),
    async fill(label, text, within) {
      await click({ by: "label", ...named(label, within) });
      await runIn(tab, () => {
        if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
      });
      await tab.type(text);
    },
    sees: async (name, role = "heading", within) =>
      void (await look({ by: "role", role, ...named(name, within), until: "seen" })),
    reads: async (text, within) =>
      void (await look({ by: "text", ...named(text, within), until: "seen" })),
    seesField: async (label, within) =>
      void (await look({ by: "label", ...named(label, within), until: "seen" })),
    isGone: async (name, role) =>
      void (await look({ by: "role", role, ...named(name), until: "gone" })),
    isAt: async (matches) =>
      void (await waitUntil("the address", async () => {
        const address = await tab.address();
        if (matches(new URL(address))) return address;
        return wait(POLL_MS, undefined);
      })),
    async focusIsOn(name) {
      let seen: FocusedElement | undefined;
      try {
        return await waitUntil(`the focus on ${name}`, async () => {
          seen = await runIn(tab, describeFocus);
          const isIt = typeof name === "string" ? seen.name === name : name.test(seen.name);
          return isIt ? seen : undefined;
        });
      } catch (error) {
        throw new Error(`The focus stayed on “${seen?.name.slice(0, 80)}”.`, { cause: error });
      }
    },
  };
}

function named(name: Name, within?: string): Pick<Query, "name" | "within"> {
  const matcher =
    typeof name === "string" ? { exact: name } : { source: name.source, flags: name.flags };
  return { name: matcher, ...(within !== undefined && { within }) };
}

/** Asks the page again and again: while it is being left, it doesn't answer. */
export async function waitUntil<Result>(what: string, ask: () => Promise<Result | undefined>) {
  const until = performance.now() + PATIENCE_MS;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
  } while (performance.now() < until);
  throw new Error(`Waited in vain for ${what}.`, { cause: last });
}

function describeQuery({ by, role, name, within, until }: Query): string {
  const words = "exact" in name ? `“${name.exact}”` : `/${name.source}/`;
  return `${role ?? by} ${words}${within === undefined ? "" : ` in ${within}`} to be ${until}`;
}

/** Runs in the page: the element that has the focus, by its label or its words. */
async function describeFocus(): Promise<FocusedElement> {
  await new Promise((resolve) => setTimeout(resolve, 25));
  const element = document.activeElement ?? document.body;
  const labelled = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const labels = labelled.map((id) => document.getElementById(id)?.textContent ?? "");
  const isField = element instanceof HTMLInputElement;
  // In the order in which browsers work out a name.
  const ownLabel = element.getAttribute("aria-label");
  if (isField && ownLabel === null)
    for (const label of element.labels ?? []) labels.push(label.textContent);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    name: (labels.join(" ") || (ownLabel ?? element.textContent)).trim(),
    outline: outlineStyle === "none" ? "none" : `${outlineWidth} ${outlineStyle}`,
    value: isField ? element.value : "",
  };
}
