import { parseAst } from "vitest/node";
import { type Change, changesAt, type Node } from "./operators.ts";

/** One small lie told in one place of one file. */
export interface Mutant extends Change {
  /** From the root of the project. */
  readonly file: string;
  readonly target: string;
  readonly line: number;
  /** The text it stands in for. */
  readonly original: string;
}

/**
 * Every mutant of a TypeScript source, in order of place. Types, imports and the insides of texts are left alone: no
 * behaviour, or words that people read. So are the examples of rules, which are tests themselves.
 */
export function mutantsOf(target: string, file: string, text: string): Mutant[] {
  const program = parseAst(text, { lang: "ts" }) as unknown as Node;
  const found: Mutant[] = [];
  const visit = (node: Node, parent: Node | undefined): void => {
    if (isQuiet(node)) return;
    for (const change of changesAt(node, parent, text)) {
      const original = text.slice(change.start, change.end);
      found.push({ ...change, target, file, line: text.slice(0, change.start).split("\n").length, original });
    }
    for (const child of childrenOf(node)) visit(child, node);
  };
  visit(program, undefined);
  return found.sort((a, b) => a.start - b.start);
}

/** The file with the lie in it. */
export function mutated(text: string, { start, end, replacement }: Change): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

export function describeMutant({ file, line, operator, original, replacement }: Mutant): string {
  const shown = (code: string) => code.replace(/\s+/g, " ").slice(0, 70);
  return `${file}:${line} ${operator}: ${shown(original)} → ${replacement === "" ? "(nothing)" : shown(replacement)}`;
}

function isQuiet(node: Node): boolean {
  if (
    node.type.startsWith("TS") &&
    !["TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression"].includes(node.type)
  ) {
    return true;
  }
  if (node.type === "ImportDeclaration" || node.type === "TemplateLiteral") return true;
  return (
    node.type === "Property" && ["examples", "title", "source"].includes((node["key"] as { name?: string }).name ?? "")
  );
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter(
      (value): value is Node => typeof value === "object" && value !== null && "type" in value && "start" in value,
    );
}
