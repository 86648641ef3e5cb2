import { BasiqProvider, type BasiqProviderProps } from "@basiq-kit/hooks";
import {
  createWorld,
  runningClock,
  type RunningClock,
  type World,
  type WorldOptions,
} from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { type ReactNode, useEffect, useState } from "react";
import { applyScenario } from "./sandboxScenarios.js";
import { type SandboxSettings, useSandboxSettings } from "./SandboxSettings.js";

/** A story's world whose clock runs at the toolbar's speed. */
export type StoryWorld = World<RunningClock>;

export interface InSandboxProps<Value> {
  /** Prepares the world before anything is drawn; what it returns is passed to `children`. */
  readonly setUp: (world: StoryWorld) => Value | Promise<Value>;
  /** The app's server. @default one without options */
  readonly server?: NonNullable<WorldOptions["server"]>;
  readonly children: (world: StoryWorld, value: Value) => ReactNode;
}

/** A Basiq for one story, set up by the toolbars: another scenario or speed is another world. */
export function InSandbox<Value>(props: InSandboxProps<Value>) {
  const settings = useSandboxSettings();
  return <OwnWorld key={`${settings.scenario} ${settings.speed}`} {...props} settings={settings} />;
}

interface OwnWorldProps<Value> extends InSandboxProps<Value> {
  readonly settings: SandboxSettings;
}

function OwnWorld<Value>({ setUp, server, settings, children }: OwnWorldProps<Value>) {
  const [opening] = useState(() => openWorld(settings, setUp, server));
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
  readonly world: StoryWorld;
  readonly provider: Omit<BasiqProviderProps, "children">;
  readonly value: Value;
}

async function openWorld<Value>(
  { scenario, speed }: SandboxSettings,
  setUp: InSandboxProps<Value>["setUp"],
  server: InSandboxProps<Value>["server"] = createBasiqServer,
): Promise<Opened<Value>> {
  const world = createWorld({ server, clock: runningClock({ speed }) });
  applyScenario(world, scenario);
  return { world, provider: world.provider, value: await setUp(world) };
}
