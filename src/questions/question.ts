import type { makePackage, NoPackage, Options, Way } from "../app/index.ts";
import type { Bilingual, Language, Province, Scenario } from "../domain/index.ts";
import type { Keeping } from "../explain/sweep/index.ts";
import type { Case } from "../explain/why/index.ts";
import type { Sections } from "../report/sections.ts";
import type { Room, Texts } from "../report/tables/table.ts";
import type { Problem } from "../scenario/index.ts";

/** Something that who asks may choose: an option of the command line, a field of the page. */
export type Ask = {
  /** What its field is called. */
  readonly label: Bilingual;
  /** What is told of its option. */
  readonly words: Bilingual;
} & (
  | {
      readonly type: "province" | "measure";
      /** What it means where nothing is chosen. */
      readonly open: Bilingual;
    }
  | {
      readonly type: "count";
      readonly least: number;
      readonly most: number;
      /** Where nothing is chosen. */
      readonly otherwise: number;
    }
  | {
      /** A file of who asks; an option of the command line alone. */
      readonly type: "file";
      readonly read: (scenario: Scenario, file: string, text: string) => FileRead<unknown>;
    }
);
/** What can be typed into a field. */
export type TypedAsk = Exclude<Ask, { readonly type: "file" }>;
/** What a file says, or what is wrong with it. */
export type FileRead<Value> =
  | { readonly status: "ok"; readonly value: Value }
  | { readonly status: "problems"; readonly problems: readonly Problem[] };
/** By names in one word or more, as in code (`howMany`): on the command line `--how-many`. */
export type Asks = Readonly<Record<string, Ask>>;

/** What was chosen, by what is asked for; undefined where a choice was left out. */
interface Chosen {
  readonly province: Province | undefined;
  /** By its id. */
  readonly measure: string | undefined;
  readonly count: number;
  readonly file: unknown;
}
type ChosenOf<One extends Ask> = One extends { readonly read: (...given: never[]) => FileRead<infer Value> }
  ? Value | undefined
  : Chosen[One["type"]];
export type Asked<Of extends Asks = Asks> = { readonly [Name in keyof Of]: ChosenOf<Of[Name]> };

/** What solving takes, from who asks. */
export interface Solving {
  readonly scenario: Scenario;
  readonly options: Options;
  readonly makePackage: typeof makePackage;
  /** Tells which of so many searches begins. */
  readonly about: (n: number, of: number, what: Bilingual) => void;
  /** What searches of earlier runs found, where somebody keeps that, and who searches, where that is not this process. */
  readonly kept?: Keeping | undefined;
}

/** A sentence in the language of who asks. */
export type Remark = (texts: Texts) => string;

export interface Answer {
  readonly status: "told";
  /** Whether a limit in seconds, or a stop, ended a search of it. */
  readonly stopped: boolean;
  /** What is said before it. */
  readonly remarks?: readonly Remark[];
  readonly tell: (language: Language, room: Room) => Sections;
  /** For machines, in the language of who asks; absent: what people read, as data. */
  readonly result?: (language: Language) => { readonly status: "told" };
  readonly files?: Readonly<Partial<Record<"csv" | "svg", (language: Language) => string>>>;
}

interface Faces<Of extends Asks> {
  /** As it is typed, and as machines name it. */
  readonly id: string;
  /** What it is called where people choose among questions. */
  readonly title: Bilingual;
  /** What it tells: a sentence about it, without its first words (“It …”). */
  readonly about: Bilingual;
  /** What people type, without the name of the program. */
  readonly examples: readonly string[];
  /** The way of solving where none is chosen. */
  readonly way: Way;
  readonly asks: Of;
  /** Files that its answer can be written as, and what is told of each; the page offers CSV alone. */
  readonly files?: Readonly<Partial<Record<"csv" | "svg", Bilingual>>>;
}

/** Of a package: one that is known, or is made first. */
export interface OfPackage<Of extends Asks = Asks> extends Faces<Of> {
  readonly of: "package";
  answer(known: Case, asked: Asked<Of>): Answer;
}

/** Of a scenario: packages are made to answer it. */
export interface OfScenario<Of extends Asks = Asks> extends Faces<Of> {
  readonly of: "scenario";
  /** Its searches can be kept for another run, and made by other machines: what is told of each. */
  readonly keeps?: { readonly file: Bilingual; readonly queue: Bilingual };
  /** It has an objective of its own: by another one it is the same question. */
  readonly ranked?: false;
  /** What to know before it is answered. */
  notes?(scenario: Scenario, asked: Asked<Of>, way: Way): readonly Remark[];
  answer(solving: Solving, asked: Asked<Of>): Promise<Answer | NoPackage>;
}

/**
 * A question with all its faces: from it follow its command, what machines are told, and its place on the page. One file, one line in `index.ts`.
 */
export type Question = OfPackage | OfScenario;

/** Types what is asked by what may be chosen. */
export const ofPackage = <Of extends Asks>(question: OfPackage<Of>): OfPackage => question;
export const ofScenario = <Of extends Asks>(question: OfScenario<Of>): OfScenario => question;
