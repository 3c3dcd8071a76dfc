import type { Header } from "../result.ts";
import { isPlan } from "../table.ts";
import type { ReportInput } from "./page.ts";
import { summary } from "./words.ts";
import { bounds, gaps, ratio, spreadOf, time, values, whole } from "./write-out.ts";

/** The same figures as the page, as tables that stand in a repository. */
export function markdown({ headers, families, cases, ours }: ReportInput): string {
  const header = headers[0] as Header;
  const { machine } = header;
  const lines = [
    `# Benchmarks: ${header.name}`,
    "",
    summary(header, cases, families, ours).join(" "),
    "",
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB; ${machine.system}; Node ${machine.node}; commit ${header.commit}; seed ${header.seed}; ${header.at}; load at the start ${machine.load}.`,
    `Rivals: ${Object.entries(header.rivals)
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}.`,
  ];
  for (const family of families) {
    const own = cases
      .filter((one) => one.family === family.name)
      .toSorted((a, b) => a.size - b.size || a.severity - b.severity);
    if (own.length === 0) continue;
    lines.push("", `## ${family.title}`, "", family.question, "");
    lines.push(
      `| case | ${family.unit} | rival | answer | median | spread | of fastest | first plan | best plan | proof | value | bound | gap | memory |`,
      "| --- | ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    );
    for (const one of own) {
      for (const cell of one.cells) {
        const plan = isPlan(cell.standing);
        const why =
          cell.why === undefined ? "" : `: ${cell.why.replaceAll("|", "/").replaceAll("\n", " ").slice(0, 120)}`;
        const shown = [
          one.name,
          whole(one.size),
          cell.rival,
          `${cell.standing}${why}`,
          time(cell.median),
          spreadOf(cell),
          ratio(cell, one),
          time(cell.firstMs),
          time(cell.bestMs),
          time(cell.proofMs),
          plan ? values(cell) : "–",
          plan ? bounds(cell) : "–",
          plan ? gaps(cell) : "–",
          `${cell.peakMb.toFixed(0)} MB`,
        ];
        lines.push(`| ${shown.join(" | ")} |`);
      }
    }
  }
  return `${lines.join("\n")}\n`;
}
