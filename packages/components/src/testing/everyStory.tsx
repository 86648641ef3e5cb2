import { composeStories } from "@storybook/react-vite";
import { cleanup, render } from "@testing-library/react";
import type { ComponentType } from "react";
import * as connectionCard from "../ConnectionCard/ConnectionCard.stories.js";
import * as connectionList from "../ConnectionList/ConnectionList.stories.js";
import * as connectButton from "../ConnectButton/ConnectButton.stories.js";
import * as consentCard from "../ConsentCard/ConsentCard.stories.js";
import * as consentNotice from "../ConsentNotice/ConsentNotice.stories.js";
import * as connectorStatus from "../ConnectorStatus/ConnectorStatus.stories.js";
import * as failureNotice from "../FailureNotice/FailureNotice.stories.js";
import * as consentReturn from "../ConsentReturn/ConsentReturn.stories.js";
import * as institutionPicker from "../InstitutionPicker/InstitutionPicker.stories.js";
import * as jobProgress from "../JobProgress/JobProgress.stories.js";
import * as jobsProgress from "../JobsProgress/JobsProgress.stories.js";
import * as mfaPrompt from "../MfaPrompt/MfaPrompt.stories.js";
import * as jobsCheckup from "../JobsCheckup/JobsCheckup.stories.js";
import * as refreshFlow from "../RefreshFlow/RefreshFlow.stories.js";

const stories: Readonly<Record<string, ComponentType>> = {
  ...named("ConnectionCard", composeStories(connectionCard)),
  ...named("ConnectionList", composeStories(connectionList)),
  ...named("ConnectButton", composeStories(connectButton)),
  ...named("ConsentCard", composeStories(consentCard)),
  ...named("ConsentNotice", composeStories(consentNotice)),
  ...named("ConnectorStatus", composeStories(connectorStatus)),
  ...named("FailureNotice", composeStories(failureNotice)),
  ...named("ConsentReturn", composeStories(consentReturn)),
  ...named("InstitutionPicker", composeStories(institutionPicker)),
  ...named("JobProgress", composeStories(jobProgress)),
  ...named("JobsProgress", composeStories(jobsProgress)),
  ...named("MfaPrompt", composeStories(mfaPrompt)),
  ...named("JobsCheckup", composeStories(jobsCheckup)),
  ...named("RefreshFlow", composeStories(refreshFlow)),
};

function named(component: string, composed: Readonly<Record<string, ComponentType>>) {
  const entries = Object.entries(composed);
  return Object.fromEntries(entries.map(([name, Story]) => [`${component} ${name}`, Story]));
}

/**
 * Draws every state there is a story of, one after the other, and collects what is wrong with it,
 * by story: an empty object when nothing is.
 */
export function faultsOfEveryStory(find: () => readonly unknown[]): Record<string, unknown> {
  const faults: Record<string, unknown> = {};
  for (const [name, Story] of Object.entries(stories)) {
    render(<Story />);
    const found = find();
    if (found.length > 0) faults[name] = found;
    cleanup();
  }
  return faults;
}
