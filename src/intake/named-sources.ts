import { both, en, nl, type Scenario, type Source } from "../domain/index.ts";
import { codePattern } from "../scenario/limits.ts";
import type { Report, Spot } from "../scenario/index.ts";
import type { DecidedLine, SaidFrom } from "./understood.ts";

/** So many ids are named as what may be meant. */
const most = 8;

/**
 * Lines with ids of sources. What a cell says is the id or title of a source of the scenario; other words make a new
 * source with that title. One word that is no id of the scenario may be a slip, and is told.
 */
export function withSources(
  lines: readonly DecidedLine[],
  { sources }: Pick<Scenario, "sources">,
  taken: string | undefined,
  report: Report,
): { readonly lines: readonly DecidedLine[]; readonly fresh: readonly Source[] } {
  const fresh: Source[] = [];
  const idOf = (text: string, at: Spot): string | undefined => {
    const title = text.slice(0, 300);
    const all = [...sources, ...fresh];
    const known = all.find((one) => one.id === text) ?? all.find((one) => one.title === title || one.titleNl === title);
    if (known !== undefined) return known.id;
    if (codePattern.test(text)) {
      const ids = sources.slice(0, most).map((one) => one.id);
      const list = `${ids.join(", ")}${sources.length > most ? ", …" : ""}`;
      report(
        "unknown-code",
        at,
        both(
          nl`Het scenario kent geen bron (${text}). Misschien een van: ${list}; een nieuwe bron mag hier met meer dan één woord worden omschreven.`,
          en`The scenario has no source (${text}). Maybe one of: ${list}; a new source may be described here in more than one word.`,
        ),
        text,
      );
      return undefined;
    }
    const ids = new Set([...all.map((one) => one.id), taken]);
    let number = 1;
    while (ids.has(`import-${number}`)) number++;
    fresh.push({ id: `import-${number}`, title, ...(/^https:\/\/\S+$/.test(title) && { url: title }) });
    return `import-${number}`;
  };
  const placed = <T extends SaidFrom>(said: T, line: DecidedLine): T => {
    if (said.source === undefined) return said;
    const { source: text, at, ...rest } = said;
    const source = idOf(text, at ?? line.spot);
    return { ...rest, ...(source !== undefined && { source }) } as T;
  };
  return {
    lines: lines.map((line) => ({
      ...placed(line, line),
      ...(line.amv !== undefined && { amv: placed(line.amv, line) }),
    })),
    fresh,
  };
}
