import type { ArgTypesEnhancer } from "storybook/internal/types";

/**
 * Leaves out the controls of what no designer can turn: objects, functions and elements, for which Storybook offers
 * “Set object”. Each component's playground has words, counts and states in their place.
 */
export const plainControls: ArgTypesEnhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => [
      name,
      canBeTurned(type, initialArgs[name]) ? type : { ...type, control: false },
    ]),
  );

function canBeTurned(
  { type, options }: { readonly type?: unknown; readonly options?: readonly unknown[] },
  value: unknown,
): boolean {
  if (options !== undefined) return true;
  if (value !== undefined) return ["string", "number", "boolean"].includes(typeof value);
  const name = typeof type === "object" && type !== null && "name" in type ? type.name : type;
  return ["string", "number", "boolean", "enum"].includes(String(name));
}
