import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, playground, statesOf, words } from "../testing/playground.js";
import * as stories from "./InstitutionRecovery.stories.js";
import type { InstitutionRecoveryViewProps } from "./InstitutionRecoveryView.js";

const states = statesOf<InstitutionRecoveryViewProps>(stories);

const meta = {
  title: "Playground/InstitutionRecovery",
  tags: ["no-picture"],
  ...playground(
    { state: choice("State", states.names, "Offer"), bank: words("Bank", "Flutterbeam Mutual") },
    ({ state, bank }) => states.draw(state, { institutionName: bank }),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "InstitutionRecovery" };
