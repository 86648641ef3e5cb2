import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, count, playground, statesOf, words } from "../testing/playground.js";
import { connectionStates } from "../testing/connections.js";
import { HOUR } from "../testing/states.js";
import * as stories from "./ConnectionList.stories.js";
import type { ConnectionListViewProps } from "./ConnectionListView.js";

const states = statesOf<ConnectionListViewProps>(stories);

const BANKS = ["Hooli", "Pied Piper Bank", "Nucleus Bank", "Raviga Mutual", "Flutterbeam Mutual"];

const meta = {
  title: "Playground/ConnectionList",
  tags: ["no-picture"],
  ...playground(
    {
      state: choice("State", states.names, "Ready"),
      banks: count("Number of banks", 3, 5, 1),
      first: words("First bank", "Hooli"),
      needs: count("How many need the person", 0, 5),
      title: words("Title", "Your banks"),
    },
    ({ state, banks, first, needs, title }) => {
      const connections = connectionStates(
        BANKS.slice(0, banks).map((bank, index) => ({
          bank: index === 0 ? first : bank,
          fetchedAgo: (index + 1) * HOUR,
          status: index < needs ? "invalid" : "active",
        })),
      );
      const refetch = () => Promise.resolve();
      return states.draw(
        state,
        state === "Ready"
          ? {
              title,
              connections: {
                status: "ready",
                connections,
                jobs: [],
                refetchError: undefined,
                refetch,
              },
            }
          : { title },
      );
    },
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "ConnectionList" };
