import { grouped } from "./grouped.ts";
import type { Kind } from "../domain/index.ts";
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

const kindNames = { regular: { nl: "reguliere", en: "regular" }, amv: { nl: "amv-", en: "amv" } } as const;

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
  const more = key > task;
  const by = Math.abs(key - task);
  const { nl, en } = kindNames[kind];
  return {
    nl: `De ${nl === "amv-" ? "amv-sleutel" : `${nl} sleutel`} van de gemeenten van ${name} telt op tot ${grouped.nl(key)}, de opgave is ${grouped.nl(task)}: ${grouped.nl(by)} ${more ? "te veel" : "te weinig"}. Misschien is een getal van een gemeente of de opgave verkeerd overgenomen.`,
    en: `The ${en} key of the municipalities of ${name} sums to ${grouped.en(key)}, the task is ${grouped.en(task)}: ${grouped.en(by)} too ${more ? "many" : "few"}. Maybe a municipal figure or the task was copied wrongly.`,
  };
}

/** Regular and amv are together what the tasks are: somebody set how many are amv in one place of three. */
const otherSplit = {
  nl: "Regulier en amv samen sluiten wel. Misschien is alleen hier veranderd hoeveel plekken voor amv zijn. Verplaats die plekken dan ook tussen task_regular en task_amv van de provincies, en tussen indicative_regular en indicative_amv van hun gemeenten; laat de behoefte weg, en ze is de som van de opgaven.",
  en: "Regular and amv together do close. Maybe how many places are for amv was changed here alone. Then move those places between task_regular and task_amv of the provinces as well, and between indicative_regular and indicative_amv of their municipalities; leave the need out, and it is the sum of the tasks.",
};

/** Rounding each task apart moves it by less than one place: so many provinces, so many places at most. */
function national(kind: Kind, need: number, together: number, provinces: number, closes: boolean) {
  const more = together > need;
  const by = Math.abs(together - need);
  const { nl, en } = kindNames[kind];
  const why =
    by <= provinces
      ? {
          nl: `Misschien zijn de ${provinces} opgaven elk apart afgerond. Geef dan de som (${grouped.nl(together)}) als behoefte, of laat de opgaven optellen tot ${grouped.nl(need)}; anders is een opgave verkeerd overgenomen.`,
          en: `Maybe the ${provinces} tasks were rounded each apart. Then state the sum (${grouped.en(together)}) as the need, or close the tasks to ${grouped.en(need)}; otherwise a task was copied wrongly.`,
        }
      : closes
        ? otherSplit
        : {
            nl: "Misschien is een opgave verkeerd overgenomen, of telt amv mee in regulier. Wie de behoefte zelf verandert, verandert ook de opgaven en de sleutels; een behoefte die is weggelaten, is de som van de opgaven.",
            en: "Maybe a task was copied wrongly, or amv is counted in regular. Who changes the need itself changes the tasks and the keys as well; a need that is left out is the sum of the tasks.",
          };
  return {
    nl: `De ${nl === "amv-" ? "amv-opgaven" : `${nl} opgaven`} van de provincies tellen op tot ${grouped.nl(together)}, nodig zijn er ${grouped.nl(need)}: ${grouped.nl(by)} ${more ? "te veel" : "te weinig"}. ${why.nl}`,
    en: `The ${en} tasks of the provinces sum to ${grouped.en(together)}, the need is ${grouped.en(need)}: ${grouped.en(by)} too ${more ? "many" : "few"}. ${why.en}`,
  };
}
