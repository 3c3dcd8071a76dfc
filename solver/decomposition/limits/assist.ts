import type { Highs } from "highs";
import type { Assistant, Assistants, Elastic, Model } from "../../../src/model/index.ts";
import { loadHighs } from "../../highs/engine.ts";
import { type Bounded, prepare } from "../prices/bounding.ts";
import type { Priced } from "../prices/coordinate.ts";
import type { Domain } from "../prices/lagrangian.ts";
import { type Links, readLinks } from "../program/links.ts";
import { createOracle } from "./oracle.ts";
import { createShare, type Share, type ShareAnswer } from "./oracle-share.ts";
import type { Speaker } from "./oracles.ts";

/** All that the oracles of some groups need to know, as plain data. */
export interface Instructions {
  readonly program: Model;
  readonly elastic: Elastic;
  readonly domain: Domain;
  readonly generated: Priced;
  readonly budget: Float64Array;
  readonly open: readonly number[];
  readonly prices: Float64Array;
  /** A point of which each group takes its part. */
  readonly start: readonly number[] | undefined;
  readonly groups: readonly number[];
}

/** One group may be two fifths of the work: more than these would wait for it, each with a program of its own. */
const HELPERS = 3;
/** So few groups have an answer before a thread that begins from nothing has read its instructions. */
const FEW = 2;

/** Speaks for some groups on a thread that knows nothing yet. */
export async function assist(instructions: Instructions, stopped: () => boolean): Promise<Share> {
  const { program, elastic, domain, generated } = instructions;
  const prepared = prepare(program, elastic);
  if (prepared === undefined) throw new Error("The program does not read as it did.");
  const { instance, lagrangian } = prepared;
  const links = readLinks(instance, lagrangian.group, lagrangian.members.length);
  if (links === undefined) throw new Error("The links of the program do not read as they did.");
  const bounded = { ...prepared, elastic, domain, generated, evaluations: 0, iterations: 0 };
  return speak(await loadHighs(), bounded, links, instructions, stopped).share;
}

/** Speaks for some groups here. */
export function speak(
  highs: Highs,
  bounded: Bounded,
  links: Links,
  { budget, open, prices, groups, start }: Pick<Instructions, "budget" | "open" | "prices" | "groups" | "start">,
  stopped: () => boolean,
): { readonly share: Share; readonly dispose: () => void } {
  const { share, oracles, dispose } = createShare(
    groups,
    (group, over) => createOracle({ highs, bounded, links, budget, open, prices, group, over }),
    stopped,
  );
  if (start !== undefined) for (const oracle of oracles) oracle.take(start);
  return { share, dispose };
}

/**
 * Parts of the groups, about equally much to do each, for those who help and, last, for whoever asks for it. One who helps and
 * fails is stood in for here, from the beginning.
 */
export function speakers(
  { instance, elastic, lagrangian, domain, generated }: Bounded,
  of: Pick<Instructions, "budget" | "open" | "prices" | "start">,
  here: (groups: readonly number[]) => Share,
  assistants: Assistants | undefined,
): { readonly speakers: readonly Speaker[]; readonly dispose: () => void } {
  const size = (g: number) => (lagrangian.members[g] as readonly number[]).length ** 2;
  const groups = [...lagrangian.members.keys()];
  const helpers = groups.length <= FEW ? 0 : Math.min(HELPERS, assistants?.count ?? 0);
  const parts = parted(groups, size, 1 + helpers);
  const own = parts.shift() as number[];
  const hired = parts
    .filter((part) => part.length > 0)
    .map((part) => {
      const known = { program: instance.program, elastic, domain, generated };
      const assistant = hire(assistants, { ...known, ...of, groups: part });
      let instead: Share | undefined;
      let spent = 0;
      const share: Share = async (question) => {
        if (instead === undefined && assistant !== undefined)
          try {
            // What comes back was made by `createShare`, on a thread of ours.
            const answer = (await assistant.ask(question)) as ShareAnswer;
            spent = answer.iterations;
            return answer;
          } catch {
            instead = here(part);
          }
        instead ??= here(part);
        const answer = await instead(question);
        return { ...answer, iterations: spent + answer.iterations };
      };
      return { groups: part, share, dispose: () => assistant?.dismiss() };
    });
  // Whoever is asked first begins first: the others, while this thread is still free.
  return {
    speakers: [...hired, { groups: own, share: here(own) }],
    dispose: () => hired.forEach(({ dispose }) => dispose()),
  };
}

/** A thread that does not even start is no reason to fail. */
function hire(assistants: Assistants | undefined, instructions: Instructions): Assistant | undefined {
  try {
    return assistants?.hire(instructions);
  } catch {
    return undefined;
  }
}

/** The largest first, each to whoever has least. */
function parted(groups: readonly number[], size: (group: number) => number, parts: number): number[][] {
  const made = Array.from({ length: parts }, () => ({ groups: [] as number[], total: 0 }));
  for (const g of groups.toSorted((a, b) => size(b) - size(a) || a - b)) {
    const least = made.reduce((a, b) => (b.total < a.total ? b : a));
    least.groups.push(g);
    least.total += size(g);
  }
  return made.map((part) => part.groups);
}
