import { engineJourneys } from "./engineJourney.js";
import { everyFlow } from "./flows/everyFlow.js";

everyFlow(engineJourneys("Chromium"));
