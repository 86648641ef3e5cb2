import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, count, playground, statesOf, words } from "../testing/playground.js";
import { POLICY } from "../testing/consents.js";
import * as stories from "./PolicyChanges.stories.js";
import type { PolicyChangesViewProps } from "./PolicyChangesView.js";

const states = statesOf<PolicyChangesViewProps>(stories);

const meta = {
  title: "Playground/PolicyChanges",
  tags: ["no-picture"],
  ...playground(
    {
      state: choice("State", states.names, "Everything"),
      months: count("Months that are asked for now", 3, 12, 1),
      why: words("Why it is asked for now", "A home loan"),
    },
    ({ state, months, why }) =>
      states.draw(
        state,
        state === "Everything"
          ? {
              policy: {
                ...POLICY,
                duration: { months },
                purpose: { ...POLICY.purpose, title: why },
              },
            }
          : {},
      ),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "PolicyChanges" };
