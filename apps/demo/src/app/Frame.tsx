import { Route, Switch } from "wouter";
import { ConsentPage } from "../consent/ConsentPage.js";
import { DataPolicy } from "../consent/DataPolicy.js";
import { HEADLESS, HeadlessPage } from "../headless/HeadlessExample.js";
import { Overview } from "../overview/Overview.js";
import { TestBanks } from "../testBanks/TestBanks.js";
import type { Traffic } from "../inspector/traffic.js";
import { Inspector } from "../inspector/Inspector.js";
import { FinishedJobs } from "./FinishedJobs.js";
import { NotFound } from "./NotFound.js";
import { ReturnPage } from "./ReturnPage.js";
import type { SignedInSession } from "../backend/session.js";
import { TopBar } from "./TopBar.js";

export interface FrameProps {
  readonly session: SignedInSession;
  readonly traffic: Traffic;
}

/** The frame around every page. */
export function Frame({ session, traffic }: FrameProps) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <div className="app">
        <TopBar session={session} />
        <FinishedJobs />
        <Switch>
          <Route path="/">
            <Overview session={session} />
          </Route>
          <Route path="/consent" component={ConsentPage} />
          <Route path="/data-policy" component={DataPolicy} />
          {session.sandbox && <Route path="/banks" component={TestBanks} />}
          <Route path="/return" component={ReturnPage} />
          <Route path={HEADLESS} component={HeadlessPage} />
          <Route component={NotFound} />
        </Switch>
      </div>
      <Inspector session={session} traffic={traffic} />
    </>
  );
}
