import type { Made, OnMade, OnMoments, Planned, Wish } from "../engine/api.ts";
import { type EngineClient, listen, type RemoteEngine } from "../engine/client.ts";
import type { ChangeLog } from "./change.ts";
import { createMemory } from "./memory.ts";
import type { Runs } from "./runs.ts";
import { type Answer, keyOf, type Running, type Session } from "./session.ts";
import { isOfSites, isSaidAtTable } from "./small-change.ts";
import type { Store } from "./store.ts";

/** What answers the question as it stands. */
export interface Answering {
  readonly plan: () => Promise<void>;
  /**
   * After a change: what was answered before is shown again; what people at a table say is answered at once; of anything else the
   * old answer is marked.
   */
  readonly follow: () => void;
}

/** Reminds the engine of a package that it may have forgotten, or never have known: after a reload it is another engine. */
export async function recall(engine: RemoteEngine, { key, log, made }: Answer): Promise<void> {
  if (!(await engine.knows(key))) await engine.recall(key, log, made.package);
}

export function createAnswering(store: Store<Session>, engine: EngineClient, { run, stop }: Runs): Answering {
  const answers = createMemory();

  /** Runs what ends in a package, and takes it over. */
  async function propose(
    running: Running,
    work: (engine: RemoteEngine, onMoments: OnMoments, onMade: OnMade) => Promise<Planned>,
  ): Promise<void> {
    const session = store.get();
    const { log, wish } = session;
    const before = groundOf(session);
    store.set(({ refusal: _refusal, anew: _anew, ...rest }) => rest);
    const asked = { key: running.key, wish, log };
    const show = listen((made: Made) => {
      if (store.get().running === running)
        store.set((session) => taken(session, made, { ...asked, open: true }, before));
    });
    const planned = await run(
      running,
      (engine, onMoments) => work(engine, onMoments, show),
      (now, found) => taken(now, found, asked, before),
    );
    if (planned === undefined) return;
    const { answer } = store.get();
    if (answer !== undefined) answers.add(answer);
  }

  async function plan(): Promise<void> {
    const { scenario, wish, log } = store.get();
    if (scenario === undefined) return;
    const key = keyOf(scenario, wish);
    await propose({ task: "plan", key }, (remote, ...listeners) => remote.plan(key, log, wish, ...listeners));
  }

  async function amend(ground: Answer): Promise<void> {
    const { scenario, wish, log } = store.get();
    if (scenario === undefined) return;
    const key = keyOf(scenario, wish);
    await propose({ task: "amend", key }, async (remote, ...listeners) => {
      await recall(remote, ground);
      return remote.amend(key, ground.key, log, wish, ...listeners);
    });
    if (wish.anew !== true && isOfSites(ground, { scenario, wish })) await holdAgainst(ground, key);
  }

  /** Beside what was kept: the best anew, so that it is seen what keeping costs, and shown at once to whoever asks for it. */
  async function holdAgainst(ground: Answer, kept: string): Promise<void> {
    const { scenario, wish: own, log, running } = store.get();
    if (scenario === undefined || running !== undefined || store.get().answer?.key !== kept) return;
    const wish: Wish = { ...own, anew: true };
    const key = keyOf(scenario, wish);
    try {
      const made = await engine.call((remote) => remote.aside(key, ground.key, log, wish));
      if (made?.status !== "done" || store.get().answer?.key !== kept) return;
      const answer = { key, wish, log, made };
      answers.add(answer);
      store.set((session) => ({ ...session, anew: { beside: kept, answer } }));
    } catch {
      // Without it the package is as good, but for this.
    }
  }

  function follow(): void {
    const { scenario, wish, log, answer, previous, refusal, running } = store.get();
    if (scenario === undefined) return;
    const key = keyOf(scenario, wish);
    // That there is no package, or that a proposal is on its way, is of another question.
    if (isOther(running, key)) stop();
    store.set((session) => about(key, session));
    // What had no package may have one now.
    if (answer === undefined) return refusal !== undefined && refusal.key !== key ? void plan() : undefined;
    if (answer.key === key) return refusal !== undefined || isOther(running, key) ? back() : undefined;
    const before = answers.find(key) ?? (previous?.key === key ? previous : undefined);
    if (before !== undefined) return show(before);
    const ground = groundOf(store.get(), log);
    if (ground === undefined || !isSaidAtTable(ground, { scenario, wish }))
      return answer.open === true ? void plan() : undefined;
    void amend(ground);
  }

  /** What there was no package for is taken back: what stands is as it was, and no change led to it. */
  function back(): void {
    store.set(({ previous: _previous, ...rest }) => rest);
  }

  function show(before: Answer): void {
    store.set(({ refusal: _refusal, running: _running, anew: _anew, answer, ...rest }) => ({
      ...rest,
      answer: before,
      ...(answer !== undefined && { previous: answer }),
    }));
  }

  return { plan, follow };
}

/**
 * The answer that others are built on and held against. One that is only on the way gives way to the one before it; so does one to
 * the same changes, where somebody asks for what stands to be kept, or no longer.
 */
function groundOf({ answer, previous }: Session, log?: ChangeLog): Answer | undefined {
  const isSame = answer?.log.changes === log?.changes && answer?.log.applied === log?.applied;
  return answer?.open === true || (isSame && previous !== undefined) ? previous : answer;
}

/** Whether it is a proposal for another question. */
function isOther(running: Running | undefined, key: string): boolean {
  return running?.task === "amend" && running.key !== key;
}

/** The session without a refusal of another question, what was lost on the way to it, and the proposal on its way for one. */
function about(key: string, { refusal, running, lost: _lost, ...rest }: Session): Session {
  return {
    ...rest,
    ...(refusal?.key === key && { refusal }),
    ...(running !== undefined && !isOther(running, key) && { running }),
  };
}

/** `before`: the answer on screen when it was asked. */
function taken(session: Session, planned: Planned, asked: Omit<Answer, "made">, before: Answer | undefined): Session {
  if (planned.status !== "done") return { ...session, refusal: { key: asked.key, planned } };
  return {
    ...session,
    answer: { ...asked, made: planned },
    ...(before === undefined ? {} : { previous: before }),
  };
}
