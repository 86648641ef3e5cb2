import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, count, flag, playground, words } from "../testing/playground.js";
import type { challenges } from "../testing/states.js";
import { mfa } from "../testing/states.js";
import { fn } from "storybook/test";
import { MfaPromptView } from "./MfaPromptView.js";

const ASKS = {
  "A code": "code",
  "One question": "question",
  "Two questions": "questions",
  Approval: "confirm",
} satisfies Record<string, keyof typeof challenges>;

const meta = {
  title: "Playground/MfaPrompt",
  tags: ["no-picture"],
  ...playground(
    {
      asks: choice("What the bank asks for", Object.keys(ASKS) as (keyof typeof ASKS)[], "A code"),
      bank: words("Bank", "Hooli"),
      says: words("The bank’s own words", "We sent a code to your mobile ending in XXX 178"),
      secondsLeft: count("Seconds left", 112, 180),
      mayLeave: flag("Can be put off", true),
    },
    ({ asks, bank, says, secondsLeft, mayLeave }) => (
      <MfaPromptView
        mfa={mfa(ASKS[asks], ASKS[asks] === "code" ? { says: { input: [says] } } : {})}
        institutionName={bank}
        secondsLeft={secondsLeft}
        onDismiss={mayLeave ? fn() : undefined}
        onNewCode={fn()}
      />
    ),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "MfaPrompt" };
