import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Package } from "../../src/app/index.ts";
import { tableData } from "../../src/report/index.ts";
import { type Table, TableProvider } from "../../src/web/state/context.tsx";
import { type Moments, noMoments } from "../../src/web/state/moments.ts";
import { type Answer, firstSession, keyOf, type Session } from "../../src/web/state/session.ts";
import { createStore } from "../../src/web/state/store.ts";
import { TextsProvider } from "../../src/web/texts.tsx";

/** What React makes of an element, in a language. */
export function shown(language: "nl" | "en", element: ReactElement): string {
  // oxlint-disable-next-line react/no-children-prop -- a test is not JSX
  return renderToStaticMarkup(createElement(TextsProvider, { language, children: element }));
}

export function answerOf(found: Package): Answer {
  const { wish, log } = firstSession;
  const made = { status: "done", package: found, tables: tableData(found) } as const;
  return { key: keyOf(found.scenario, wish), wish, log, made };
}

/** What React makes of an element where a package is on screen, perhaps after another one. */
export function withPackage(language: "nl" | "en", element: ReactElement, found: Package, previous?: Package): string {
  return withSession(language, element, {
    ...firstSession,
    scenario: found.scenario,
    answer: answerOf(found),
    ...(previous === undefined ? {} : { previous: answerOf(previous) }),
  });
}

export function withSession(
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
