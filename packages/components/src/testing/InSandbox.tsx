import { BasiqProvider } from "@basiq-kit/hooks";
import { type ReactNode, useEffect, useState } from "react";
import { createScaledTime } from "./scaledTime.js";
import { openSandboxWorld, type SandboxWorld } from "./sandboxWorld.js";

export interface InSandboxProps {
  readonly bank: string;
  readonly children: (jobId: string) => ReactNode;
}

// A job of fifteen seconds takes four, and a code of two minutes runs out after half a minute.
const SPEED = 4;

/** A Basiq of a story's own, where a refresh begins when the story is drawn. */
export function InSandbox({ bank, children }: InSandboxProps) {
  const [world, setWorld] = useState<SandboxWorld>();

  useEffect(() => {
    let isWanted = true;
    const time = createScaledTime(SPEED);
    void openSandboxWorld({ time, bank }).then((opened) => isWanted && setWorld(opened));
    return () => {
      isWanted = false;
    };
  }, [bank]);

  return world && <BasiqProvider {...world.provider}>{children(world.jobId)}</BasiqProvider>;
}
