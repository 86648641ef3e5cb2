import { parseConnector } from "@basiq-kit/schema";
import { connectorState } from "../../state/connectorState.js";

/** How one connector is read, and what they mean. */
export const connector = { read: parseConnector, meaning: connectorState };
