import { both, counted, en, type Kind, nl } from "../domain/index.ts";
import { kinds } from "../domain/index.ts";
import type { Document } from "./document.ts";
import type { Draft } from "./draft.ts";
import type { Facts } from "./facts.ts";
import type { Report } from "./problem.ts";

/** Sum of figures, or undefined where one of them could not be read. */
function sum(figures: readonly (number | undefined)[]): number | undefined {
  let total = 0;
  for (const figure of figures) {
    if (figure === undefined) return undefined;
    total += figure;
  }
  return total;
}

const keys = {
  regular: { nl: "reguliere sleutel", en: "regular key" },
  amv: { nl: "amv-sleutel", en: "amv key" },
} as const;
const tasks = {
  regular: { nl: "reguliere opgaven", en: "regular tasks" },
  amv: { nl: "amv-opgaven", en: "amv tasks" },
} as const;
const tooMany = { nl: "te veel", en: "too many" };
const tooFew = { nl: "te weinig", en: "too few" };

/**
 * The key sums to the provincial task and the tasks to the need, per kind (section 1). Nothing is rescaled: each
 * difference is named. A sum with a figure that could not be read is not judged.
 */
export function checkSums(document: Draft<Document>, facts: Facts, main: string, report: Report): void {
  const { provinces, municipalities } = facts;
  if (provinces === undefined || municipalities === undefined) return;
  const codes = new Set(provinces.map((item) => item.value.code));
  const missed: { kind: Kind; need: number; together: number }[] = [];
  for (const kind of kinds) {
    const keys = (code: string | undefined) =>
      municipalities.filter((item) => item.value.province === code).map((item) => item.value.indicative?.[kind]);
    // Municipalities whose province could not be read may well be what a province lacks.
    const homeless = municipalities.filter((item) => !codes.has(item.value.province ?? ""));
    const lost = sum(homeless.map((item) => item.value.indicative?.[kind])) ?? Infinity;
    const tasks: (number | undefined)[] = [];
    for (const item of provinces) {
      const { code, task } = item.value;
      const key = code === undefined ? undefined : sum(keys(code));
      tasks.push(task === undefined ? key : task[kind]);
      const given = task?.[kind];
      if (given === undefined || key === undefined || key === given) continue;
      if (key === 0 && !municipalities.some((one) => one.value.province === code)) continue;
      if (key < given && given - key <= lost) continue;
      report(
        "does-not-close",
        item.at("task", kind),
        provincial(item.value.name ?? String(code), kind, given, key),
        given,
      );
    }
    const need = document.need?.[kind];
    const together = sum(tasks);
    if (need === undefined || together === undefined || need === together) continue;
    missed.push({ kind, need, together });
  }
  const closes = missed.length === kinds.length && missed.reduce((n, one) => n + one.need - one.together, 0) === 0;
  for (const { kind, need, together } of missed) {
    const told = national(kind, need, together, provinces.length, closes);
    report("does-not-close", { file: main, path: `need.${kind}` }, told, need);
  }
}

function provincial(name: string, kind: Kind, task: number, key: number) {
  const side = key > task ? tooMany : tooFew;
  const by = Math.abs(key - task);
  return both(
    nl`De ${keys[kind]} van de gemeenten van ${name} telt op tot ${counted(key)}, de opgave is ${counted(task)}: ${counted(by)} ${side}. Misschien is een getal van een gemeente of de opgave verkeerd overgenomen.`,
    en`The ${keys[kind]} of the municipalities of ${name} sums to ${counted(key)}, the task is ${counted(task)}: ${counted(by)} ${side}. Maybe a municipal figure or the task was copied wrongly.`,
  );
}

/** Regular and amv are together what the tasks are: somebody set how many are amv in one place of three. */
const otherSplit = {
  nl: "Regulier en amv samen sluiten wel. Misschien is alleen hier veranderd hoeveel plekken voor amv zijn. Verplaats die plekken dan ook tussen task_regular en task_amv van de provincies, en tussen indicative_regular en indicative_amv van hun gemeenten; laat de behoefte weg, en ze is de som van de opgaven.",
  en: "Regular and amv together do close. Maybe how many places are for amv was changed here alone. Then move those places between task_regular and task_amv of the provinces as well, and between indicative_regular and indicative_amv of their municipalities; leave the need out, and it is the sum of the tasks.",
};

/** Rounding each task apart moves it by less than one place: so many provinces, so many places at most. */
function national(kind: Kind, need: number, together: number, provinces: number, closes: boolean) {
  const side = together > need ? tooMany : tooFew;
  const by = Math.abs(together - need);
  const why =
    by <= provinces
      ? both(
          nl`Misschien zijn de ${provinces} opgaven elk apart afgerond. Geef dan de som (${counted(together)}) als behoefte, of laat de opgaven optellen tot ${counted(need)}; anders is een opgave verkeerd overgenomen.`,
          en`Maybe the ${provinces} tasks were rounded each apart. Then state the sum (${counted(together)}) as the need, or close the tasks to ${counted(need)}; otherwise a task was copied wrongly.`,
        )
      : closes
        ? otherSplit
        : {
            nl: "Misschien is een opgave verkeerd overgenomen, of telt amv mee in regulier. Wie de behoefte zelf verandert, verandert ook de opgaven en de sleutels; een behoefte die is weggelaten, is de som van de opgaven.",
            en: "Maybe a task was copied wrongly, or amv is counted in regular. Who changes the need itself changes the tasks and the keys as well; a need that is left out is the sum of the tasks.",
          };
  return both(
    nl`De ${tasks[kind]} van de provincies tellen op tot ${counted(together)}, nodig zijn er ${counted(need)}: ${counted(by)} ${side}. ${why}`,
    en`The ${tasks[kind]} of the provinces sum to ${counted(together)}, the need is ${counted(need)}: ${counted(by)} ${side}. ${why}`,
  );
}
