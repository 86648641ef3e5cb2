// Storybook brings its own React, which is 19: a story that it composes can't be drawn by 18.
import { cleanup, render } from "@testing-library/react";
import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";

interface PlaygroundFile {
  readonly default: {
    readonly args: Readonly<Record<string, unknown>>;
    readonly argTypes: Readonly<
      Record<string, { readonly name: string; readonly options?: readonly unknown[] }>
    >;
    readonly render: (args: Readonly<Record<string, unknown>>) => ReactElement;
  };
}

const files = import.meta.glob<PlaygroundFile>("../*/*.playground.stories.tsx", { eager: true });

function drawn({ default: { args, render: draw } }: PlaygroundFile, turned: object): string {
  const { container } = render(draw({ ...args, ...turned }));
  const html = container.innerHTML.replaceAll(/_r_[^_]+_/g, "");
  cleanup();
  return html;
}

/** Values that a control may be turned to; one of them at least is not what it is at first. */
function othersOf(value: unknown, options: readonly unknown[] | undefined): readonly unknown[] {
  if (options !== undefined) return options.filter((one) => one !== value);
  if (typeof value === "boolean") return [!value];
  if (typeof value === "number") return [value === 1 ? 2 : 1];
  return ["Other words"];
}

const controls = Object.entries(files).flatMap(([path, file]) =>
  Object.entries(file.default.argTypes).map(
    ([name, type]) => [path.split("/")[1] ?? path, type.name, name, file] as const,
  ),
);

describe("a playground’s control changes what is drawn", () => {
  it.each(controls)("%s: %s", (_, __, name, file) => {
    const first = drawn(file, {});
    const others = othersOf(file.default.args[name], file.default.argTypes[name]?.options);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others.slice(0, 3))
      expect(drawn(file, { [name]: other }), `the same with ${String(other)}`).not.toBe(first);
  });
});
