import { connectionViews } from "../visit/connectionViews.js";
import { reauthorisePage } from "../pages/reauthorisePage.js";
import { requireConsent } from "../visit/requireConsent.js";
import type { Step } from "../visit/visit.js";

/** Choosing the bank to authorise again at. */
export const reauthoriseSteps: readonly Step[] = [
  {
    method: "GET",
    path: "/reauthorise",
    run(visit) {
      requireConsent(visit);
      const open = connectionViews(visit)
        .filter(({ record }) => record.method === "openbanking")
        .toSorted((a, b) => (a.authorisedUntil ?? 0) - (b.authorisedUntil ?? 0));
      return visit.show(reauthorisePage(visit, open, visit.now));
    },
  },
];
