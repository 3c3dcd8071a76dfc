export { type Assumptions, readAssumptions } from "./assumptions.ts";
export {
  type Assumption,
  assumptionOf,
  type Coming,
  drawn,
  type Draws,
  type Initiative,
  initiativesOf,
  type Variant,
  withOnly,
} from "./initiatives.ts";
export {
  bestCommitment,
  type Candidate,
  type Committed,
  commitmentsOf,
  committed,
  type Pair,
  performanceOf,
  remembered,
} from "./commitment.ts";
export { jobOf, runJob, wholeJob } from "./job.ts";
export type { Journal } from "./kept.ts";
export {
  type Chance,
  chanceOf,
  closingOf,
  type Mean,
  meanOf,
  measureDifferences,
  measureSpread,
  type Occurrence,
  occurrencesOf,
  placesOf,
  solvedOf,
  type Spread,
  spreadOf,
} from "./summary.ts";
export {
  type Asking,
  Hindrance,
  isAddress,
  isHindrance,
  type Queue,
  type Reply,
  type SearchJob,
  type Serve,
  type Served,
  type Store,
  type Work,
  type WorkerEvent,
} from "./queue.ts";
export { baseOf, type How } from "./search.ts";
export { type About, type Books, type Keeping, type Outcome, sweep, type Sweep, type SweepRequest } from "./sweep.ts";
