import type { NoPackage, Package, ProgressEvent, Way } from "../../app/index.ts";
import type { Bilingual, InEach, Kind, MunicipalityCode, Pin, ProvinceCode } from "../../domain/index.ts";
import type { Alternatives, AlternativesRequest } from "../../explain/alternatives/index.ts";
import type { PlanComparison } from "../../explain/compare/index.ts";
import type { Member } from "../../explain/conflicts/index.ts";
import type { Front, FrontRequest } from "../../explain/front/index.ts";
import type { Question, TypedAsk } from "../../questions/index.ts";
import type { BooksData, Issued, Language, ReportData, Sections, TableData } from "../../report/index.ts";
import type { SheetFile, TakenOver } from "../../intake/index.ts";
import type { Parsed, Problem, ScenarioFiles } from "../../scenario/index.ts";
import type { ChangeLog, PinPriced, TakenLog } from "../state/change.ts";

/** How a person wants a package made. Without a limit the counted ones of `app` hold: the command line's package. */
export interface Wish {
  readonly way: Way;
  /** Seconds. */
  readonly timeLimit?: number;
  readonly untilProven?: true;
  /** After a change of pins about sites: the best there is, however much else it changes. Absent: what stands is kept. */
  readonly anew?: true;
}

/** A package and what tables tell of it, computed once. */
export interface Made {
  readonly status: "done";
  readonly package: Package;
  readonly tables: TableData;
}

export type Planned = Made | NoPackage;

/** Progress as it reaches the page: some events at a time, each with its second since the start. */
export interface Moment extends ProgressEvent {
  readonly at: number;
}
export type OnMoments = (moments: readonly Moment[]) => void;
export type OnMade = (made: Made) => void;

/** Why a municipality has its numbers in one kind, and what else was near. */
export interface Told {
  readonly kind: Kind;
  readonly sentences: InEach<readonly string[]>;
  /** `raw`: what changes, in the units of measures. */
  readonly alternatives: readonly {
    readonly possible: boolean;
    readonly text: Bilingual;
    readonly raw: InEach<readonly string[]>;
  }[];
}

/** What a merger does: how much every measure would change without it. */
export interface Effect {
  readonly kind: Kind;
  readonly guest: MunicipalityCode;
  readonly host: MunicipalityCode;
  readonly without: Readonly<Record<string, number>>;
  /** What the host's site would have left, where that is too few. */
  readonly hostLeft?: { readonly places: number; readonly minimum: number };
}

/** What cannot hold together, in policy words, with what could give way; `raw`: what that changes, in the units of measures. */
export interface ClashTold {
  readonly where: Bilingual;
  readonly members: readonly Bilingual[];
  readonly sure: Bilingual;
  readonly repairs: readonly {
    readonly text: Bilingual;
    readonly raw: InEach<readonly string[]>;
    readonly gives: readonly Member[];
    readonly works: boolean;
  }[];
}

export type Checked = Made | { readonly status: "problems"; readonly problems: readonly Bilingual[] };

export type Clashes =
  | { readonly status: "none" }
  | { readonly status: "no-decision" }
  | { readonly status: "unknown"; readonly open: Bilingual }
  | { readonly status: "conflicts"; readonly clashes: readonly ClashTold[]; readonly open?: Bilingual };

