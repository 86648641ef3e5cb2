export type { NewConnection } from "./addConnection.js";
export {
  realClock,
  scaledClock,
  steppedClock,
  type SandboxClock,
  type SteppedClock,
} from "./clock.js";
export {
  createSandbox,
  SANDBOX_API_KEY,
  type Sandbox,
  type SandboxOptions,
} from "./createSandbox.js";
export type { UserProfile } from "./records.js";
export type { RequestLogEntry } from "./requestLog.js";
export type { SandboxConnection, SandboxJob, SandboxUser, World } from "./world.js";
