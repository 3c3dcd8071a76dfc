import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { Kept, Read, Weighed, Wish } from "./thread.ts";

/** Reads wishes and verifies plans on a thread of its own: of the country each takes a quarter of a second, in which nobody would be answered. */
export interface Clerk {
  readonly read: (wish: Wish) => Promise<Read>;
  readonly weigh: (kept: Kept) => Promise<Weighed>;
  readonly close: () => Promise<void>;
}

export function newClerk(): Clerk {
  const thread = new Piscina({ filename: fileURLToPath(threadFile()), minThreads: 1, maxThreads: 1 });
  return {
    read: (wish) => thread.run(wish, { name: "read" }) as Promise<Read>,
    weigh: (kept) => thread.run(kept, { name: "weigh" }) as Promise<Weighed>,
    close: () => thread.destroy(),
  };
}

/** The bundled thread, beside us when we are bundled ourselves and in dist/ when we run as sources. */
function threadFile(): URL {
  const places = [new URL("./thread.js", import.meta.url), new URL("../../dist/thread.js", import.meta.url)];
  const found = places.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error(`There is no thread at (${places[1]?.pathname}). Maybe run: npm run build --prefix service`);
  return found;
}