/** A file for people to keep. */
export interface Written {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** What a pin costs; without it there may be no package, or none was found. */
export type Priced =
  | (Pick<PinPriced, "text" | "of" | "price" | "levels"> & { readonly status: "priced" })
  | { readonly status: "without"; readonly reason: NoPackage["status"] }
  | { readonly status: "stopped" }
  | NoPackage;

/** What the page shows of a question of the list before it is asked. */
export type Face = Pick<Question, "id" | "title" | "about" | "of" | "way"> & {
  readonly asks: Readonly<Record<string, TypedAsk>>;
};

/** What was chosen of what a question asks, as the page has it: a code, an id, a number. */
export type Choices = Readonly<Record<string, string | number | undefined>>;

/** An answer, told in each language; `csv`: the same as a file. */
export interface Answered {
  readonly status: "told";
  readonly stopped: boolean;
  readonly remarks: InEach<readonly string[]>;
  readonly sections: InEach<Sections>;
  readonly csv?: string;
}

/** Files that a package can be written as. */
export const exportNames = [
  "plan.json",
  "scenario.json",
  "municipalities.csv",
  "agreements.csv",
  "stories.csv",
  "workbook.xlsx",
  "report.html",
  "annexes.html",
  "letters.html",
  "minutes.html",
] as const;
export type ExportName = (typeof exportNames)[number];

/** What stands in the minutes and in no package: decisions that were typed in, and what is under discussion. */
export interface Minuted {
  readonly issued: readonly Issued[];
  readonly discussed: readonly Pin[];
}

/**
 * What the engine's worker does for the page. Everything that takes longer than a frame is here, so that the page never
 * freezes. Only plain data goes in and comes out. A package is named by its key once the engine has it.
 */
export interface Engine {
  /** Takes the lock of this name for life: who waits for it learns when the engine is gone. */
  readonly begin: (lock: string) => Promise<void>;
  /** Reads a scenario; when nothing is wrong with it, it is the one that changes are about. */
  readonly parse: (files: ScenarioFiles, main?: string) => Parsed;
  /** What is decided before any package: milliseconds. Undefined where nothing can be decided. */
  readonly decision: (log: ChangeLog) => BooksData | undefined;
  /** `onMade` hears of packages on the way: the key has the last one of them, till the one that was asked for is there. */
  readonly plan: (key: string, log: ChangeLog, wish: Wish, onMoments: OnMoments, onMade: OnMade) => Promise<Planned>;
  /** The package `base` with what other pins ask for, and no more solved than that. */
  readonly amend: (
    key: string,
    base: string,
    log: ChangeLog,
    wish: Wish,
    onMoments: OnMoments,
    onMade: OnMade,
  ) => Promise<Planned>;
  /** The same aside, while nothing else is asked: to hold a package against. Undefined when something else was. */
  readonly aside: (key: string, base: string, log: ChangeLog, wish: Wish) => Promise<Planned | undefined>;
  /** Gives the engine a package that an earlier one made. */
  readonly recall: (key: string, log: ChangeLog, made: Package) => void;
  readonly knows: (key: string) => boolean;
  /** Ends what is running, and keeps its best. */
  readonly stop: () => void;
  readonly map: (key: string) => ReportData["map"];
  readonly story: (key: string, municipality: MunicipalityCode) => Promise<readonly Told[]>;
  /** One at a time; undefined when something else was asked for in the meantime. */
  readonly effects: (key: string, province: ProvinceCode) => Promise<readonly Effect[] | undefined>;
  /** `minuted`: what the session tells in the minutes besides. */
  readonly write: (key: string, name: ExportName, language: Language, minuted: Minuted) => Promise<Written>;
  /** Letters for these municipalities alone. */
  readonly letters: (key: string, chosen: readonly string[], language: Language) => Promise<Written>;
  /** The log of the session, with what was told of it before at its beginning; undefined where that does not hold. `forget`: a name to take away. */
  readonly tell: (log: ChangeLog, at: string, forget?: string) => Promise<TakenLog | undefined>;
  /** A plan of unknown making, checked; with it as a package of which nothing is proven. */
  readonly check: (key: string, log: ChangeLog, plan: unknown) => Promise<Checked>;
  /** What the tables of files would change in the scenario as it was opened, or as tables before them left it. */
  readonly takeOver: (
    log: ChangeLog,
    files: readonly SheetFile[],
    replace: boolean,
    reorganisations: string,
  ) => Promise<TakenOver>;
  /** Whether changes of unknown making go with the scenario: what is wrong, or nothing. */
  readonly tryLog: (log: ChangeLog) => Promise<readonly Problem[]>;
  /** What follows takes as long as solving: progress is told, `stop` ends it. */
  readonly clashes: (log: ChangeLog, onMoments: OnMoments) => Promise<Clashes>;
  readonly alternatives: (log: ChangeLog, request: AlternativesRequest, onMoments: OnMoments) => Promise<Alternatives>;
  readonly front: (log: ChangeLog, request: FrontRequest, onMoments: OnMoments) => Promise<Front>;
  /** What one pin costs, found with it and without. `key`: the package on screen, at which the rest is held where it can be. */
  readonly price: (key: string, log: ChangeLog, pin: string, onMoments: OnMoments) => Promise<Priced>;
  readonly compare: (before: string, after: string) => Promise<PlanComparison>;
  /** The questions of the list, each asked by its id. */
  readonly faces: () => Promise<readonly Face[]>;
  /** `key`: the package, of a question that is about one; `way` of the packages that another one makes. */
  readonly answer: (
    key: string,
    log: ChangeLog,
    question: string,
    choices: Choices,
    way: Way,
    onMoments: OnMoments,
  ) => Promise<Answered | NoPackage>;
}
