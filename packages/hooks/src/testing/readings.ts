// What the hooks load beside an answer is at hand here: virtual time doesn't wait for a file, which on a
// busy machine comes later than what a test expects of it.
import "../queries/hearEvents.js";
import "../queries/readings/connections.js";
import "../queries/readings/connector.js";
import "../queries/readings/connectors.js";
import "../queries/readings/consents.js";
import "../queries/readings/job.js";
import "../queries/readings/jobs.js";
import "../redirect/checkConsent.js";
