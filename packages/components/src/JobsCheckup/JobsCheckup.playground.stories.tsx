import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, count, playground } from "../testing/playground.js";
import { checkupState } from "../testing/checkups.js";
import { JobsCheckupView } from "./JobsCheckupView.js";
import { storyActions } from "../testing/storyActions.js";

const REASONS = {
  "Sign-in details wrong": "invalid-credentials",
  "Something to do at the bank": "user-action-required",
  "Bank has problems": "institution-not-available",
};

const meta = {
  title: "Playground/JobsCheckup",
  tags: ["no-picture"],
  ...playground(
    {
      banks: count("Number of banks", 2, 3),
      reason: choice(
        "What went wrong",
        Object.keys(REASONS) as (keyof typeof REASONS)[],
        "Sign-in details wrong",
      ),
      method: choice("Connected through", ["Internet banking", "Open banking"], "Internet banking"),
    },
    ({ banks, reason, method }) => (
      <JobsCheckupView
        checkup={checkupState(
          Array.from({ length: banks }, () => REASONS[reason]),
          { method: method === "Open banking" ? "openbanking" : "web" },
        )}
        actions={() => storyActions}
      />
    ),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "JobsCheckup" };
