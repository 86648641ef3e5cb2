import { composeStories } from "@storybook/react-vite";
import * as connectionCard from "../../packages/components/src/ConnectionCard/ConnectionCard.stories.js";
import * as jobProgress from "../../packages/components/src/JobProgress/JobProgress.stories.js";
import * as mfaPrompt from "../../packages/components/src/MfaPrompt/MfaPrompt.stories.js";
import { StateFigure } from "./StateFigure.js";

const { Expiring } = composeStories(connectionCard);
const { FetchingAccounts } = composeStories(jobProgress);
const { Code } = composeStories(mfaPrompt);

/** Shows the kit at first sight: three states, light and dark side by side. */
export function FirstLook() {
  return (
    <div className="all-states sb-unstyled">
      {[Expiring, FetchingAccounts, Code].map((story) => (
        <section key={story.id}>
          <StateFigure story={story} globals={{ theme: "light", direction: "auto" }} />
          <StateFigure story={story} globals={{ theme: "dark", direction: "auto" }} />
        </section>
      ))}
    </div>
  );
}
