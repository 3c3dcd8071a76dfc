/** The entry of a worker of a page: a file of the page's own that imports this one, which its bundler sees (`docs/library.md`). */
import "../../workers/browser-worker.ts";
