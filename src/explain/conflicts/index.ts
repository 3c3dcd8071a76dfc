export { conflictsOf, type Conflict, type Conflicts, type Open } from "./conflicts.ts";
export type { Member } from "./member.ts";
export type { Place } from "./place.ts";
export type { Repair } from "./repairs.ts";
