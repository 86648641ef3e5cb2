import "@basiq-kit/components/styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.js";
import { HeadlessExample } from "./HeadlessExample.js";
import "./ledgerbird.css";
import { fetchSession } from "./session.js";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root.");
const session = await fetchSession();
// The Consent UI comes back to /return, and only the headless page leaves for it so far.
const isHeadless = ["/headless", "/return"].includes(location.pathname);
createRoot(root).render(
  <StrictMode>
    {isHeadless ? <HeadlessExample session={session} /> : <App session={session} />}
  </StrictMode>,
);
