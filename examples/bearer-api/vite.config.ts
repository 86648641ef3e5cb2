import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: { target: "es2022" },
  // Without a proxy: the pages call the API at its own origin.
  server: { port: 5173, strictPort: true },
});
