import { expect, it } from "vitest";
import { plainControls } from "../../.storybook/review/plainControls.js";

/** Whether Storybook offers a control for a prop of this type, with this value in the story. */
function isOffered(argType: object, value?: unknown): boolean {
  const context = {
    argTypes: { prop: { name: "prop", ...argType } },
    initialArgs: { prop: value },
  };
  // Storybook gives all of a story; these two are read
  const { prop } = plainControls(context as unknown as Parameters<typeof plainControls>[0]);
  return prop?.control !== false;
}

it.each([
  ["a text", { type: { name: "string" } }],
  ["a number", { type: { name: "number" } }],
  ["a yes or no", { type: { name: "boolean" } }],
  ["one of a few words", { type: { name: "enum" } }],
  ["states by name", { options: ["Waiting", "Failed"], type: { name: "object" } }],
])("offers %s", (_what, argType) => {
  expect(isOffered(argType)).toBe(true);
});

it.each([
  ["an object", { type: { name: "object" } }, undefined],
  ["a function", { type: { name: "function" } }, undefined],
  ["an element", { type: { name: "other", value: "ReactNode" } }, undefined],
  ["what nobody has typed", {}, undefined],
  ["an object in the story, whatever its type is called", { type: { name: "string" } }, {}],
])("leaves out %s", (_what, argType, value) => {
  expect(isOffered(argType, value)).toBe(false);
});
