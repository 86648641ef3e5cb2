import "@basiq-kit/components/styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.js";
import "./ledgerbird.css";
import { fetchSession } from "./session.js";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root.");
const session = await fetchSession();
createRoot(root).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);
