/// <reference types="vite/client" />
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Sandbox } from "../sandbox/createSandbox.js";
import { controlActions, type ControlAction } from "./actions.js";
import script from "./control.js?raw";
import { guard } from "./guard.js";
import { controlPage } from "./page.js";
import { refusalPage } from "./refusalPage.js";
import { baseStyles } from "./styles/baseStyles.js";
import { formStyles } from "./styles/formStyles.js";
import { viewStyles } from "./styles/viewStyles.js";

/** The path of the control page: no path of Basiq's starts like this. */
export const CONTROL_PATH = "/__sandbox";

/** Whether a request is for the control page rather than for the API. */
export function isForControl({ url }: Request): boolean {
  const { pathname } = new URL(url);
  return pathname === CONTROL_PATH || pathname.startsWith(`${CONTROL_PATH}/`);
}

/** The control page of one sandbox: for the Node server's own origin, never part of `sandbox.fetch`. */
export function createControl(sandbox: Sandbox): Hono {
  const app = new Hono({ strict: false }).basePath(CONTROL_PATH);
  app.use(guard);
  app.use(bodyLimit({ maxSize: 16 * 1024 }));
  app.get("/", (c) => c.html(controlPage(sandbox)));
  app.get("/control.css", (c) => asset(c, baseStyles + formStyles + viewStyles, "text/css"));
  app.get("/control.js", (c) => asset(c, script, "text/javascript"));
  for (const [path, act] of Object.entries(controlActions(sandbox)))
    app.post(path, async (c) => perform(c, act));
  return app;
}

function asset(c: Context, text: string, type: string): Response {
  return c.body(text, 200, { "content-type": `${type}; charset=utf-8` });
}

/** The page's script asks for JSON; a form without it is sent back to the page. */
async function perform(c: Context, act: ControlAction): Promise<Response> {
  const wantsJson = c.req.header("accept") === "application/json";
  try {
    const said = act(new URLSearchParams(await c.req.text()));
    return wantsJson ? c.json({ said }) : c.redirect(CONTROL_PATH, 303);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const said = error.message.replace(/^basiq-kit\/sandbox: (faults\.add: )?/, "");
    return wantsJson ? c.json({ said }, 400) : c.html(refusalPage(said), 400);
  }
}
