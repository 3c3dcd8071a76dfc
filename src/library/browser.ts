/** What only a page has: workers to solve on, so that the page itself stays free. */
export { type BrowserPoolOptions, createBrowserPool as openWorkers } from "../../workers/browser-pool.ts";
export type { Pool } from "../../workers/pool.ts";
