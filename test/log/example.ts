import { appended, emptyLog, type Log, type News } from "../../src/log/index.ts";

/** Salts that are easy to tell apart: 32 digits, counting up. */
export function counting(from = 1): () => string {
  let n = from;
  return () => String(n++).padStart(32, "0");
}

const moment = (day: number) => `2026-01-0${day}T12:00:00.000Z`;

export const merger: News = {
  what: { type: "pin", pin: { type: "agreed-merger", kind: "amv", guest: "GM0166", host: "GM1708" } },
  who: "A. Jansen",
  why: "agreed with A. Jansen and P. de Vries",
  provided: "the council agrees",
  settled: "2025-12-31",
};

/** Three lines of three days: settled with a price, ruled, taken back. */
export function example(): Log {
  const price = { way: "stepwise", proven: true, measures: { unviable: 6, handOvers: -1 } };
  const rule: News = {
    what: { type: "rule", rule: "viable-site", setting: { enabled: false } },
    who: "P. de Vries",
    why: "café closed",
  };
  const back: News = { what: { type: "unpin", pin: { type: "own-site", kind: "amv", municipality: "GM0166" } } };
  const salt = counting();
  return [{ ...merger, price }, rule, back].reduce<Log>(
    (log, news, i) => appended(log, [news], moment(i + 1), salt),
    emptyLog,
  );
}
