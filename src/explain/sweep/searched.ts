import { makePackage, type Options } from "../../app/index.ts";
import { inPart, isCutShort } from "../../app/questions.ts";
import { foundBy, jobOf } from "./job.ts";
import { type Found, foundIn, foundText } from "./kept.ts";
import type { Queue, SearchJob } from "./queue.ts";
import { drawnIn, type Search } from "./search.ts";

/**
 * What came of a search. `text`: as it is kept, where it may be. `short`: a limit in seconds or a stop ended it, and what there is may not be all.
 * `aside`: whoever tried it broke.
 */
export type Searched = { readonly search: Search } & (
  | { readonly status: "found"; readonly found: Found; readonly text?: string | undefined }
  | { readonly status: "short"; readonly found?: Found | undefined }
  | { readonly status: "aside"; readonly why: string }
);

/** Searches one after another, with the threads of this process, until the deadline or a stop. */
export async function* searchHere(
  open: readonly Search[],
  options: Options,
  deadline: number,
): AsyncGenerator<Searched, void> {
  for (const [n, search] of open.entries()) {
    if (options.signal.aborted || options.clock() >= deadline) return;
    const made = await makePackage(drawnIn(search), inPart(options, deadline, open.length - n));
    const isShort = made.status === "done" ? made.stopped : isCutShort(made);
    const found = foundIn(made);
    if (!isShort) yield { search, status: "found", found, text: made.status === "done" ? foundText(made) : undefined };
    // That nothing was found in the time that there was says nothing of the draw.
    else yield { search, status: "short", found: made.status === "done" ? found : undefined };
  }
}

/** Has others search, and yields what they find as it comes; until the deadline, which is that of waiting, or a stop. */
export async function* searchElsewhere(
  open: readonly Search[],
  queue: Queue,
  options: Options,
  program: string,
  deadline: number,
): AsyncGenerator<Searched, void> {
  const [jobs, waiting] = [new Map<string, SearchJob>(), new Map<string, Search[]>()];
  for (const search of open) {
    const job = jobOf(search, options, program);
    jobs.set(job.key, job);
    // Two variants may come to the same.
    waiting.set(job.key, [...(waiting.get(job.key) ?? []), search]);
  }
  for await (const reply of queue.replies([...jobs.values()], stopAt(options, deadline)))
    for (const search of waiting.get(reply.key) ?? []) {
      const found = reply.status === "found" ? foundBy(drawnIn(search), reply.text) : undefined;
      if (reply.status === "aside") yield { search, status: "aside", why: reply.why };
      else if (found === undefined) yield { search, status: "aside", why: "What was found does not hold." };
      else yield { search, status: "found", found, text: found.status === "solved" ? reply.text : undefined };
    }
}

/** At the stop of who asks, and at the deadline where there is one. */
function stopAt({ signal, clock }: Options, deadline: number): AbortSignal {
  if (deadline === Infinity) return signal;
  return AbortSignal.any([signal, AbortSignal.timeout(Math.max(0, Math.round(1000 * (deadline - clock()))))]);
}
