import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, playground, statesOf, words } from "../testing/playground.js";
import * as stories from "./StatementUpload.stories.js";
import type { StatementUploadViewProps } from "./StatementUploadView.js";

const states = statesOf<StatementUploadViewProps>(stories);

const meta = {
  title: "Playground/StatementUpload",
  tags: ["no-picture"],
  ...playground(
    { state: choice("State", states.names, "Idle"), bank: words("Bank", "Raviga Mutual") },
    ({ state, bank }) => states.draw(state, { institutionName: bank }),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "StatementUpload" };
