import "@basiq-kit/components/styles.css";
import "./app.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.js";

const root = document.querySelector("main");
if (root === null) throw new Error("index.html has no <main>.");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
