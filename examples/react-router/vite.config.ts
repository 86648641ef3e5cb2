import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: { target: "es2022" },
  // The browser's origin stays the page's own, which is what `allowedOrigins` names.
  server: { port: 5173, strictPort: true, proxy: { "/api": "http://127.0.0.1:8787" } },
});
