import { bundled } from "../../scenario/index.ts";
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

/** Fetches a bundled scenario. Rejects where a file cannot be had. */
export async function fetchBundled(id: string): Promise<Opened> {
  const own = Object.entries(addresses).filter(([path]) => path.includes(`/data/${id}/`));
  if (own.length === 0)
    throw new Error(`The bundled scenario (${id}) is not there. Maybe the folder was built without it.`);
  const files = await Promise.all(
    own.map(async ([path, address]) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`The file (${path}) cannot be fetched (${answer.status}).`);
      return [path.slice(path.lastIndexOf("/") + 1), await answer.text()] as const;
    }),
  );
  return { name: id, files: Object.fromEntries(files) };
}

/** The list of municipal reorganisations, for names that are no longer in use. */
export async function reorganisationsText(): Promise<string> {
  const [address] = Object.values(lists);
  const answer = address === undefined ? undefined : await fetch(address);
  return answer?.ok === true ? answer.text() : "";
}
