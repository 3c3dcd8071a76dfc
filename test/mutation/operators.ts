/** A node of the syntax tree (ESTree), as far as it is looked at here. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export interface Change {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** What may be said instead of each operator: first its edge, then its opposite. */
const binary: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
};
const names: Readonly<Record<string, readonly string[]>> = {
  "<": ["boundary", "relational"],
  "<=": ["boundary", "relational"],
  ">": ["boundary", "relational"],
  ">=": ["boundary", "relational"],
  "===": ["relational"],
  "!==": ["relational"],
};
const assignment: Readonly<Record<string, string>> = { "+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=" };
const methods: ReadonlyMap<string, string> = new Map([
  ["min", "max"],
  ["max", "min"],
  ["floor", "ceil"],
  ["ceil", "floor"],
  ["some", "every"],
  ["every", "some"],
]);

/** The lies that can be told at one node. */
export function changesAt(node: Node, parent: Node | undefined, text: string): Change[] {
  const of = (child: unknown): string => text.slice((child as Node).start, (child as Node).end);
  const whole = (operator: string, replacement: string): Change => {
    return { operator, start: node.start, end: node.end, replacement };
  };
  switch (node.type) {
    case "BinaryExpression": {
      const { left, right, operator } = node as unknown as { left: Node; right: Node; operator: string };
      if (operator === "+" && [left, right].some(isText)) return [];
      return (binary[operator] ?? []).map((other, i) =>
        between(text, left, right, operator, other, names[operator]?.[i] ?? "arithmetic"),
      );
    }
    case "LogicalExpression": {
      const { left, right, operator } = node as unknown as { left: Node; right: Node; operator: string };
      if (operator === "??") return [];
      // Parenthesised, since `a && b || c` means something else when its parts are swapped alone.
      return [whole("boolean", `(${of(left)} ${operator === "&&" ? "||" : "&&"} ${of(right)})`)];
    }
    case "UnaryExpression":
      if (node["operator"] === "!") return [whole("boolean", `(${of(node["argument"])})`)];
      return node["operator"] === "-" ? [whole("arithmetic", `(${of(node["argument"])})`)] : [];
    case "AssignmentExpression": {
      const { left, right, operator } = node as unknown as { left: Node; right: Node; operator: string };
      const other = assignment[operator];
      return other === undefined ? [] : [between(text, left, right, operator, other, "arithmetic")];
    }
    case "Literal":
      return literal(node, parent, whole);
    case "ConditionalExpression": {
      const { test, consequent, alternate } = node;
      return [whole("branches", `${of(test)} ? ${of(alternate)} : ${of(consequent)}`)];
    }
    case "IfStatement": {
      const test = node["test"] as Node;
      // The opposite of a comparison or a negation is told at that node already.
      if (test.type === "UnaryExpression" || names[(test["operator"] as string | undefined) ?? ""] !== undefined)
        return [];
      return [{ operator: "branches", start: test.start, end: test.end, replacement: `!(${of(test)})` }];
    }
    case "CallExpression":
      return method(node["callee"] as Node);
    case "ExpressionStatement":
      return typeof node["directive"] !== "string" ? [whole("statement", ";")] : [];
    case "ThrowStatement":
    case "ContinueStatement":
    case "BreakStatement":
      // Without its break, a case would fall into the next one: a lie of another size, but a lie.
      return [whole("statement", ";")];
    default:
      return [];
  }
}

function literal(
  node: Node,
  parent: Node | undefined,
  whole: (operator: string, replacement: string) => Change,
): Change[] {
  const { value, bigint } = node as { value?: unknown; bigint?: string };
  if (typeof value === "boolean") return [whole("boolean", String(!value))];
  if (parent?.type === "Property" && parent["key"] === node) return [];
  if (typeof bigint === "string") {
    return [`${BigInt(bigint) + 1n}n`, `(${BigInt(bigint) - 1n}n)`].map((other) => whole("constant", other));
  }
  if (typeof value !== "number") return [];
  return [String(value + 1), `(${value - 1})`].map((other) => whole("constant", other));
}

function method(callee: Node): Change[] {
  const property = callee["property"] as (Node & { readonly name?: string }) | undefined;
  const other =
    callee.type === "MemberExpression" && callee["computed"] !== true ? methods.get(property?.name ?? "") : undefined;
  if (other === undefined || property === undefined) return [];
  return [{ operator: "swap", start: property.start, end: property.end, replacement: other }];
}

/** Replaces an operator where it stands, between its operands. */
function between(text: string, left: Node, right: Node, from: string, to: string, operator: string): Change {
  const start = left.end + text.slice(left.end, right.start).indexOf(from);
  return { operator, start, end: start + from.length, replacement: to };
}

function isText(node: Node): boolean {
  return node.type === "TemplateLiteral" || (node.type === "Literal" && typeof node["value"] === "string");
}
