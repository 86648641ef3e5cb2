export type { NewConnection } from "./connections/addConnection.js";
export {
  realClock,
  scaledClock,
  steppedClock,
  type SandboxClock,
  type SteppedClock,
} from "./world/clock.js";
export { createConsentUi, type ConsentUi } from "./consent-ui/createConsentUi.js";
export type { ConsentUiOptions } from "./consent-ui/options.js";
export { controllableClock, type ControllableClock } from "./world/controllableClock.js";
export { createSandbox, type Sandbox, type SandboxOptions } from "./sandbox/createSandbox.js";
export type { FaultHandle, Faults } from "./faults/faultGate.js";
export type { Fault, FaultKind, FaultRule } from "./faults/fault.js";
export type { NewConsent } from "./consents/giveConsent.js";
export type { EventType } from "./world/eventTypes.js";
export type { Shapes } from "./world/shapes.js";
export type { BusinessAddress, UserProfile } from "./world/userRecord.js";
export type { ConnectorStatus } from "./world/connector.js";
export type { RequestLogEntry } from "./api/requestLog.js";
export type { SandboxState } from "./snapshot/sandboxState.js";
export type { Webhooks, WebhookSubscription } from "./webhooks/webhooks.js";
export type {
  SandboxConnection,
  SandboxConsent,
  SandboxJob,
  SandboxUser,
  World,
} from "./sandbox/worldView.js";
export { SANDBOX_API_KEY } from "./sandbox/createCore.js";
