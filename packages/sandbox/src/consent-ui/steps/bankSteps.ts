import { connectionFor } from "../visit/connectionFor.js";
import { findBanks } from "../visit/bankChoices.js";
import { pickerPage } from "../pages/pickerPage.js";
import type { Step } from "../visit/visit.js";
import { requireConsent } from "../visit/requireConsent.js";
import { toBank } from "./toBank.js";

/** Choosing a bank. */
export const bankSteps: readonly Step[] = [
  {
    method: "GET",
    path: "/bank",
    run(visit) {
      requireConsent(visit);
      return toBank(visit);
    },
  },
  {
    method: "GET",
    path: "/banks",
    run(visit) {
      requireConsent(visit);
      const words = visit.query("q");
      const page = Number.parseInt(visit.query("page"), 10) || 1;
      const found = findBanks(visit.core.records, words, page);
      return visit.show(pickerPage(visit, words, found, visit.flow.jobs.size > 0));
    },
  },
  {
    method: "POST",
    path: "/banks",
    run(visit) {
      const [institutionId = "", chosen] = (visit.form.get("bank") ?? "").split(" ");
      const method = chosen === "web" || chosen === "openbanking" ? chosen : undefined;
      const connection = connectionFor(visit, institutionId, method);
      return visit.go(`/connections/${connection.id}`);
    },
  },
];
