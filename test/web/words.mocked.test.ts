import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type { CountryWords } from "../../src/domain/index.ts";
import { baseLanguages, reportData, type ReportData, wording } from "../../src/report/index.ts";
import { proofSentences } from "../../src/report/proof-sentences.ts";
import { placeholders } from "../../src/report/template.ts";
import { provincesOf } from "../../src/report/tables/provinces.ts";
import { changeMessages } from "../../src/web/messages/change.ts";
import { webMessages } from "../../src/web/messages/index.ts";
import { priceMessages } from "../../src/web/messages/price.ts";
import { LaidTable, ReportTable } from "../../src/web/parts/report-table.tsx";
import { TextsProvider } from "../../src/web/texts.tsx";
import { tableData } from "../../src/report/index.ts";
import { StatusBar } from "../../src/web/parts/status-bar.tsx";
import { LiveChart } from "../../src/web/pictures/index.ts";
import { KeepSwitch } from "../../src/web/screens/province/keep-switch.tsx";
import { WhatChanged } from "../../src/web/screens/province/what-changed.tsx";
import { RuleCard } from "../../src/web/screens/choices/rule-card.tsx";
import { beyondCountry } from "../../src/web/parts/beyond-country.ts";
import { typedNumber } from "../../src/web/screens/choices/typed-number.ts";
import { neighbourhood } from "../../src/rules/neighbourhood.ts";
import { PlanLevels } from "../../src/web/screens/why/plan-levels.tsx";
import { Solve } from "../../src/web/screens/solve.tsx";
import { type Table, TableProvider } from "../../src/web/state/context.tsx";
import { type Answer, firstSession, keyOf, type Session } from "../../src/web/state/session.ts";
import { type Moments, noMoments } from "../../src/web/state/moments.ts";
import { createStore } from "../../src/web/state/store.ts";
import type { Package } from "../../src/app/index.ts";
import { proven, stopped } from "../report/fixture.ts";
import { filled } from "../report/read-tables.ts";

/** Markup is made at once, so nobody waits for a change of the store. */
vi.mock("../../src/web/state/store.ts", async (original) => ({
  ...(await original<object>()),
  useStore: <Value>(store: { readonly get: () => Value }) => store.get(),
}));

const words: CountryWords = {
  province: { nl: { one: "deelstaat", many: "deelstaten" }, en: { one: "Land", many: "Länder" } },
  municipality: { nl: { one: "stad", many: "steden" }, en: { one: "town", many: "towns" } },
};

describe("the page, in the words of a scenario", () => {
  it("keeps the values of every message", () => {
    for (const language of baseLanguages) {
      for (const template of [webMessages, changeMessages, priceMessages].flatMap((all) =>
        Object.values(all[language]),
      )) {
        expect(placeholders(wording(language, words)(template))).toEqual(placeholders(template));
      }
    }
  });

  it.each(baseLanguages)("has them in tables, %s", (language) => {
    const shown = createElement(ReportTable<ReportData>, { table: provincesOf("total"), data: filled });
    // oxlint-disable-next-line react/no-children-prop -- a test is not JSX
    const markup = renderToStaticMarkup(createElement(TextsProvider, { language, words, children: shown }));
    expect(markup).toContain(language === "nl" ? "per deelstaat" : "per Land");
    expect(markup).not.toMatch(/>(?:provincie|province)</);
  });
});

/** What React makes of an element, in a language. */
function shown(language: "nl" | "en", element: ReactElement): string {
  // oxlint-disable-next-line react/no-children-prop -- a test is not JSX
  return renderToStaticMarkup(createElement(TextsProvider, { language, children: element }));
}

