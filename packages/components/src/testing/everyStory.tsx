import { composeStories } from "@storybook/react-vite";
import { cleanup, render } from "@testing-library/react";
import type { ComponentType } from "react";

const files = import.meta.glob<Parameters<typeof composeStories>[0]>(
  ["../[A-Z]*/*.stories.tsx", "!../*/*.{live,playground}.stories.tsx"],
  { eager: true },
);

const stories: readonly (readonly [name: string, ComponentType])[] = Object.entries(files).flatMap(
  ([path, file]) =>
    Object.entries<ComponentType>(composeStories(file)).map(
      ([name, Story]) => [`${path.split("/")[1]} ${name}`, Story] as const,
    ),
);

/**
 * Draws every state there is a story of, one after the other, and collects what is wrong with it,
 * by story: an empty object when nothing is.
 */
export function faultsOfEveryStory(find: () => readonly unknown[]): Record<string, unknown> {
  const faults: Record<string, unknown> = {};
  for (const [name, Story] of stories) {
    render(<Story />);
    const found = find();
    if (found.length > 0) faults[name] = found;
    cleanup();
  }
  return faults;
}

/** What every story shows, by story; ids are left out, because React counts them up. */
export function markupOfEveryStory(): Record<string, string> {
  const markup: Record<string, string> = {};
  for (const [name, Story] of stories) {
    const { container } = render(<Story />);
    markup[name] = container.innerHTML.replaceAll(/_r_[^_]+_/g, "");
    cleanup();
  }
  return markup;
}
