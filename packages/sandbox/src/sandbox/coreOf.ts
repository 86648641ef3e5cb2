import type { Core } from "../world/core.js";

const cores = new WeakMap<object, Core>();

/** Remembers what a sandbox works on, out of reach of those who use it. */
export function keepCore<Owner extends object>(sandbox: Owner, core: Core): Owner {
  cores.set(sandbox, core);
  return sandbox;
}

/** What a sandbox works on. Throws for anything that `createSandbox` didn't make. */
export function coreOf(sandbox: object): Core {
  const core = cores.get(sandbox);
  if (!core)
    throw new TypeError(
      "basiq-kit/sandbox: this isn't a sandbox of createSandbox, or it comes from a second copy of the package. " +
        "Give what createSandbox returned, imported from the same @basiq-kit/sandbox.",
    );
  return core;
}