describe("one gap for one thing", () => {
  const levels = stopped.proof.levels.map((other, i) =>
    i === 1 ? { ...other, best: other.value - 1_000, bound: other.value - 1_765, gap: 765 } : other,
  );
  const { proof } = reportData({ ...stopped, proof: { ...stopped.proof, levels } });
  const level = proof.open?.name.en ?? "";
  const moment = (part: string, told: object) => ({
    at: 3,
    phase: "mergers" as const,
    part,
    done: 0,
    of: 2,
    level,
    ...told,
  });
  const told = [moment("A", { incumbent: 98_765 }), moment("A", { bound: 3_927 })];
  const chart = (moments: typeof told, its?: typeof proof) =>
    shown("en", createElement(LiveChart, { moments, running: its === undefined, objective: [], proof: its }));
  const sentences = proofSentences(proof, true, 0, "en");

  it("the picture says what the proof says, once there is one, and leaves to it what later objectives used", () => {
    const caption = /<figcaption[^>]*>(.*)<\/figcaption>/.exec(chart(told, proof))?.[1];
    expect(caption).toMatch(/at most 0.79 % above the best possible\.$/);
    expect(sentences[1]).toContain(caption?.slice(0, -1));
    expect(sentences[1]).toMatch(/They use 1.03 % \(.* 98,765 where 97,765 was found\)\./);
    const proven = chart(told, { ...proof, status: "optimal" });
    expect(proven).toContain("figcaption");
    expect(proven).not.toContain("They use");
    expect(sentences.filter((sentence) => sentence.includes("They use"))).toHaveLength(1);
    // As it comes from the engine and from what was kept: the open level is no longer one and the same object.
    const copy: typeof proof = { ...proof, ...(proof.open !== undefined && { open: { ...proof.open } }) };
    expect(proofSentences(copy, true, 0, "en")).toEqual(sentences);
  });

  it("nothing is said to be proven before the proof says so", () => {
    const met = chart([...told, moment("A", { bound: 98_800 })]);
    expect(met).toContain("as low as its bound so far");
    expect(met).not.toContain("proven");
  });

  it("a part without a bound leaves the sum without one", () => {
    expect(chart(told)).toContain("at most 26 times what is possible");
    const more = chart([...told, moment("B", { incumbent: 10 })]);
    expect(more).toContain("is not known yet (2 parts");
    expect(more).not.toContain('path class="vw-bound"');
    expect(/<figcaption.*<\/figcaption>/.exec(more)?.[0]).not.toContain("%");
  });
});

describe("another plan that is nearly as good", () => {
  it("is told in parts of the best; the figures that were reckoned with stand behind a disclosure", () => {
    const level = (best: number) => ({ name: "", value: best, best, bound: best, gap: 0, proven: true });
    const plan = { plan: proven.plan, verdict: proven.verdict, levels: [12, 1_010_000, 0], distances: [] };
    const found = { levels: [level(12), level(1_000_000), level(0)], plans: [plan], way: "stepwise" } as const;
    const status = { status: "alternatives", best: "optimal", end: "none" } as const;
    const deltas = { "deviation.graded": 10_000, distance: 30 };
    const props = { scenario: proven.scenario, found: { ...found, ...status }, plan, deltas };
    const markup = shown("nl", createElement(PlanLevels, props));
    const [words, figures] = markup.split("<details>");
    expect(words).toContain("<li>afwijking van de sleutel: 1 % boven het beste (beste is bewezen)</li>");
    expect(words).not.toMatch(/10[.]000|hectometer/);
    expect(figures).toContain(
      "afwijking van de sleutel (per 100.000 van de sleutel, oplopend): 1.010.000, +10.000 (1 %) (beste is bewezen)",
    );
    expect(figures).toContain("met +30 (plekken keer hectometer)");
  });
});

describe("a number and its unit in a table", () => {
  it("stay on one line: per cents and kilometres, with the mark of how sure they are", () => {
    const cells = ["nee", "alleen door latere doelen minder te geven (1,03 %)", "afstand: 4.322° km, opgeteld; 12 kmh"];
    const laid = {
      id: "x",
      title: "x",
      caption: "x",
      names: 1,
      lines: [{ cells, strong: false }],
    };
    const columns = cells.map((_, i) => ({ key: String(i), words: "x", align: "text" }) as const);
    const markup = shown("nl", createElement(LaidTable, { laid: { ...laid, columns } }));
    const whole = [...markup.matchAll(/<span class="vw-unbroken">([^<]*)/g)].map(([, words]) => words);
    expect(whole).toEqual(["1,03 %", "4.322° km"]);
    // One thing, so that a cell that is laid out as a row does not take its parts for columns.
    expect(markup).toContain(
      '><span>alleen door latere doelen minder te geven (<span class="vw-unbroken">1,03 %</span>)</span></td>',
    );
  });
});

