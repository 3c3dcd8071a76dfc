import type { Moment } from "../engine/api.ts";

/** What a run told of its progress, in order. */
export type Moments = readonly Moment[];

export const noMoments: Moments = [];
