import { parseConnectors } from "@basiq-kit/schema";
import { filterConnectors } from "../../state/filterConnectors.js";

/** How all connectors are read, and what they mean. */
export const connectors = { read: parseConnectors, meaning: filterConnectors };
