import type { Runtime } from "./runtime.js";

/** Something that holds state of one person. */
export interface Clearable {
  /** Forgets everything about this person, and ignores the results of what is still under way. */
  clear(): void;
}

/**
 * A part of the kit that each runtime has one of, created when a hook first needs it. The provider
 * imports none of them, so an app's bundle contains only the parts of the hooks it uses.
 */
export function runtimePart<Part extends Clearable>(
  create: (runtime: Runtime) => Part,
): (runtime: Runtime) => Part {
  const made = new WeakMap<Runtime, Part>();
  return (runtime) => {
    const known = made.get(runtime);
    if (known !== undefined) return known;
    const part = create(runtime);
    made.set(runtime, part);
    runtime.onForget(() => part.clear());
    return part;
  };
}
