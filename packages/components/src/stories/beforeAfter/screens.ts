import { composeStory } from "@storybook/react-vite";
import type { ComponentType } from "react";
import * as connectButton from "../../ConnectButton/ConnectButton.stories.js";
import * as connectionCard from "../../ConnectionCard/ConnectionCard.stories.js";
import * as consentCard from "../../ConsentCard/ConsentCard.stories.js";
import * as institutionPicker from "../../InstitutionPicker/InstitutionPicker.stories.js";
import * as jobProgress from "../../JobProgress/JobProgress.stories.js";
import * as jobsCheckup from "../../JobsCheckup/JobsCheckup.stories.js";
import * as mfaPrompt from "../../MfaPrompt/MfaPrompt.stories.js";
import * as policyChanges from "../../PolicyChanges/PolicyChanges.stories.js";
import * as refreshFlow from "../../RefreshFlow/RefreshFlow.stories.js";

/** A screen that was criticised most, as it was and as it is. */
export interface Screen {
  readonly name: string;
  /** The story that the picture was taken of, and its file's name in `before`. */
  readonly before: string;
  /** What the picture shows, for who can't see it. */
  readonly showed: string;
  readonly wrong: string;
  /** The same story as it is drawn now. */
  readonly After: ComponentType;
}

/** The pictures were taken before the redesign, at the commit `ab710b90`, 508 px wide. */
export const screens: readonly Screen[] = [
  {
    name: "Expired challenge",
    before: "mfaprompt--expired",
    showed:
      "“Hooli wants a code”, a note that it has run out, the empty field, and three buttons: Get a new code, Send code, Not now.",
    wrong: "Beside the one way on stood a field and “Send code”, which could do nothing any more.",
    After: composeStory(mfaPrompt.Expired, mfaPrompt.default),
  },
  {
    name: "No more codes",
    before: "refreshflow--no-more-codes",
    showed:
      "“Hooli wasn’t refreshed”: a bar, steps in glyphs of two sizes, a brown note with a reference for support, and Close outside the card.",
    wrong:
      "“Stopped”, “failed”, “not reached” twice, and a note: one end said five times, with no word on what happens next.",
    After: composeStory(refreshFlow.NoMoreCodes, refreshFlow.default),
  },
  {
    name: "Check-up",
    before: "jobscheckup--three-banks",
    showed:
      "“3 banks need a look”: for each a generic glyph, a bold sentence, what to do, when, a button and a cross.",
    wrong: "All banks had one face, and each took 140 pixels of sentences before its button.",
    After: composeStory(jobsCheckup.ThreeBanks, jobsCheckup.default),
  },
  {
    name: "Wrong sign-in details",
    before: "connectioncard--sign-in-details-wrong",
    showed:
      "Hooli’s card: a badge “Needs you”, a brown note with the one button, a Refresh that can’t be pressed and why.",
    wrong: "The card said one problem five times.",
    After: composeStory(connectionCard.SignInDetailsWrong, connectionCard.default),
  },
  {
    name: "Failed progress",
    before: "jobprogress--failed-wrong-details",
    showed:
      "“Hooli wasn’t refreshed”: a grey bar, a step with a cross, a brown note inside it with a button and a reference, two steps not reached.",
    wrong:
      "The step that failed said only “failed”, and steps that won’t happen looked as if they were still to come.",
    After: composeStory(jobProgress.FailedWrongDetails, jobProgress.default),
  },
  {
    name: "Policy change",
    before: "policychanges--everything",
    showed:
      "Six points, each with “You agreed to” and “Asked for now” above words that differ little.",
    wrong: "The same two headings six times: one had to compare words to find what is new.",
    After: composeStory(policyChanges.Everything, policyChanges.default),
  },
  {
    name: "Consent loading",
    before: "consentcard--loading",
    showed: "Some thirty grey bars in the shape of a receipt.",
    wrong:
      "On a live page the card grew from 246 to 892 pixels, and pushed away what stood below it.",
    After: composeStory(consentCard.Loading, consentCard.default),
  },
  {
    name: "Picker",
    before: "institutionpicker--all-banks",
    showed: "A search field above banks in alphabetical order, each with the same grey A.",
    wrong: "The most likely banks weren’t first, and every bank looked the same.",
    After: composeStory(institutionPicker.AllBanks, institutionPicker.default),
  },
  {
    name: "Refused for today",
    before: "refreshflow--refused-for-today",
    showed: "A brown note with a time tomorrow, above a Refresh that can’t be pressed.",
    wrong:
      "It looked like a fault, though nothing was wrong, and offered a button that couldn’t work before tomorrow.",
    After: composeStory(refreshFlow.RefusedForToday, refreshFlow.default),
  },
  {
    name: "Leaving",
    before: "connectbutton--redirecting",
    showed: "The button to connect a bank, with a spinner and the words “Opening secure page”.",
    wrong: "“Secure page” didn’t say whose page it is.",
    After: composeStory(connectButton.Redirecting, connectButton.default),
  },
];
