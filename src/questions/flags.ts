import type { Ask, Question } from "./question.ts";

const placeholders = { province: "name", measure: "measure", count: "n", file: "file" } as const;

/** A name in code as an option of the command line: `howMany` is `--how-many`. */
export function flagOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** What is asked as an option with its value: `--how-many <n>`. */
export function flagsOf(name: string, { type }: Ask): string {
  return `${flagOf(name)} <${placeholders[type]}>`;
}

/** Numbers that questions ask for, by their options, and what somebody may type. */
export function countExamples(questions: readonly Pick<Question, "asks">[]): Readonly<Record<string, string>> {
  const counts = questions.flatMap(({ asks }) =>
    Object.entries(asks).flatMap(([name, ask]) =>
      ask.type === "count" ? [[flagsOf(name, ask), String(ask.otherwise)] as const] : [],
    ),
  );
  return Object.fromEntries(counts);
}
