import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, playground, statesOf, words } from "../testing/playground.js";
import * as stories from "./RefreshFlow.stories.js";
import type { RefreshFlowViewProps } from "./RefreshFlowView.js";

const states = statesOf<RefreshFlowViewProps>(stories);

const meta = {
  title: "Playground/RefreshFlow",
  tags: ["no-picture"],
  ...playground(
    { state: choice("State", states.names, "Idle"), bank: words("Bank", "Hooli") },
    ({ state, bank }) => states.draw(state, { institutionName: bank }),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "RefreshFlow" };
