import { afterAll, beforeAll, expect, it } from "vitest";
import { type Engine, type EngineName, runIn, type Tab } from "../../../../tools/engines/engine.js";
import { launchEngine } from "../../../../tools/engines/launchEngine.js";
import { type ConsentUi, consentUi } from "../consentUi.js";
import { type DemoProcess, startDemo } from "../demoProcess.js";
import { type Visitor, visitorOf, waitUntil } from "./visitor.js";

/** A person in front of the demo, in one of the engines. */
export interface EngineJourney extends Visitor {
  readonly tab: Tab;
  readonly demo: DemoProcess;
  /** Signs in as one of Ledgerbird's people (server/people.ts) and goes to a page. */
  readonly signIn: (person: string, path?: string) => Promise<void>;
  readonly atConsentUi: ConsentUi;
}

// A job takes about four seconds, and a challenge lasts at least forty, which a busy machine needs.
const SPEED = 3;
const WINDOW = { width: 1100, height: 900 };

/** `it` with a person in front of the demo, which is built and runs under its strict CSP. */
export function engineJourneys(name: EngineName) {
  let demo: DemoProcess;
  let engine: Engine;
  beforeAll(async () => {
    [demo, engine] = await Promise.all([
      startDemo(["--built", "--speed", String(SPEED)]),
      launchEngine(name),
    ]);
  });
  afterAll(async () => {
    await engine.close();
    await demo.interrupt();
  });

  return it.extend<{ journey: EngineJourney }>({
    // Vitest reads the fixtures that are needed from this pattern.
    // oxlint-disable-next-line no-empty-pattern
    journey: async ({}, provide) => {
      const tab = await engine.open(WINDOW);
      await tab.goTo(demo.url);
      await provide(journeyOf(tab, demo));
      // The last answers of the page: WebKit shows its faults with them.
      await tab.evaluate("0");
      await tab.close();
      expect(tab.takeFaults()).toEqual([]);
    },
  });
}

export type EngineTest = ReturnType<typeof engineJourneys>;

function journeyOf(tab: Tab, demo: DemoProcess): EngineJourney {
  const visitor = visitorOf(tab);
  return {
    ...visitor,
    tab,
    demo,
    atConsentUi: consentUi(visitor, demo.url),
    async signIn(person, path = "/") {
      await runIn(tab, startToSignIn, person);
      const status = await waitUntil(`the answer to signing in as ${person}`, () =>
        runIn(tab, statusOfSignIn),
      );
      if (status >= 300) throw new Error(`Signing in as ${person} was answered with ${status}.`);
      await tab.goTo(`${demo.url}${path}`);
    },
  };
}

/** Where the page keeps the answer's status. */
interface SigningIn {
  signInStatus?: number;
}

/**
 * Runs in the page. It doesn't wait for the answer: making up a person's banks may take a busy machine longer than
 * WebKit's driver lets a script run.
 */
function startToSignIn(person: string): void {
  const place = globalThis as SigningIn;
  void fetch("/api/demo/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ person }),
  }).then(({ status }) => (place.signInStatus = status));
}

/** Runs in the page. */
async function statusOfSignIn(): Promise<number | undefined> {
  const place = globalThis as SigningIn;
  if (place.signInStatus === undefined) await new Promise((resolve) => setTimeout(resolve, 25));
  return place.signInStatus;
}
