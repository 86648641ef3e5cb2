export type { NewConnection } from "./addConnection.js";
export {
  realClock,
  scaledClock,
  steppedClock,
  type SandboxClock,
  type SteppedClock,
} from "./clock.js";
export { createConsentUi, type ConsentUi } from "./consent-ui/createConsentUi.js";
export type { ConsentUiOptions } from "./consent-ui/options.js";
export { controllableClock, type ControllableClock } from "./controllableClock.js";
export { createSandbox, type Sandbox, type SandboxOptions } from "./createSandbox.js";
export type { FaultHandle, Faults } from "./faults.js";
export type { Fault, FaultKind, FaultRule } from "./faults/fault.js";
export type { NewConsent } from "./consents/giveConsent.js";
export type { EventType } from "./events/eventTypes.js";
export type { Shapes } from "./payloadShape.js";
export type { BusinessAddress, ConnectorStatus, UserProfile } from "./records.js";
export type { RequestLogEntry } from "./requestLog.js";
export type { SandboxState } from "./state/sandboxState.js";
export type { Webhooks, WebhookSubscription } from "./webhooks/webhooks.js";
export type { SandboxConnection, SandboxConsent, SandboxJob, SandboxUser, World } from "./world.js";
export { SANDBOX_API_KEY } from "./createCore.js";
