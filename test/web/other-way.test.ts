import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { OtherWay } from "../../src/web/screens/why/other-way.tsx";
import type { Answer } from "../../src/web/state/session.ts";
import { TextsProvider } from "../../src/web/texts.tsx";
import { proven } from "../report/fixture.ts";

describe("what is called the best, made by another way than the package on the table", () => {
  const answer = { made: { package: { ...proven, proof: { ...proven.proof, way: "joint" } } } } as unknown as Answer;
  const shown = (way: "joint" | "stepwise", mergers?: { here: number; there: number }) =>
    renderToStaticMarkup(
      createElement(TextsProvider, {
        language: "nl",
        // oxlint-disable-next-line react/no-children-prop -- a test is not JSX
        children: createElement(OtherWay, { answer, way, ...(mergers !== undefined && { mergers }) }),
      }),
    );

  it("says so, and how many mergers there are here and there", () => {
    const told = shown("stepwise", { here: 3, there: 1 });
    expect(told).toContain("hier ligt de uitruil eerst vast");
    expect(told).toContain("Het beste heeft hier 3 samenvoegingen in deze provincie, het pakket bij Rekenen 1.");
    expect(shown("stepwise")).toContain("kan daarom anders zijn dan daar");
  });

  it("is silent where the two agree, and of the same way", () => {
    expect([shown("stepwise", { here: 2, there: 2 }), shown("joint", { here: 3, there: 1 })]).toEqual(["", ""]);
  });
});
