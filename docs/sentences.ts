import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type ESTree, parseSync, Visitor } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The checker, and its page, keep two languages of their own: it is one file that leans on nothing of ours. */
const apart = ["src/check/", "src/web/checker/"];

/** Every English sentence of the code, those with values by their holes, with the first file that says it. */
export function englishSentences(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of sources("src").filter((file) => !apart.some((folder) => file.startsWith(folder))))
    for (const sentence of sentencesIn(path)) if (!found.has(sentence)) found.set(sentence, path);
  return found;
}

function sentencesIn(path: string): string[] {
  const found: string[] = [];
  const { program } = parseSync(path, readFileSync(join(root, path), "utf8"));
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.type === "Identifier" && tag.name === "en")
        found.push(
          quasi.quasis.map(({ value }, i) => (i === 0 ? "" : `{${i}}`) + (value.cooked ?? value.raw)).join(""),
        );
    },
    ObjectExpression({ properties }) {
      const fields = properties.flatMap((one) =>
        one.type === "Property" && one.key.type === "Identifier" ? [[one.key.name, one.value] as const] : [],
      );
      const english = fields.find(([name]) => name === "en");
      if (english !== undefined && fields.some(([name]) => name === "nl")) found.push(...textsOf(english[1]));
    },
  }).visit(program);
  return found.filter((text) => text !== "");
}

/** The text of a plain literal; a choice has those of both. */
function textsOf(value: ESTree.Expression | ESTree.BindingPattern): string[] {
  if (value.type === "Literal") return typeof value.value === "string" ? [value.value] : [];
  if (value.type === "TemplateLiteral")
    return value.expressions.length === 0 ? [value.quasis[0]?.value.cooked ?? ""] : [];
  if (value.type === "ConditionalExpression") return [...textsOf(value.consequent), ...textsOf(value.alternate)];
  if (value.type === "ArrayExpression")
    return value.elements
      .slice(0, 1)
      .flatMap((one) => (one === null || one.type === "SpreadElement" ? [] : textsOf(one)));
  return [];
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return sources(path);
      return /\.tsx?$/.test(entry.name) ? [path] : [];
    })
    .toSorted();
}

// A skeleton for whoever translates: every sentence, by the file that says it first.
if (existsSync(process.argv[1] ?? "") && import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  let file = "";
  const lines = [...englishSentences()].flatMap(([sentence, path]) => {
    const heading = path === file ? [] : [`  // ${path}`];
    file = path;
    return [...heading, `  ${JSON.stringify(sentence)}: "",`];
  });
  process.stdout.write(`export const sentences = {\n${lines.join("\n")}\n};\n`);
}
