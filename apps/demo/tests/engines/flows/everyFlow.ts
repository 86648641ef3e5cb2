import type { EngineTest } from "../engineJourney.js";
import { confirmFlows } from "./confirm.js";
import { connectFlows } from "./connect.js";
import { faultFlows } from "./faults.js";
import { refreshFlows } from "./refresh.js";

/** One journey per flow, the same in each engine. */
export function everyFlow(it: EngineTest) {
  connectFlows(it);
  refreshFlows(it);
  confirmFlows(it);
  faultFlows(it);
}
