import "@basiq-kit/components/styles.css";
import "./app.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { App } from "./App.js";
import { Banks } from "./Banks.js";
import { Return } from "./Return.js";

const router = createBrowserRouter([
  {
    element: <App />,
    children: [
      { path: "/", element: <Banks /> },
      { path: "/return", element: <Return /> },
    ],
  },
]);

const root = document.querySelector("main");
if (root === null) throw new Error("index.html has no <main>.");
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
