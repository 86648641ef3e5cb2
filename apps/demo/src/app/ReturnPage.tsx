import { ConsentReturn } from "@basiq-kit/components";
import { useConsentReturn } from "@basiq-kit/hooks";
import { Link, useLocation } from "wouter";
import { useCameOfJob } from "../backend/useCame.js";
import { HEADLESS, HeadlessPage } from "../headless/HeadlessExample.js";
import { Page } from "../ui/Page.js";

/** The page that the Consent UI sends people back to: Basiq’s dashboard has one such address for an app. */
export function ReturnPage() {
  const visit = useConsentReturn();
  const cameOf = useCameOfJob();
  const [, navigate] = useLocation();
  if ("returnTo" in visit && visit.returnTo === HEADLESS) return <HeadlessPage />;
  return (
    <Page title="Your bank data">
      <div className="return">
        <ConsentReturn
          headingLevel={2}
          appName="Ledgerbird"
          cameOf={cameOf}
          onContinue={(returnTo) => navigate(returnTo, { replace: true })}
        />
        {visit.status === "none" && (
          <p>
            <span>There’s nothing more to see here.</span> <Link href="/">Go to the overview</Link>
          </p>
        )}
      </div>
    </Page>
  );
}
