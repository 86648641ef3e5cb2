import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, flag, playground, statesOf, words } from "../testing/playground.js";
import * as stories from "./FailureNotice.stories.js";
import type { FailureNoticeViewProps } from "./FailureNoticeView.js";

const states = statesOf<FailureNoticeViewProps>(stories);

const meta = {
  title: "Playground/FailureNotice",
  tags: ["no-picture"],
  ...playground(
    {
      state: choice("State", states.names, "Wrong details"),
      bank: words("Bank", "Hooli"),
      next: words("What to do, in other words", ""),
      hasActions: flag("With its buttons", true),
    },
    ({ state, bank, next, hasActions }) =>
      states.draw(state, {
        institutionName: bank,
        ...(next === "" ? {} : { next }),
        ...(hasActions ? {} : { actions: {} }),
      }),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "FailureNotice" };
