import { type Language, languageOf } from "../domain/index.ts";

/**
 * The language of this run: `--lang` if it names one (wherever it stands, since help needs it too), else the first
 * locale that is set, else the one of the system. Dutch for nl, English for what we do not speak.
 */
export function chooseLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  system: string,
): Language {
  const asked = languageOf(askedLanguage(args));
  if (asked !== undefined) return asked;
  const set = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((locale) => locale !== undefined && locale !== "");
  const [own] = /^[a-z]+/i.exec(set ?? system) ?? [];
  return languageOf(own?.toLowerCase()) ?? "en";
}

function askedLanguage(args: readonly string[]): string | undefined {
  const options = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  const at = options.lastIndexOf("--lang");
  const joined = options.findLast((arg) => arg.startsWith("--lang="));
  return joined === undefined ? (at === -1 ? undefined : options[at + 1]) : joined.slice("--lang=".length);
}
