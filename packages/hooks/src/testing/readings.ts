// What reads an answer is loaded beside it; here it is at hand, so that no test waits for a file.
import "../queries/readings/connections.js";
import "../queries/readings/connector.js";
import "../queries/readings/connectors.js";
import "../queries/readings/consents.js";
import "../queries/readings/job.js";
import "../queries/readings/jobs.js";
import "../redirect/checkConsent.js";
