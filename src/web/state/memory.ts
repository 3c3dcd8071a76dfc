import type { Answer } from "./session.ts";

/** The last answers by their keys: undoing a change shows at once what was on screen before it. */
export function createMemory(most = 20) {
  const answers = new Map<string, Answer>();
  return {
    find: (key: string) => answers.get(key),
    add(answer: Answer) {
      answers.delete(answer.key);
      answers.set(answer.key, answer);
      for (const old of [...answers.keys()].slice(0, -most)) answers.delete(old);
    },
  };
}
