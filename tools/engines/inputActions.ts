import type { Point } from "./engine.js";

/** Classic WebDriver and BiDi take the same lists of mouse and keyboard actions. */
export interface InputActions {
  readonly actions: readonly object[];
}

export function clickActions({ x, y }: Point): InputActions {
  const actions = [
    { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) },
    { type: "pointerDown", button: 0 },
    { type: "pointerUp", button: 0 },
  ];
  const parameters = { pointerType: "mouse" };
  return { actions: [{ type: "pointer", id: "mouse", parameters, actions }] };
}

export function keyActions(keys: string): InputActions {
  const actions = Array.from(keys).flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
  return { actions: [{ type: "key", id: "keyboard", actions }] };
}
