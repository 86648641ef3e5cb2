import type { Core } from "../../world/core.js";
import type { Flow } from "./flow.js";
import type { Markup } from "../parts/html.js";
import type { PageFrame } from "../parts/pageFrame.js";

/** One request of a visit: whose it is, what was sent, and how to answer. */
export interface Visit extends PageFrame {
  core: Core;
  flow: Flow;
  now: number;
  param: (name: string) => string;
  query: (name: string) => string;
  /** The form's fields, in order; empty for a GET. */
  form: URLSearchParams;
  show: (page: Markup, options?: ShowOptions) => Response | Promise<Response>;
  /** Redirects to another page of this visit. */
  go: (path: string) => Response;
  /** Ends the visit: back to the app, with the ids of these jobs. */
  leave: (jobIds: readonly string[]) => Response;
}

interface ShowOptions {
  status?: 200 | 422;
  /** Makes the browser reload after this many seconds: for pages that wait and have no field. */
  againAfterS?: number;
}

/** A page, or what a form on it does. */
export interface Step {
  method: "GET" | "POST";
  path: string;
  run: (visit: Visit) => Response | Promise<Response>;
}
