import { startConnect, type SignIn, type StartedJob } from "../../connections/startConnect.js";
import { reauthorise, updateCredentials } from "../../connections/updateConnection.js";
import { findPolicy, latestPolicy } from "../../consents/policies.js";
import { connectorStatus } from "../../banks/institutions.js";
import { findPersona } from "../../people/personas.js";
import type { ConnectionRecord } from "../../world/connectionRecord.js";
import { bankOf } from "../visit/bankOf.js";
import { signInPage, type SignInView } from "../pages/signInPage.js";
import { requireConnection } from "../visit/requireConnection.js";
import { requireConsent } from "../visit/requireConsent.js";
import { sharedPermissions } from "../visit/sharedPermissions.js";
import type { Step, Visit } from "../visit/visit.js";
import { wasConnected } from "../visit/wasConnected.js";

/** At the bank: a first sign-in, new credentials, or authorising again. */
export const signInSteps: readonly Step[] = [
  {
    method: "GET",
    path: "/connections/:id",
    run(visit) {
      const person = findPersona(visit.query("as"));
      return visit.show(signInPage(visit, viewOf(visit, person?.login, person?.password)));
    },
  },
  { method: "POST", path: "/connections/:id", run: signIn },
];

function signIn(visit: Visit): Response | Promise<Response> {
  requireConsent(visit);
  const { core, flow, form } = visit;
  const connection = requireConnection(core, flow.userId, visit.param("id"));
  const login = form.get("login") ?? "";
  const password = form.get("password") ?? "";
  const declined = connection.method === "openbanking" && form.get("answer") === "no";
  if (!declined && (login === "" || password === "")) {
    const errors = {
      ...(login === "" ? { login: "Enter your login" } : {}),
      ...(password === "" ? { password: "Enter your password" } : {}),
    };
    // A typed password is never sent back in a page.
    const page = signInPage(visit, { ...viewOf(visit, login), errors });
    return visit.show(page, { status: 422 });
  }
  const { job } = start(visit, connection, declined ? { declined: true } : { login, password });
  flow.jobs.set(connection.id, job.id);
  return visit.go(`/jobs/${job.id}`);
}

/** Starts the job for a sign-in. Its kind follows from the connection: whether it ever worked, and its method. */
function start({ core, now }: Visit, connection: ConnectionRecord, given: SignIn): StartedJob {
  if (!wasConnected(core.records, connection, now)) return startConnect(core, connection, given);
  return connection.method === "openbanking" || "declined" in given
    ? reauthorise(core, connection, given)
    : updateCredentials(core, connection, given);
}

function viewOf(visit: Visit, login = "", password = ""): SignInView {
  const { core, flow, now } = visit;
  const consent = requireConsent(visit);
  const connection = requireConnection(core, flow.userId, visit.param("id"));
  const bank = bankOf(connection);
  const renews = wasConnected(core.records, connection, now);
  const named = "institutionId" in flow.purpose && flow.purpose.institutionId !== null;
  return {
    connection,
    renews,
    bank,
    status: connectorStatus(core.records, bank),
    shared: sharedPermissions(findPolicy(consent.policyId) ?? latestPolicy(), consent),
    login,
    password,
    errors: {},
    canChooseBank: !renews && !named,
  };
}
