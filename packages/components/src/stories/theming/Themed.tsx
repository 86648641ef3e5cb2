import { ConnectButtonView } from "../../ConnectButton/ConnectButtonView.js";
import { JobProgressView } from "../../JobProgress/JobProgressView.js";
import { idleRedirect } from "../../testing/redirects.js";
import { job, NOW, steps } from "../../testing/states.js";
import "./shadcn.css";
import "./mui.css";
import "./brandFont.css";
import "./theming.css";

export interface ThemedProps {
  /** The class that the app sets its properties on, or that stands for a place in it. */
  readonly className: string;
}

const running = job(steps("success", "in-progress", "pending"), { etaAt: NOW + 20_000 });

/** A job and a button, as they look in an app with a design of its own. */
export function Themed({ className }: ThemedProps) {
  return (
    <div className={`themed ${className}`}>
      <JobProgressView job={running} kind="refresh" institutionName="Hooli" secondsLeft={20} />
      <ConnectButtonView redirect={idleRedirect} isFullWidth />
    </div>
  );
}
