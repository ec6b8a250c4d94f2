import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where the page's requests go while developing: the address of a running server. */
const api = process.env.DONDOC_API ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2022",
    // The page's policy allows fonts and images from its own address only, so nothing is inlined as data:.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": { target: api, changeOrigin: false }, "/healthz": api } },
});
