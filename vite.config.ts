import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

/** Headers that make a page cross-origin isolated, so that a solve can be stopped by shared memory. */
const isolated = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as {
  readonly version: string;
};

/** The service worker: keeps the whole app at the first visit, so that it works without network from then on. */
const offline = VitePWA({
  // A new version waits until somebody takes it. The page registers the worker itself, when it has something to show.
  registerType: "prompt",
  injectRegister: false,
  includeManifestIcons: false,
  manifest: {
    name: "Verdeelwijzer",
    short_name: "Verdeelwijzer",
    description: "Verdeelt opvangplaatsen voor asielzoekers over gemeenten, precies en uitlegbaar",
    lang: "nl",
    start_url: "./",
    scope: "./",
    display: "standalone",
    // As in the theme: --vw-deep and --vw-paper.
    theme_color: "#0b4a57",
    background_color: "#ffffff",
    icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
  },
  workbox: {
    globPatterns: ["**/*.{html,js,css,svg,wasm,json,csv}"],
    // HiGHS is a file of three and a half megabytes.
    maximumFileSizeToCacheInBytes: 20_000_000,
    // What follows the question mark is for the page, and changes no file.
    ignoreURLParametersMatching: [/./],
    // The page has one address; any other is the server's.
    navigateFallback: null,
    // The first visit's page, too, gets its files from the worker as soon as it has them all.
    clientsClaim: true,
    skipWaiting: false,
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
  },
});

/** The web app. Relative paths: the folder works below any address. */
export default defineConfig({
  // The same wherever it is built from.
  root: fileURLToPath(new URL("src/web", import.meta.url)),
  base: "./",
  plugins: [react(), offline],
  define: { "import.meta.env.VITE_VERSION": JSON.stringify(version) },
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
