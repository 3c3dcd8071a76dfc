import type { Actions } from "./actions.ts";
import { bundledNames, fetchBundled } from "./bundled.ts";
import { emptyLog } from "./change.ts";
import { createLeaving } from "./leaving.ts";
import { claimed, keepFrom, losesPackage, type Recalled, recalled, takenLate, written } from "./keeping.ts";
import { createSeat } from "./seat.ts";
import { type Opened, type Session, withLog } from "./session.ts";
import type { Store } from "./store.ts";
import { withAside } from "./variants.ts";

/** The scenario that a first visit begins with. */
const first = "netherlands-2024";

/** A page's visit: from where it begins, what it keeps, and whether it or another page changes the session. */
export interface Sitting {
  readonly begin: () => Promise<void>;
  /** Goes on here with what another page has. */
  readonly take: () => Promise<void>;
}

/**
 * Begins where the last visit ended, or with a bundled scenario: the country, or the one that the address asks for
 * (`?scenario=two-provinces`); the last visit is then set aside. From then on everything is kept. A page that finds another at the
 * table looks on.
 */
export function createSitting(store: Store<Session>, actions: Actions, search: string, moment: () => string): Sitting {
  const asked = new URLSearchParams(search).get("scenario");
  let wanted = bundledNames.find((name) => name === asked);
  let keeping = false;
  let looking: Promise<void> | undefined;
  let news = false;
  /** Whether this page has the seat, and looks no further at what others keep. */
  let mine = false;
  /** How many times it went on: a time that another came after, or that lost the seat on its way, ends there. */
  let turns = 0;
  let taking = false;

  const seat = createSeat({
    async onLost() {
      mine = false;
      store.set(({ running: _running, contradiction: _contradiction, ...rest }) => ({
        ...rest,
        elsewhere: "looking-on",
      }));
      actions.stop();
      await written();
    },
    onFree: () => void goOn(),
    onNews: look,
    onLate: () => void offerLate(),
  });

  /** From where the last visit ended, or the last page that had the session. Nothing is kept before all of it is on the screen. */
  async function goOn(): Promise<void> {
    const turn = ++turns;
    const over = () => !mine || turn !== turns;
    mine = true;
    await looking;
    await claimed();
    const kept = await recalled();
    if (over()) return look();
    const goesOn = kept !== undefined && (wanted === undefined || kept.opened.name === wanted);
    if (goesOn && (await show(kept))) {
      if (over()) return look();
      keep(store.get().opened);
      // The last visit may have ended in the middle of an answer: it goes on from the one before.
      const { answer, previous } = store.get();
      if (answer?.open === true && previous !== undefined) store.set((session) => ({ ...session, answer: previous }));
      if (answer === undefined || (answer.open === true && previous === undefined)) await actions.plan();
      else actions.follow();
      return;
    }
    if (over()) return look();
    if (kept !== undefined) {
      const { kept: packages, variants } = kept;
      // What this page looked on at is that as well: it is set aside once.
      store.set((session) => withAside({ ...session, log: emptyLog, kept: packages, variants }, kept, moment()));
    }
    const fetched = await fetchBundled(wanted ?? first);
    if ("code" in fetched) actions.update({ problems: [fetched] });
    else await actions.open(fetched);
    if (over()) return look();
    // Where nothing could be opened, what is opened instead is kept as well.
    keep();
    if (!("code" in fetched)) await actions.plan();
  }

  /** Puts what was kept on the screen; false where its scenario cannot be opened any more. */
  async function show(kept: Recalled): Promise<boolean> {
    if (!isSame(kept.opened, store.get().opened)) {
      store.set((session) => ({ ...session, log: emptyLog }));
      if (!(await actions.open(kept.opened))) return false;
    }
    const { opened: _opened, ...work } = kept;
    store.set(({ answer: _answer, previous: _previous, refusal: _refusal, called: _called, ...session }) =>
      withLog({ ...session, ...work }, kept.log),
    );
    return true;
  }

  function keep(there?: Opened): void {
    // Followed once: who opens something else and reloads is not sent back.
    if (wanted !== undefined) history.replaceState(null, "", `${location.pathname}${location.hash}`);
    wanted = undefined;
    store.set(({ elsewhere: _elsewhere, ...session }) => session);
    void offerLate();
    if (keeping) return;
    keeping = true;
    const asksBefore = createLeaving();
    const lookBefore = () => asksBefore(losesPackage(store.get()));
    keepFrom(
      store,
      () => {
        seat.tell();
        lookBefore();
      },
      there,
      seat.tellLate,
    );
    store.subscribe(lookBefore);
  }

  /** What was done in a page that hung is set aside here, and offered. */
  async function offerLate(): Promise<void> {
    // Before this page keeps anything it would be lost here; when it begins to, this is asked again.
    if (!mine || store.get().elsewhere !== undefined) return;
    const late = await takenLate();
    store.set((session) => late.reduce((now, one) => withAside(now, one, moment()), session));
  }

  /** Looks at what another page kept; once more where it kept something in the meantime. */
  function look(): void {
    news = true;
    looking ??= (async () => {
      while (news) {
        news = false;
        const kept = await recalled();
        if (kept !== undefined && !mine) await show(kept);
      }
      looking = undefined;
    })();
  }

  return {
    async begin() {
      if (await seat.sit()) return goOn();
      store.set((session) => ({ ...session, elsewhere: "looking-on" }));
      look();
    },
    async take() {
      // Pressed twice, it is taken once.
      if (taking) return;
      taking = true;
      try {
        await seat.take();
        await goOn();
      } finally {
        taking = false;
      }
    },
  };
}

function isSame(a: Opened, b: Opened | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
