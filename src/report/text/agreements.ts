import type { ExchangeLine, MergerGroup } from "../data/agreements.ts";
import type { SmallTaskLine } from "../data/small-tasks.ts";
import { printable } from "./layout.ts";
import type { Pen } from "./style.ts";

/** Every merger, one host a line, by province: all of it, but compact. */
export function mergersText(pen: Pen, groups: readonly MergerGroup[]): string {
  const { say, figure } = pen;
  const heading = pen.heading(say("mergers.title"));
  if (groups.length === 0) return `${heading}\n${say("mergers.none")}`;
  const blocks = groups.map((group) => {
    const count = say("mergers.count", {
      n: group.count,
      places: group.places.value,
      hosts: group.hosts.length,
    });
    const lines = group.hosts.map((host) => {
      const guests = host.guests.map((guest) => `${printable(guest.name)} ${figure(guest.places).trimEnd()}`);
      return pen.paragraph(`${printable(host.name)} (${say(`kind.${host.kind}`)}) ← ${guests.join(", ")}`, "  ");
    });
    return [`${pen.paint.strong(printable(group.name))}: ${count}`, ...lines].join("\n");
  });
  return [heading, ...blocks].join("\n");
}

export function exchangesText(pen: Pen, exchanges: readonly ExchangeLine[]): string {
  const { say } = pen;
  if (exchanges.length === 0) return "";
  const lines = exchanges.map((exchange) =>
    pen.paragraph(
      say("exchanges.sentence", {
        taker: printable(exchange.taker.name),
        giver: printable(exchange.giver.name),
        places: exchange.places.value,
        kind: say(`kind.${exchange.kind}`),
        against: say(`against.${exchange.against.type}`, { n: exchange.against.places }),
      }),
    ),
  );
  return [pen.heading(say("exchanges.title")), ...lines].join("\n");
}

/** How many tasks are too small before and after, and which still are. */
export function smallTasksText(pen: Pen, lines: readonly SmallTaskLine[]): string {
  const { say } = pen;
  const told = lines.flatMap((line) => {
    if (line.kind === "total") return [];
    const kind = say(`kind.${line.kind}`);
    if (line.before.value === 0 && line.after.value === 0) return [`${say("small.nothing", { kind })}.`];
    const row = say("small.row", {
      kind,
      before: line.before.value,
      after: line.after.value,
    });
    if (line.still.length === 0) return [pen.paragraph(`${row}.`)];
    const still = say("small.still", { names: line.still.map(printable).join(", ") });
    return [pen.paragraph(`${row}.`), pen.paragraph(still, "  ")];
  });
  return [pen.heading(say("small.title")), ...told].join("\n");
}
