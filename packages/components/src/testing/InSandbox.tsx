import { BasiqProvider, type BasiqProviderProps } from "@basiq-kit/hooks";
import { type ReactNode, useEffect, useState } from "react";
import { type AppWorld, createAppWorld } from "./appWorld.js";
import { applyScenario } from "./sandboxScenarios.js";
import { type SandboxSettings, useSandboxSettings } from "./SandboxSettings.js";
import { createScaledTime, type ScaledTime } from "./scaledTime.js";

export interface InSandboxProps<Value> {
  /** Prepares the world before anything is drawn; what it gives is handed on. */
  readonly setUp: (world: AppWorld, time: ScaledTime) => Value | Promise<Value>;
  readonly children: (world: AppWorld, value: Value) => ReactNode;
}

/** A Basiq of a story's own, as the toolbars want it: another scenario or speed is another world. */
export function InSandbox<Value>(props: InSandboxProps<Value>) {
  const settings = useSandboxSettings();
  return <OwnWorld key={`${settings.scenario} ${settings.speed}`} {...props} settings={settings} />;
}

interface OwnWorldProps<Value> extends InSandboxProps<Value> {
  readonly settings: SandboxSettings;
}

function OwnWorld<Value>({ setUp, settings, children }: OwnWorldProps<Value>) {
  const [opening] = useState(() => openWorld(settings, setUp));
  const [opened, setOpened] = useState<Opened<Value>>();

  useEffect(() => {
    let isWanted = true;
    void opening.then((now) => isWanted && setOpened(now));
    return () => {
      isWanted = false;
    };
  }, [opening]);

  return (
    opened && (
      <BasiqProvider {...opened.provider}>{children(opened.world, opened.value)}</BasiqProvider>
    )
  );
}

interface Opened<Value> {
  readonly world: AppWorld;
  readonly provider: Omit<BasiqProviderProps, "children">;
  readonly value: Value;
}

async function openWorld<Value>(
  { scenario, speed }: SandboxSettings,
  setUp: InSandboxProps<Value>["setUp"],
): Promise<Opened<Value>> {
  const time = createScaledTime(speed);
  const world = createAppWorld(time);
  const changed = applyScenario(world, scenario);
  const environment = { ...world.provider.environment, ...changed };
  return { world, provider: { ...world.provider, environment }, value: await setUp(world, time) };
}
