import { computed, type Figure } from "../../../report/data/figure.ts";
import type { MunicipalCell } from "../../../report/data/municipalities.ts";
import type { TableData } from "../../../report/index.ts";

type Host = TableData["agreements"]["mergers"][number]["hosts"][number];

/** What makes the places of a host other than those of its decision. */
export const steps = ["relief", "reserve", "given", "taken", "handedOver", "guest", "other"] as const;

export interface SumStep {
  readonly type: (typeof steps)[number];
  /** Below 0: fewer. */
  readonly figure: Figure;
  /** Of a guest: its name. */
  readonly name: string;
}

/**
 * From what was decided for a host to what it hosts, in steps that add up: the accounts of the plan, its guests, and
 * `other` where these do not tell everything.
 */
export function sumSteps(host: Host, cell: MunicipalCell): SumStep[] {
  const step = (type: SumStep["type"], { value, standing }: Figure, sign: 1 | -1, name = ""): SumStep => ({
    type,
    figure: { value: sign * value, standing },
    name,
  });
  const told = [
    step("relief", cell.relief, -1),
    step("reserve", cell.reserve, -1),
    step("given", cell.given, -1),
    step("taken", cell.taken, 1),
    step("handedOver", cell.handedOver, -1),
    ...host.guests.map((guest) => step("guest", guest.places, 1, guest.name)),
  ];
  const sum = told.reduce((all, { figure }) => all + figure.value, cell.decided.value);
  const standing = computed([cell.decided.standing, cell.hosted.standing]);
  return [...told, step("other", { value: cell.hosted.value - sum, standing }, 1)].filter(
    ({ figure }) => figure.value !== 0,
  );
}
