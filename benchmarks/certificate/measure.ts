import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Pool } from "../../workers/pool.ts";
import { median } from "../statistics.ts";
import { type CertificateCase, make, type Made } from "./cases.ts";
import { checkedBy, type Checker, checkersIn } from "./checkers.ts";

/** What is known of one package, its certificate and the checks of it. */
export interface Measured extends CertificateCase {
  readonly findSeconds: number;
  readonly certifySeconds: number;
  readonly bytes: number;
  readonly gzipped: number;
  readonly checks: readonly Check[];
  readonly levels: readonly Level[];
}

export interface Check {
  readonly name: string;
  readonly version: string;
  /** Of each try, in order, and their median. */
  readonly tries: readonly number[];
  readonly seconds: number;
  readonly peakMb: number;
  /** How many checks go into finding the package anew. */
  readonly timesQuicker: number;
}

export interface Level {
  readonly name: string;
  readonly value: number;
  readonly bound?: number;
  /** (value − bound) / value, in percent: how much less than it might be the best, at most. */
  readonly percent?: number;
}

export interface Asked {
  readonly cases: readonly CertificateCase[];
  readonly tries: number;
  readonly pool: Pool;
  /** Told of what is at work. */
  readonly note: (text: string) => void;
}

/** Everything in one run. Checkers take turns, so that what the machine does meanwhile falls on both. */
export async function measure({ cases, tries, pool, note }: Asked): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-certificate-"));
  try {
    const checkers = await checkersIn(folder);
    const measured: Measured[] = [];
    for (const one of cases) {
      note(`${one.scenario} ${one.way}: the package and its certificate`);
      const made = await make(one, pool);
      note(`${one.scenario} ${one.way}: checked ${tries} times by ${checkers.map(({ name }) => name).join(" and ")}`);
      measured.push(await measureOne(one, made, checkers, tries));
    }
    return measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOne(
  one: CertificateCase,
  made: Made,
  checkers: readonly Checker[],
  tries: number,
): Promise<Measured> {
  const place = writePackage(made.texts);
  try {
    const runs = checkers.map((checker) => ({ checker, seconds: [] as number[], peaks: [] as number[] }));
    for (let i = 0; i < tries; i++) {
      for (const { checker, seconds, peaks } of runs) {
        const checked = await checkedBy(checker, place);
        seconds.push(checked.seconds);
        peaks.push(checked.peakMb);
      }
    }
    const { findSeconds, certifySeconds, texts } = made;
    const certificate = Buffer.from(texts["certificate.json"]);
    const checks = runs.map(({ checker: { name, version }, seconds, peaks }) => ({
      name,
      version,
      tries: seconds,
      seconds: median(seconds),
      peakMb: Math.max(...peaks),
      timesQuicker: findSeconds / median(seconds),
    }));
    const sizes = { bytes: certificate.length, gzipped: gzipSync(certificate, { level: 9 }).length };
    return { ...one, findSeconds, certifySeconds, ...sizes, checks, levels: levelsOf(made) };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** A folder with the files that `docs/certificate.md` asks for, and no others. */
function writePackage(texts: Made["texts"]): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-package-"));
  const sums = Object.entries(texts).map(([name, text]) => [name, createHash("sha256").update(text).digest("hex")]);
  const manifest = { format: "verdeelwijzer-manifest", version: 1, files: Object.fromEntries(sums) };
  for (const [name, text] of Object.entries({ ...texts, "manifest.json": JSON.stringify(manifest) }))
    writeFileSync(join(folder, name), text);
  return folder;
}

/** The bounds stand in the certificate; they count because the checkers have accepted them. */
function levelsOf({ texts, levels }: Made): readonly Level[] {
  const told = JSON.parse(texts["certificate.json"]) as { levels: readonly { readonly bound: string | null }[] };
  return levels.map(({ name, value }, l) => {
    const text = told.levels[l]?.bound ?? null;
    if (text === null) return { name, value };
    const bound = Number(text);
    return { name, value, bound, percent: value === bound ? 0 : (100 * (value - bound)) / value };
  });
}
