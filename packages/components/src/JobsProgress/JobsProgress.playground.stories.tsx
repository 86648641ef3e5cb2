import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, playground, statesOf, words } from "../testing/playground.js";
import * as stories from "./JobsProgress.stories.js";
import type { JobsProgressViewProps } from "./JobsProgressView.js";

const states = statesOf<JobsProgressViewProps>(stories);

const meta = {
  title: "Playground/JobsProgress",
  tags: ["no-picture"],
  ...playground(
    {
      state: choice("State", states.names, "Signing in"),
      first: words("First bank", "Hooli"),
      second: words("Second bank", "Pied Piper Bank"),
      kind: choice("What is done", ["connect", "refresh"], "connect"),
    },
    ({ state, first, second, kind }) =>
      states.draw(state, {
        kind,
        institutionNames: { a: first, b: second, c: "Nucleus Bank" },
      }),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "JobsProgress" };
