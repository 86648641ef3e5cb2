import type { Core } from "../world/core.js";
import type { Flow } from "./flow.js";
import type { Markup } from "./html.js";

/** What every page of a visit needs to link and to send forms. */
export interface PageFrame {
  /** The path that its pages lie under. */
  base: string;
  nonce: string;
}

/** One request of a visit that goes on: who, what was sent, and the ways to answer. */
export interface Visit extends PageFrame {
  core: Core;
  flow: Flow;
  now: number;
  param: (name: string) => string;
  query: (name: string) => string;
  /** The form's fields, in order; empty for a GET. */
  form: URLSearchParams;
  show: (page: Markup, options?: ShowOptions) => Response | Promise<Response>;
  /** To another page of this visit. */
  go: (path: string) => Response;
  /** Ends the visit: back to the app, with the ids of these jobs. */
  leave: (jobIds: readonly string[]) => Response;
}

interface ShowOptions {
  status?: 200 | 422;
  /** Has the browser ask again after this many seconds: for pages that wait and hold no field. */
  againAfterS?: number;
}

/** A page, or what a form on it does. */
export interface Step {
  method: "GET" | "POST";
  path: string;
  run: (visit: Visit) => Response | Promise<Response>;
}