function answerOf(found: Package): Answer {
  const { wish, log } = firstSession;
  const made = { status: "done", package: found, tables: tableData(found) } as const;
  return { key: keyOf(found.scenario, wish), wish, log, made };
}

/** What React makes of an element where a package is on screen, perhaps after another one. */
function withPackage(language: "nl" | "en", element: ReactElement, found: Package, previous?: Package): string {
  return withSession(language, element, {
    ...firstSession,
    scenario: found.scenario,
    answer: answerOf(found),
    ...(previous === undefined ? {} : { previous: answerOf(previous) }),
  });
}

function withSession(
  language: "nl" | "en",
  element: ReactElement,
  session: Session,
  moments: Moments = noMoments,
): string {
  const table: Table = {
    store: createStore(session),
    moments: createStore(moments),
    take: async () => undefined,
    actions: {} as Table["actions"],
  };
  return shown(language, createElement(TableProvider, { value: table }, element));
}

describe("what is green", () => {
  const joint: Package = { ...proven, proof: { ...proven.proof, way: "joint" } };
  const violations = proven.verdict.violations;
  const broken: Package = { ...stopped, verdict: { ...stopped.verdict, ok: false, violations } };

  it("is what is proven; what is not says how far off it may be", () => {
    const badge = (found: Package) =>
      /vw-badge--\w+">[^<]*/.exec(withPackage("en", createElement(StatusBar), found))?.[0];
    expect(badge(joint)).toBe('vw-badge--good">best, by the search');
    expect(badge(proven)).toBe('vw-badge--good">best step by step, by the search');
    expect(badge(stopped)).toBe('vw-badge--plain">checked, not proven: at most 0.79 % above the best possible');
    expect(badge(broken)).toBe('vw-badge--alarm">not in order');
  });

  it("is nothing while something better is sought, which tells when only the last rank is left", () => {
    const held: Package = { ...proven, proof: { ...proven.proof, way: "joint", held: true, status: "feasible" } };
    const open = (ranks: readonly number[], way: Package["proof"] = held.proof): Package => ({
      ...held,
      proof: { ...way, levels: way.levels.map((level, l) => ({ ...level, proven: !ranks.includes(l) })) },
    });
    const last = held.proof.levels.length - 1;
    const status = (found: Package) => {
      const answer = { ...answerOf(found), open: true } as const;
      const running = { task: "amend", key: answer.key } as const;
      const session = { ...firstSession, scenario: found.scenario, answer, running };
      const moment = { phase: "joint", part: "", done: 0, of: 1, at: 0 } as const;
      return withSession("en", createElement(StatusBar), session, [moment]);
    };
    expect(last).toBeGreaterThan(0);
    const almost = "with the rest as it was the best up to the last rank";
    expect(status(open([last]))).toContain(almost);
    const others = [open([0, last]), open([0]), open([last], { ...joint.proof, status: "feasible" })];
    for (const found of others) {
      expect(status(found)).toContain("a better one is being sought");
      expect(status(found)).not.toContain(almost);
    }
    expect(status(open([last]))).not.toContain("vw-badge--good");
  });

  it("is so in the note beside the proof", () => {
    const note = (found: Package) => /vw-note--\w+/.exec(withPackage("nl", createElement(Solve), found))?.[0];
    expect([joint, stopped, broken].map(note)).toEqual(["vw-note--good", "vw-note--plain", "vw-note--alarm"]);
  });

  it("follows what happened when something was changed", () => {
    const worse: Package = {
      ...proven,
      verdict: { ...proven.verdict, levels: proven.verdict.levels.map((l) => ({ ...l, value: l.value + 1 })) },
    };
    const note = (found: Package, previous: Package) =>
      withPackage("en", createElement(WhatChanged, { province: "" }), found, previous);
    expect(note(proven, worse)).toMatch(/vw-note--good.*is better than before/);
    expect(note(worse, proven)).toMatch(/vw-note--notice.*is worse than before/);
    expect(note(stopped, stopped)).toMatch(/vw-note--plain.*Not proven the best/);
  });

  it("says that keeping costs nothing where the best anew is better on no objective, whatever it gave way on", () => {
    const kept = (measures: object): string => {
      const found = {
        ...proven,
        verdict: { ...proven.verdict, measures: { ...proven.verdict.measures, ...measures } },
      };
      const answer = { ...answerOf(found), key: "kept" };
      const best = { ...answerOf(proven), key: "best" };
      const anew = { beside: "kept", answer: best };
      const session = { ...firstSession, scenario: proven.scenario, answer, previous: answer, anew };
      return withSession("en", createElement(KeepSwitch), session);
    };
    const was = (id: string) => proven.verdict.measures[id] ?? 0;
    const [graded, distance] = [was("deviation.graded"), was("distance")];
    expect(kept({})).toContain("keeping what stands costs nothing");
    const nearer = kept({ "deviation.graded": graded - 100 });
    expect(nearer).toContain("is better on none of the objectives");
    expect(nearer).not.toContain("This, compared with that");
    const dearer = kept({ "deviation.graded": graded - 100, distance: distance + 500 });
    expect(dearer).toContain("This, compared with that");
  });

  it("tells what changed in things that people count, and the measures' own figures on request", () => {
    const measures = { ...proven.verdict.measures, distance: (proven.verdict.measures.distance ?? 0) + 12_400 };
    const more: Package = { ...proven, verdict: { ...proven.verdict, measures } };
    const told = withPackage("nl", createElement(WhatChanged, { province: "" }), more, proven);
    const [words, figures] = told.split("<details>");
    expect(words).toContain("opgeteld over alle plekken 1.240 km verder weg, binnen provincies");
    expect(words).not.toContain("hectometer");
    expect(figures).toContain("+12.400 (plekken keer hectometer)");
  });
});

