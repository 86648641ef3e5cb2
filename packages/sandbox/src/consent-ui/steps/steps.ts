import type { Step } from "../visit/visit.js";
import { bankSteps } from "./bankSteps.js";
import { consentSteps } from "./consentSteps.js";
import { doneSteps } from "./doneSteps.js";
import { extendSteps } from "./extendSteps.js";
import { jobSteps } from "./jobSteps.js";
import { manageSteps } from "./manageSteps.js";
import { reauthoriseSteps } from "./reauthoriseSteps.js";
import { signInSteps } from "./signInSteps.js";
import { startSteps } from "./startSteps.js";
import { updateSteps } from "./updateSteps.js";

/** Every page of a visit. */
export const steps: readonly Step[] = [
  ...startSteps,
  ...consentSteps,
  ...bankSteps,
  ...signInSteps,
  ...jobSteps,
  ...doneSteps,
  ...manageSteps,
  ...extendSteps,
  ...updateSteps,
  ...reauthoriseSteps,
];
