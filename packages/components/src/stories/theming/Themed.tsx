import { ConnectButtonView } from "../../ConnectButton/ConnectButtonView.js";
import { JobProgressView } from "../../JobProgress/JobProgressView.js";
import { MfaPromptView } from "../../MfaPrompt/MfaPromptView.js";
import { idleRedirect } from "../../testing/redirects.js";
import { job, mfa, NOW, steps } from "../../testing/states.js";
import "./shadcn.css";
import "./mui.css";
import "./brandFont.css";
import "./inADialog.css";
import "./theming.css";

export interface ThemedProps {
  /** The class that the app sets its properties on, or that stands for a place in it. */
  readonly className: string;
}

const running = job(steps("success", "in-progress", "pending"), { etaAt: NOW + 20_000 });

/** A job, a challenge with its field, and a button, as they look in an app with a design of its own. */
export function Themed({ className }: ThemedProps) {
  return (
    <div className={`themed ${className}`}>
      <JobProgressView
        className="themed__card"
        job={running}
        kind="refresh"
        institutionName="Hooli"
        secondsLeft={20}
      />
      <MfaPromptView
        className="themed__card"
        mfa={mfa("code")}
        institutionName="Hooli"
        secondsLeft={120}
      />
      <ConnectButtonView redirect={idleRedirect} isFullWidth />
    </div>
  );
}
