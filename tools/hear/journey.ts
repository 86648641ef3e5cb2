import { type ConsentUi, consentUi } from "../../apps/demo/tests/consentUi.js";
import { type Name, type Visitor, visitorOf } from "../../apps/demo/tests/engines/visitor.js";
import { runIn, type Tab } from "../engines/engine.js";
import type { Keyboard } from "./keyboard.js";
import type { Listener } from "./listener.js";

type Role = Parameters<Visitor["focus"]>[1];

/** A person in front of the demo who hears it, and has a keyboard. */
export interface Journey extends Pick<Visitor, "sees" | "reads" | "isGone" | "focusIsOn"> {
  /** Signs in as one of Ledgerbird's people and opens a page. What was said before is forgotten. */
  readonly signIn: (person: string, path?: string) => Promise<void>;
  /** Moves the focus there, as with a screen reader's list of buttons, and hears what it is. */
  readonly goTo: (name: Name, role?: Role) => Promise<void>;
  /** Goes there and presses Enter, or the space bar on a checkbox. */
  readonly press: (name: Name, role?: Role) => Promise<void>;
  /** @param name As X11 spells it. */
  readonly key: (name: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Reads on line by line until a line says this. */
  readonly readsUntil: (last: RegExp) => Promise<void>;
  /** Waits until this is said, or for as long as a person waits for it; then until nothing more is said. */
  readonly hears: (words: RegExp) => Promise<void>;
  /** What happens on another site isn't ours, and isn't in the transcript. */
  readonly elsewhere: (visit: (site: ConsentUi) => Promise<void>) => Promise<void>;
}

const MOST_LINES = 60;
/** What Orca says once a page is loaded. */
const LOADED = /^Page has /;
/** What Orca says first on a page of the demo. */
const BACK = /Ledgerbird.* document web/;

export function journeyOf(
  tab: Tab,
  url: string,
  { listener, keyboard }: { readonly listener: Listener; readonly keyboard: Keyboard },
): Journey {
  const visitor = visitorOf(tab);
  const { sees, reads, isGone, focusIsOn } = visitor;
  const title = () => runIn(tab, () => document.title);
  async function key(name: string) {
    listener.did(`presses ${KEY_NAMES[name] ?? name}`);
    await keyboard.press(name);
  }
  async function goTo(name: Name, role: Role = "button") {
    await listener.silence();
    listener.did(`goes to the ${role} ${inWords(name)}`);
    await visitor.focus(name, role);
    await listener.hears(/./);
    await listener.silence();
  }
  return {
    sees,
    reads,
    isGone,
    focusIsOn,
    key,
    goTo,
    async signIn(person, path = "/") {
      await tab.goTo(url);
      await runIn(tab, signInAs, person);
      await keyboard.faceBrowser();
      await listener.silence();
      listener.startHere();
      await tab.goTo(`${url}${path}`);
      await visitor.sees(/./);
      await listener.hears(LOADED);
      await listener.silence();
      listener.startHere();
      listener.did(`opens “${await title()}” as ${person}`);
    },
    async press(name, role) {
      await goTo(name, role);
      await key(role === "checkbox" ? "space" : "Return");
    },
    async type(text) {
      listener.did(`types ${text}`);
      await keyboard.type(text);
    },
    async readsUntil(last) {
      listener.did("reads on");
      for (let line = 0; line < MOST_LINES; line += 1) {
        const before = listener.heard.length;
        await keyboard.press("Down");
        await listener.says(before);
        if (!listener.heard.slice(before).some(({ text }) => last.test(text))) continue;
        // The keys may be ahead of the voice.
        await listener.silence();
        listener.endAt(last);
        return;
      }
    },
    async hears(words) {
      await listener.hears(words);
      await listener.silence();
    },
    async elsewhere(visit) {
      const { length } = listener.heard;
      await visit(consentUi(visitor, url));
      await listener.hears(BACK);
      await listener.silence();
      listener.replace(length, BACK, `comes back to “${await title()}”`);
    },
  };
}

/** A pattern is as good as a name, without its signs. */
const inWords = (name: Name) =>
  typeof name === "string" ? `“${name}”` : `“${name.source.replace(/^\^|\$$/g, "")}”`;

const KEY_NAMES: Readonly<Record<string, string>> = {
  Return: "Enter",
  Down: "the down arrow",
  space: "the space bar",
};

/** Runs in the page. */
async function signInAs(person: string): Promise<void> {
  const answer = await fetch("/api/demo/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ person }),
  });
  if (!answer.ok) throw new Error(`Signing in as ${person} was answered with ${answer.status}.`);
}