describe("distances of rules", () => {
  it.each(baseLanguages)("are typed and shown in kilometres, %s", (language) => {
    const setting = { ...neighbourhood.schema.parse({}), enabled: true, distance: 255 };
    const card = withPackage(language, createElement(RuleCard, { rule: neighbourhood, setting }), proven);
    expect(card).toContain(language === "nl" ? "(kilometer)" : "(kilometres)");
    expect(card).toContain(language === "nl" ? 'value="25,5"' : 'value="25.5"');
  });

  it.each(baseLanguages)("are asked about where no two municipalities lie that far apart, %s", (language) => {
    const number = (value: number) => String(value);
    const say = (key: string, values?: object) => `${key} ${JSON.stringify(values)}`;
    const asked = (km: number) => beyondCountry(km * 10, proven.scenario, { say, number });
    expect(asked(99_999)).toMatch(/^form\.beyond\.country \{"km":"99999","furthest":"[\d.]+"\}$/);
    expect([asked(1), beyondCountry(999_990, undefined, { say, number })]).toEqual([undefined, undefined]);
    expect(webMessages[language]["form.beyond.country"]).toContain("{furthest} km");
  });

  it("go to the scenario in hectometres, and other numbers as they are", () => {
    const hectometres = (text: string) => typedNumber(text, "hectometres");
    for (const text of ["12,5", " 12.5 "]) expect(hectometres(text)).toEqual({ status: "number", value: 125 });
    expect(hectometres("1.000")).toEqual({ status: "number", value: 10_000 });
    expect(hectometres("30")).toEqual({ status: "number", value: 300 });
    for (const text of ["12,55", "x", "1,5 km"]) expect(hectometres(text)).toEqual({ status: "kilometres" });
    expect(hectometres(" ")).toEqual({ status: "empty" });
    expect(typedNumber("30", "places")).toEqual({ status: "number", value: 30 });
    expect(typedNumber("12,5", "places").status).toBe("refused");
  });
});
