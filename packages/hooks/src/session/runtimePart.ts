import type { Runtime } from "./runtime.js";

/** Something that remembers on behalf of one person. */
export interface Clearable {
  /** Forgets everything of this person, and hears no more of what is still under way. */
  clear(): void;
}

/**
 * A part of the kit that each runtime has one of, made when a hook first asks for it: the provider
 * knows none of them, so what no hook of an app needs is in no bundle of that app.
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
