import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Bilingual } from "../domain/index.ts";
import { type Asking, Hindrance, isAddress, type Store } from "../explain/sweep/index.ts";
import { ownProgram } from "./machine.ts";

/** What `service` has, which stands beside the built program and is set up by itself. */
interface Service {
  readonly commit: string;
  readonly openStore: (place: string, asking: Asking) => Promise<Store>;
}

/** Opens the queue of searches at a place: an address of PostgreSQL, or a folder. Throws `Hindrance` where the service was not set up, or what stands in the way. */
export async function openStore(place: string, asking: Asking): Promise<Store> {
  if (isOtherAddress(place)) throw new Hindrance(other);
  const built = new URL("../service/dist/index.js", import.meta.url);
  if (!existsSync(fileURLToPath(built))) throw new Hindrance(missing);
  try {
    const { openStore: open, commit } = (await import(built.href)) as Service;
    if (commit !== (ownProgram().commit ?? "")) throw new Hindrance(outdated);
    return await open(place, asking);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND" ? new Hindrance(missing) : error;
  }
}

/** An address without its passwords: a place as it may be told. */
export function shownPlace(place: string): string {
  return place
    .replace(/^([a-z][a-z\d+.-]*:\/\/[^:/@]*):.*@/i, "$1:…@")
    .replace(/([?&](?:ssl)?password=)[^&#]*/gi, "$1…");
}

/** Whether a place is an address, but none of PostgreSQL: no folder is meant by it, and none is made. */
function isOtherAddress(place: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(place) && !isAddress(place);
}

const other: Bilingual = {
  nl: "dit is geen adres van een PostgreSQL. Misschien is dit bedoeld: postgres://naam@computer:5432/database",
  en: "this is no address of a PostgreSQL. Maybe this is meant: postgres://name@machine:5432/database",
};

const missing: Bilingual = {
  nl: "de dienst is hier nog niet ingericht. Dat doet: npm ci --prefix service",
  en: "the service was not set up here yet. This does it: npm ci --prefix service",
};

const outdated: Bilingual = {
  nl: "de dienst is van een andere versie gebouwd dan dit programma. Dit helpt: npm run build --prefix service",
  en: "the service was built from another version than this program. This helps: npm run build --prefix service",
};
