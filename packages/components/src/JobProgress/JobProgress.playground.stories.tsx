import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, count, playground, statesOf, words } from "../testing/playground.js";
import * as stories from "./JobProgress.stories.js";
import type { JobProgressViewProps } from "./JobProgressView.js";

const states = statesOf<JobProgressViewProps>(stories);

const meta = {
  title: "Playground/JobProgress",
  tags: ["no-picture"],
  ...playground(
    {
      state: choice("State", states.names, "Fetching accounts"),
      bank: words("Bank", "Hooli"),
      secondsLeft: count("Seconds left", 20, 120),
      kind: choice("What is done", ["refresh", "connect"], "refresh"),
    },
    ({ state, bank, secondsLeft, kind }) =>
      states.draw(state, {
        institutionName: bank,
        kind,
        ...(state === "Fetching accounts" ? { secondsLeft } : {}),
      }),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "JobProgress" };
