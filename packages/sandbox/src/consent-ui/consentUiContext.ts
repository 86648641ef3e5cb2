import type { Core } from "../world/core.js";
import type { FlowStore } from "./visit/flowStore.js";
import type { Site } from "./options.js";

/** What the pages need: one per Consent UI. */
export interface ConsentUiContext {
  core: Core;
  site: Site;
  flows: FlowStore;
}
