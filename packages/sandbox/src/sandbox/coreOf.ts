import type { Core } from "../world/core.js";

const cores = new WeakMap<object, Core>();

/** Remembers a sandbox's core, out of reach of the sandbox's users. */
export function rememberCore<Owner extends object>(sandbox: Owner, core: Core): Owner {
  cores.set(sandbox, core);
  return sandbox;
}

/** A sandbox's core. Throws for anything that `createSandbox` didn't make. */
export function coreOf(sandbox: object): Core {
  const core = cores.get(sandbox);
  if (!core)
    throw new TypeError(
      "basiq-kit/sandbox: this isn't a sandbox of createSandbox, or it comes from a second copy of the package. " +
        "Pass what createSandbox returned, imported from the same @basiq-kit/sandbox.",
    );
  return core;
}
