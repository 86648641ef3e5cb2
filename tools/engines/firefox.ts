import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { findEngines } from "../lib/find-engines.mjs";
import { type BidiConnection, connectBidi } from "./bidi.js";
import type { Engine, Size, Tab } from "./engine.js";
import { clickActions, keyActions } from "./inputActions.js";
import { runProgram, temporaryFolder } from "./runProgram.js";

const PREFERENCES = {
  // Without a GPU a turning spinner keeps a core busy.
  "ui.prefersReducedMotion": 1,
  "intl.accept_languages": "en-AU",
  // As in the other two, none takes room from the page.
  "ui.useOverlayScrollbars": 1,
  // Nothing that a new profile does by itself: no first page, no reports, no updates.
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "extensions.systemAddon.update.enabled": false,
};

export interface FirefoxOptions {
  /** Variables of its process, beside this one's. */
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Shows its windows on the screen that `DISPLAY` names, where a screen reader meets them. @default false */
  readonly onScreen?: boolean;
}

/** The system's Firefox over WebDriver BiDi. */
export async function launchFirefox({ env, onScreen }: FirefoxOptions = {}): Promise<Engine> {
  const profile = temporaryFolder("firefox");
  const lines = Object.entries(PREFERENCES).map(
    (pair) => `user_pref(${JSON.stringify(pair).slice(1, -1)});`,
  );
  writeFileSync(join(profile.path, "user.js"), lines.join("\n"));
  const program = runProgram(
    findEngines().firefox,
    [
      ...(onScreen === true ? [] : ["--headless"]),
      "--no-remote",
      "--profile",
      profile.path,
      "--remote-debugging-port=0",
    ],
    { reads: 2, env: { ...process.env, ...env } },
  );
  const bidi = await connectBidi(`${await addressIn(program.child.stderr)}/session`);
  const { capabilities } = await bidi.send<{ capabilities: { browserVersion: string } }>(
    "session.new",
    { capabilities: {} },
  );
  const faults = new Map<string, string[]>();
  bidi.onEvent("log.entryAdded", (params) => {
    const { level, text, source } = params as LogEntry;
    if (level === "error") faults.get(source.context ?? "")?.push(text ?? "an error without words");
  });
  await bidi.send("session.subscribe", { events: ["log.entryAdded"] });
  return {
    name: "Firefox",
    version: capabilities.browserVersion,
    async open(size) {
      const { userContext } = await bidi.send<{ userContext: string }>("browser.createUserContext");
      const { context } = await bidi.send<{ context: string }>("browsingContext.create", {
        type: "tab",
        userContext,
      });
      const found: string[] = [];
      faults.set(context, found);
      return tabOf(bidi, { context, userContext, size, faults: found });
    },
    async close() {
      await bidi.send("browser.close").catch(() => undefined);
      bidi.close();
      await program.stop();
      profile.remove();
    },
  };
}

interface LogEntry {
  readonly level: string;
  readonly text: string | null;
  readonly source: { readonly context?: string };
}

interface Opened {
  readonly context: string;
  readonly userContext: string;
  readonly size: Size;
  readonly faults: string[];
}

async function tabOf(bidi: BidiConnection, opened: Opened): Promise<Tab> {
  const { context, userContext, size, faults } = opened;
  await bidi.send("browsingContext.setViewport", { context, viewport: size });
  // Only a tab in front has the focus.
  await bidi.send("browsingContext.activate", { context });
  const perform = (input: object) => bidi.send("input.performActions", { context, ...input });
  return {
    goTo: async (url) =>
      void (await bidi.send("browsingContext.navigate", { context, url, wait: "interactive" })),
    goBack: async () =>
      void (await bidi.send("browsingContext.traverseHistory", { context, delta: -1 })),
    async address() {
      const { contexts } = await bidi.send<{ contexts: readonly { url: string }[] }>(
        "browsingContext.getTree",
        { root: context, maxDepth: 0 },
      );
      return contexts[0]?.url ?? "";
    },
    async evaluate(expression) {
      const answer = await bidi.send<Evaluated>("script.evaluate", {
        target: { context },
        awaitPromise: true,
        expression: `(async () => JSON.stringify(await (${expression})))()`,
      });
      if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
      return answer.result.value;
    },
    click: async (at) => void (await perform(clickActions(at))),
    type: async (keys) => void (await perform(keyActions(keys))),
    async picture() {
      const { data } = await bidi.send<{ data: string }>("browsingContext.captureScreenshot", {
        context,
      });
      return Buffer.from(data, "base64");
    },
    takeFaults: () => faults.splice(0),
    close: async () => void (await bidi.send("browser.removeUserContext", { userContext })),
  };
}

type Evaluated =
  | { readonly type: "success"; readonly result: { readonly value?: string } }
  | { readonly type: "exception"; readonly exceptionDetails: { readonly text: string } };

/** Firefox prints where it listens. */
function addressIn(output: Readable | null): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    output?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    });
    output?.once("end", () => reject(new Error(`Firefox ended before it listened:\n${printed}`)));
  });
}
