import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, playground, statesOf } from "../testing/playground.js";
import * as stories from "./ConsentReturn.stories.js";
import type { ConsentReturnViewProps } from "./ConsentReturnView.js";

const states = statesOf<ConsentReturnViewProps>(stories);

const meta = {
  title: "Playground/ConsentReturn",
  tags: ["no-picture"],
  ...playground(
    {
      state: choice("State", states.names, "Connected"),
    },
    ({ state }) => states.draw(state),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "ConsentReturn" };
