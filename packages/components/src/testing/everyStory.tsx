import { composeStories } from "@storybook/react-vite";
import { cleanup, render } from "@testing-library/react";
import type { ComponentType } from "react";
import * as jobProgress from "../JobProgress/JobProgress.stories.js";
import * as mfaPrompt from "../MfaPrompt/MfaPrompt.stories.js";

const stories: Readonly<Record<string, ComponentType>> = {
  ...named("JobProgress", composeStories(jobProgress)),
  ...named("MfaPrompt", composeStories(mfaPrompt)),
};

function named(component: string, composed: Readonly<Record<string, ComponentType>>) {
  const entries = Object.entries(composed);
  return Object.fromEntries(entries.map(([name, Story]) => [`${component} ${name}`, Story]));
}

/**
 * Draws every state there is a story of, one after the other, and collects what is wrong with it,
 * by story: an empty object when nothing is.
 */
export function faultsOfEveryStory(find: () => readonly unknown[]): Record<string, unknown> {
  const faults: Record<string, unknown> = {};
  for (const [name, Story] of Object.entries(stories)) {
    render(<Story />);
    const found = find();
    if (found.length > 0) faults[name] = found;
    cleanup();
  }
  return faults;
}
