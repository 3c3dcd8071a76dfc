import { languages } from "../domain/index.ts";
import { countExamples, questions } from "../questions/index.ts";
/** A value that fits, by the option as its command shows it. */
const values: Readonly<Record<string, string>> = {
  "--alternatives <n>": "5",
  "--and <measure>": "handOvers",
  "--assumptions <file>": "assumptions.json",
  "--between <measure>": "unviable",
  "--by <what>": "agreements",
  "--csv <file>": "table.csv",
  "--distance <n>": "3",
  "--forget <name>": '"A. Jansen"',
  "--forget-before <day>": "2026-01-31",
  "--format <format>": "lp",
  "--front <measures>": "unviable,handOvers",
  "--front-province <name>": "Gelderland",
  "--gap <part>": "1%",
  "--hosts <n>": "3",
  "--host <address>": "0.0.0.0",
  "--id <id>": "my-scenario",
  "--into <folder>": "my-scenario",
  "--keep <file>": "searches.jsonl",
  "--keep-names <days>": "365",
  "--key <file>": "my-key.pem",
  "--kind <form>": "single",
  "--kind <kind>": "amv",
  [`--lang <${languages.join("|")}>`]: "nl",
  "--letters <names>": "Zutphen,Drenthe",
  "--limits <numbers>": "81,12000",
  "--measure <measure>": "unviable",
  "--most <n>": "10",
  "--hold <n>": "1",
  "--name <text>": '"A. Jansen"',
  "--next <file>": "from-here.json",
  "--on <day>": "2026-12-01",
  "--out <file>": "program.mps",
  "--out <folder>": "result",
  "--phase <phase>": "mergers",
  "--pins <file>": "agreed.json",
  "--plan <file>": "plan.json",
  "--port <n>": "8080",
  "--preset <name>": "fair",
  "--queue <place>": "postgres://verdeelwijzer@db.example/verdeelwijzer",
  "--province <name>": "Gelderland",
  "--reorganisations <file>": "reorganisations.csv",
  "--scenario <scenario>": "netherlands-2024",
  "--requests <n>": "6000",
  "--seed <n>": "1",
  "--sign-in <file>": "sign-in.json",
  "--signed-by <file>": "their-key.pub.pem",
  "--standing <standing>": "published",
  "--strategy <name>": "highs",
  "--svg <file>": "picture.svg",
  "--threads <n>": "2",
  "--time-limit <s>": "30",
  "--way <way>": "stepwise",
  "--within <part>": "1%",
};

const counts = countExamples(questions);

/** An option with a value, as somebody may type it. `flags`: as its command shows it, such as `--between <measure>`. */
export function exampleOf(flags: string): string {
  const value = values[flags] ?? counts[flags];
  return value === undefined ? flags : `${flags.split(" ")[0]} ${value}`;
}
