import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { findEngines } from "../lib/find-engines.mjs";
import { freePorts } from "../lib/free-ports.mjs";
import type { Engine, Size, Tab } from "./engine.js";
import { clickActions, keyActions } from "./inputActions.js";
import { type Program, runProgram, temporaryFolder } from "./runProgram.js";
import { connectWebDriver, type WebDriverSession } from "./webDriver.js";
import { collectFaults } from "./webkitFaults.js";

const SCREEN: Size = { width: 1600, height: 1200 };
const SCRIPT_MS = 10_000;
const MARGIN_MS = 1_000;

/** WebKitGTK's MiniBrowser on a screen of its own, over WebDriver. Each of its tabs is a browser of its own. */
export async function launchWebkit(env: NodeJS.ProcessEnv = {}): Promise<Engine> {
  const { xvfb } = findEngines();
  const screen = runProgram(
    xvfb,
    ["-displayfd", "3", "-screen", "0", `${SCREEN.width}x${SCREEN.height}x24`, "-nolisten", "tcp"],
    { reads: 3 },
  );
  const [display] = await once(screen.child.stdio[3] as Readable, "data");
  const settings = temporaryFolder("webkit");
  mkdirSync(join(settings.path, "gtk-3.0"));
  // WebKitGTK reads from it what the person asked their system for. Without a GPU a spinner keeps a core busy.
  writeFileSync(
    join(settings.path, "gtk-3.0/settings.ini"),
    "[Settings]\ngtk-enable-animations=0\n",
  );
  const environment = {
    ...process.env,
    DISPLAY: `:${String(display).trim()}`,
    XDG_CONFIG_HOME: settings.path,
    // There is no bus of accessibility on that screen.
    NO_AT_BRIDGE: "1",
    LANG: "en_AU.UTF-8",
    ...env,
  };
  const first = await startSession(environment);
  const { browserVersion } = first.session;
  let spare: Started | undefined = first;
  return {
    name: "WebKit",
    version: browserVersion,
    async open(size) {
      const started = spare ?? (await startSession(environment));
      spare = undefined;
      return tabOf(started, size);
    },
    async close() {
      await spare?.stop();
      await screen.stop();
      settings.remove();
    },
  };
}

interface Started {
  readonly session: WebDriverSession;
  readonly stop: () => Promise<void>;
}

async function startSession(env: NodeJS.ProcessEnv): Promise<Started> {
  const { webkitDriver, miniBrowser } = findEngines();
  const port = await freePorts();
  const program: Program = runProgram(webkitDriver, [`--port=${port}`], { env });
  const session = await connectWebDriver(`http://127.0.0.1:${port}`, {
    // The page says itself when it is ready: a story's live connection never lets it finish loading.
    pageLoadStrategy: "none",
    "webkitgtk:browserOptions": { binary: miniBrowser, args: ["--automation"] },
  });
  return {
    session,
    async stop() {
      await session.delete();
      await program.stop();
    },
  };
}

async function tabOf({ session, stop }: Started, size: Size): Promise<Tab> {
  const faults: string[] = [];
  async function evaluate(expression: string): Promise<string | undefined> {
    const script = `
      const done = arguments[arguments.length - 1];
      const found = (${String(collectFaults)})();
      (async () => JSON.stringify(await (${expression})))().then(
        (json) => done({ json, found: found.splice(0) }),
        (error) => done({ error: String(error), found: found.splice(0) }),
      );`;
    const { json, error, found } = await session.post<Evaluated>(
      "execute/async",
      { script, args: [] },
      // The driver's own limit doesn't end a script whose page is left and stored for the back button.
      AbortSignal.timeout(SCRIPT_MS + MARGIN_MS),
    );
    faults.push(...found);
    if (error) throw new Error(error);
    return json ?? undefined;
  }

  await session.post("timeouts", { script: SCRIPT_MS });
  await fitWindow(session, evaluate, size);
  return {
    evaluate,
    async goTo(url) {
      await evaluate("void (globalThis.isLeft = true)");
      await session.post("url", { url });
      while (!(await isThere(evaluate))) await wait(20);
    },
    address: () => session.get<string>("url"),
    goBack: () => session.post("back", {}),
    click: (at) => session.post("actions", clickActions(at)),
    type: (keys) => session.post("actions", keyActions(keys)),
    picture: async () => Buffer.from(await session.get<string>("screenshot"), "base64"),
    takeFaults: () => faults.splice(0),
    close: stop,
  };
}

interface Evaluated {
  readonly json?: string | null;
  readonly error?: string | null;
  readonly found: readonly string[];
}

type Evaluate = Tab["evaluate"];

/** Whether the next document has replaced the one that is being left. In between, nothing can be asked. */
async function isThere(evaluate: Evaluate): Promise<boolean> {
  const expression = `globalThis.isLeft !== true && document.readyState !== "loading"`;
  return (await evaluate(expression).catch(() => "false")) === "true";
}

/** The window has a toolbar above its page. */
async function fitWindow(session: WebDriverSession, evaluate: Evaluate, size: Size) {
  const { width, height } = await session.post<Size>("window/rect", { x: 0, y: 0, ...size });
  const inner = JSON.parse((await evaluate("[innerWidth, innerHeight]")) ?? "[]") as number[];
  await session.post("window/rect", {
    // Without a window manager, the window under the screen's pointer is the active one, and that pointer rests in the
    // middle. An inactive page draws no focus.
    x: Math.round((SCREEN.width - size.width) / 2),
    y: Math.round((SCREEN.height - size.height) / 2),
    width: size.width + width - (inner[0] ?? width),
    height: size.height + height - (inner[1] ?? height),
  });
}
