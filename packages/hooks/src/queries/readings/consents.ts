import { parseConsents } from "@basiq-kit/schema";
import { consentState } from "../../state/consentState.js";

/** How consents are read, and what they mean. */
export const consents = { read: parseConsents, meaning: consentState };
