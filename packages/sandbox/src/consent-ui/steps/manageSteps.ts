import { deleteConnection } from "../../connections/deleteConnection.js";
import { revokeConsent } from "../../connections/endConsent.js";
import { PARTNER_NAME } from "../../consents/policies.js";
import { bankOf } from "../visit/bankOf.js";
import { connectionViews } from "../visit/connectionViews.js";
import { consentViews } from "../visit/consentViews.js";
import { html } from "../parts/html.js";
import { confirmPage } from "../pages/confirmPage.js";
import { managePage } from "../pages/managePage.js";
import { requireConnection } from "../visit/requireConnection.js";
import { requireConsent } from "../visit/requireConsent.js";
import type { Step, Visit } from "../visit/visit.js";
import { counted } from "../words/dates.js";

const BACK = { path: "/manage", words: "Keep it" };

/** Seeing what is shared, and ending it. */
export const manageSteps: readonly Step[] = [
  { method: "GET", path: "/manage", run: showAll },
  { method: "GET", path: "/connections/:id/delete", run: askToDelete },
  { method: "POST", path: "/connections/:id/delete", run: remove },
  { method: "GET", path: "/revoke", run: askToRevoke },
  { method: "POST", path: "/revoke", run: revoke },
];

function showAll(visit: Visit): Response | Promise<Response> {
  const view = { ...consentViews(visit), connections: connectionViews(visit) };
  const page = managePage(visit, { ...view, notices: visit.flow.notices });
  // Shown once: a reload doesn't repeat it.
  visit.flow.notices = [];
  return visit.show(page);
}

function askToDelete(visit: Visit): Response | Promise<Response> {
  const connection = requireConnection(visit.core, visit.flow.userId, visit.param("id"));
  const { name } = bankOf(connection);
  return visit.show(
    confirmPage(visit, {
      title: `Delete the connection with ${name}?`,
      loss: html`<p class="lead">
        ${PARTNER_NAME} will get no new data from ${name}. Data already collected stays. This can’t
        be undone: to share again, connect ${name} again.
      </p>`,
      verb: "Delete the connection",
      path: `/connections/${connection.id}/delete`,
      back: BACK,
    }),
  );
}

function remove(visit: Visit): Response {
  const connection = requireConnection(visit.core, visit.flow.userId, visit.param("id"));
  deleteConnection(visit.core, connection);
  visit.flow.jobs.delete(connection.id);
  visit.flow.notices = [`The connection with ${bankOf(connection).name} is deleted.`];
  return visit.go("/manage");
}

function askToRevoke(visit: Visit): Response | Promise<Response> {
  requireConsent(visit);
  const connections = connectionViews(visit);
  const count = connections.length;
  return visit.show(
    confirmPage(visit, {
      title: `Stop sharing with ${PARTNER_NAME}?`,
      loss: html`<p class="lead">
          Your consent ends now, and the data collected so far is deleted. This can’t be undone.
        </p>
        ${
          count === 0
            ? null
            : html`<p>${counted(count, "connection")} will be deleted with it:</p>
                <ul class="plain">
                  ${connections.map(({ bank }) => html`<li>${bank.name}</li>`)}
                </ul>`
        }`,
      verb:
        count === 0 ? "Stop sharing" : `Stop sharing and delete ${counted(count, "connection")}`,
      path: "/revoke",
      back: { ...BACK, words: "Keep sharing" },
    }),
  );
}

function revoke(visit: Visit): Response {
  const count = connectionViews(visit).length;
  revokeConsent(visit.core, requireConsent(visit));
  visit.flow.jobs.clear();
  visit.flow.notices = [
    count === 0
      ? "You have stopped sharing."
      : `You have stopped sharing, and ${counted(count, "connection")} ${count === 1 ? "is" : "are"} deleted.`,
  ];
  return visit.go("/manage");
}
