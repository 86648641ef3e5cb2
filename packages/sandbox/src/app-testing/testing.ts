export type { Age } from "./age.js";
export type { AppServer, AppServerOptions } from "./appServer.js";
export type { IssuedToken } from "./askSandbox.js";
export { BANK, type Mfa } from "./banks.js";
export {
  APP_ORIGIN,
  createBrowser,
  type Browser,
  type Page,
  type PageEnvironment,
} from "./createBrowser.js";
export { createWorld } from "./createWorld.js";
export { createNetwork, type Network, type SentRequest } from "./network.js";
export { networkFaults, type NetworkFault } from "./networkFaults.js";
export { runningClock, type RunningClock } from "./runningClock.js";
export type { Switch } from "./switch.js";
export { virtualClock, type Around, type VirtualClock } from "./virtualClock.js";
export type {
  TokenContext,
  World,
  WorldEnvironment,
  WorldOptions,
  WorldProviderProps,
} from "./world.js";
export type { WorldActions, WorldConnection, WorldConsent } from "./worldActions.js";
export type { WorldClock } from "./worldClock.js";
