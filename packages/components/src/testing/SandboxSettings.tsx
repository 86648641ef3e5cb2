import { createContext, useContext } from "react";
import type { SandboxScenario } from "./sandboxScenarios.js";

export interface SandboxSettings {
  readonly scenario: SandboxScenario;
  /** How many times as fast as real time. */
  readonly speed: number;
}

// A job of fifteen seconds takes four, and a code of two minutes runs out after half a minute.
const SettingsContext = createContext<SandboxSettings>({ scenario: "as-it-is", speed: 4 });

/** The sandbox settings of Storybook's toolbars. */
export const SandboxSettingsProvider = SettingsContext.Provider;

export const useSandboxSettings = (): SandboxSettings => useContext(SettingsContext);
