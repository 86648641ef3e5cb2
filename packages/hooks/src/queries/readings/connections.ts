import { parseConnections } from "@basiq-kit/schema";
import { connectionsState } from "../../state/connectionState.js";

/** How connections are read, and what they mean. */
export const connections = { read: parseConnections, meaning: connectionsState };
