import { both, en, nl } from "../../domain/index.ts";
import { bundled, type Problem, type ScenarioFiles } from "../../scenario/index.ts";
import type { Opened } from "./session.ts";

/** Addresses of the bundled scenarios' files; each is fetched when it is wanted. */
const addresses = import.meta.glob<string>("../../../data/*/*.{json,csv}", {
  query: "?url",
  import: "default",
  eager: true,
});

const lists = import.meta.glob<string>("../../../data/reorganisations.csv", {
  query: "?url",
  import: "default",
  eager: true,
});

export const bundledNames: readonly string[] = bundled.map(({ id }) => id);

/** Fetches a bundled scenario, or says which file cannot be had. */
export async function fetchBundled(id: string): Promise<Opened | Problem> {
  const own = Object.entries(addresses).filter(([path]) => path.includes(`/data/${id}/`));
  const files = await Promise.all(
    own.map(async ([path, address]) => [path.slice(path.lastIndexOf("/") + 1), await textOf(address)] as const),
  );
  const missing = files.find(([, text]) => text === undefined);
  if (missing === undefined && own.length > 0) return { name: id, files: Object.fromEntries(files) as ScenarioFiles };
  const file = missing?.[0] ?? id;
  return {
    file,
    code: "missing-file",
    message: both(
      nl`Dit scenario kan niet worden opgehaald (${file}). Misschien is er geen netwerk. Kies het bij Bestanden nog eens; er is niets verloren.`,
      en`This scenario cannot be fetched (${file}). Maybe there is no network. Choose it once more at Files; nothing is lost.`,
    ),
  };
}

async function textOf(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

/** The list of municipal reorganisations, for names that are no longer in use. */
export async function reorganisationsText(): Promise<string> {
  const [address] = Object.values(lists);
  const answer = address === undefined ? undefined : await fetch(address);
  return answer?.ok === true ? answer.text() : "";
}
