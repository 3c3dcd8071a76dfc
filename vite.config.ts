import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Headers that make a page cross-origin isolated, so that a solve can be stopped by shared memory. */
const isolated = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** The web app. Relative paths: the folder works below any address. */
export default defineConfig({
  root: "src/web",
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // Scenarios and WebAssembly are files of their own, fetched when they are wanted.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
  },
  server: { host: "127.0.0.1", headers: isolated },
});
