import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { languages, type ReportData } from "../../src/report/index.ts";
import { pictures } from "../../src/report/pictures/index.ts";
import { Picture } from "../../src/web/pictures/index.ts";
import { TextsProvider } from "../../src/web/texts.tsx";
import { asked, drawn, marksIn, marksOf } from "../report/read-pictures.ts";

describe.each(languages)("pictures of the report on the screen, %s", (language) => {
  it.each(pictures)("$id has all its marks, and the description that readers hear", (sketch) => {
    const picture = drawn(sketch, language);
    const shown = createElement(Picture<ReportData>, { sketch, data: asked });
    // oxlint-disable-next-line react/no-children-prop -- a test is not JSX
    const markup = renderToStaticMarkup(createElement(TextsProvider, { language, children: shown }));
    expect(marksIn(markup)).toEqual(marksOf(picture));
    expect(markup).toContain(`aria-label="${picture.description}"`);
  });
});
