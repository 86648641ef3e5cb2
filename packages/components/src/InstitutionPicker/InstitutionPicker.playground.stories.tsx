import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, flag, playground, statesOf, words } from "../testing/playground.js";
import { banksFound } from "../testing/connectors.js";
import * as stories from "./InstitutionPicker.stories.js";
import type { InstitutionPickerViewProps } from "./InstitutionPickerView.js";

const states = statesOf<InstitutionPickerViewProps>(stories);

const meta = {
  title: "Playground/InstitutionPicker",
  tags: ["no-picture"],
  ...playground(
    {
      state: choice("State", states.names, "All banks"),
      search: words("What is typed", ""),
      explainsMethod: flag("Says how each bank is connected"),
    },
    ({ state, search, explainsMethod }) =>
      states.draw(state, {
        explainsMethod,
        ...(search === "" ? {} : { search, banks: banksFound({ search }) }),
      }),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "InstitutionPicker" };
