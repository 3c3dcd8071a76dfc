import type { Family } from "../family.ts";
import { biproportionalElections } from "./biproportional.ts";
import { copies } from "./copies.ts";
import { degenerate } from "./degenerate.ts";
import { germany } from "./germany.ts";
import { made } from "./made.ts";
import { nationalJoint } from "./national-joint.ts";
import { nationalStepwise } from "./national-stepwise.ts";
import { ownFiles } from "./own-files.ts";
import { pins } from "./pins.ts";
import { provincialMergers } from "./provincial-mergers.ts";
import { holmberg, orlib } from "./published-location.ts";
import { remainder } from "./remainder.ts";
import { surplus } from "./surplus.ts";
import { swaps } from "./swaps.ts";
import { tight } from "./tight.ts";

/** Every family; one line each, in the order of the report. */
export const families: readonly Family[] = [
  remainder,
  swaps,
  provincialMergers,
  nationalStepwise,
  nationalJoint,
  pins,
  surplus,
  degenerate,
  made,
  copies,
  germany,
  holmberg,
  orlib,
  tight,
  biproportionalElections,
  ownFiles,
];
