import { useState } from "react";
import { type Scenario, spoken } from "../../../domain/index.ts";
import type { TableAccount } from "../../../intake/index.ts";
import { fieldWords } from "../../../intake/field-words.ts";
import { toldDecisions, toldOffers } from "../../../intake/told-offers.ts";
import { factChangeWords } from "../../../report/change-words.ts";
import { dayWords } from "../../../intake/day-words.ts";
import type { Problem } from "../../../scenario/index.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Button, Heading, Note, Paragraph } from "../../parts/nl.tsx";
import { ProblemList } from "../../parts/problem-list.tsx";
import { Speaker } from "../../parts/speaker.tsx";
import { useActions, useSession } from "../../state/context.tsx";
import type { Loaded } from "../../state/loading.ts";
import { type Texts, useTexts } from "../../texts.tsx";

/** Most changes that are listed; the others are counted. */
const most = 200;

/** Most codes and names that are listed as not written as usual; all of them are counted. */
const mostRespelled = 25;

function respelledList(all: TableAccount["respelled"]): { readonly n: number; readonly list: string } {
  const shown = all.slice(0, mostRespelled).map(({ from, name, code }) => `${from} → ${name} (${code})`);
  return { n: all.length, list: [...shown, ...(all.length > mostRespelled ? ["…"] : [])].join(", ") };
}

/** A sheet by its file, since several files may have one of the same name. */
function placeWords({ file, sheet }: { readonly file: string; readonly sheet?: string | undefined }): string {
  return sheet === undefined ? file : `${file} [${sheet}]`;
}

/** Which way a table lies, where its headings are, and how much it holds. */
function tableWords({ sheet, file, headerRow, headingColumn, rows }: TableAccount, { say }: Texts): string {
  const name = placeWords({ file, sheet });
  return headingColumn === undefined
    ? say("preview.table", { sheet: name, row: headerRow, rows })
    : say("preview.aside", { sheet: name, column: headingColumn, rows });
}

function readWords({ read }: TableAccount, { say, language }: Texts): string {
  return read
    .map(({ heading, availableFrom: day }) =>
      day === undefined ? heading : say("preview.from", { heading, day: dayWords(day, language) }),
    )
    .join(", ");
}

/** How a table was understood, sentence by sentence. */
function accountWords(table: TableAccount, texts: Texts): readonly string[] {
  const { notRead, quarters = [], respelled, comments } = table;
  const { say, language } = texts;
  return [
    tableWords(table, texts),
    say("preview.read", { headings: readWords(table, texts) }),
    ...quarters.map(({ field, counted, by }) => {
      const why = say(`preview.quarters.by.${by}`);
      return say(`preview.quarters.${counted}`, { what: spoken(fieldWords[field], language), why });
    }),
    ...(notRead.length === 0 ? [] : [say("preview.notRead", { headings: notRead.join(", ") })]),
    ...(respelled.length === 0 ? [] : [say("preview.respelled", respelledList(respelled))]),
    ...(comments === undefined ? [] : [say("preview.comments", { n: comments.count, cell: comments.first })]),
  ];
}

/** How tables were understood and what they would change; taken over only when somebody says so. */
export function Preview({
  loaded,
  onDone,
}: {
  readonly loaded: Extract<Loaded, { readonly status: "tables" }>;
  readonly onDone: () => void;
}) {
  const texts = useTexts();
  const { say, language } = texts;
  const { takeTables, update } = useActions();
  const { running, why } = useSession();
  const { found, merged, problems, scenario } = loaded.taken;
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const take = async (taken: Scenario) => {
    const told = { offers: toldOffers(found), decided: toldDecisions(found) };
    const wrong = await takeTables({ names: loaded.names, scenario: taken, ...told }, why.trim());
    if (wrong === undefined || wrong.length > 0) return setRefused(wrong ?? []);
    update({ why: "" });
    onDone();
  };
  const changes = merged.status === "merged" ? merged.changes : [];
  const lines =
    merged.status === "merged"
      ? changes.slice(0, most).map((change) => factChangeWords(merged.scenario, change, language))
      : [];
  return (
    <div className="vw-panel">
      <Heading level={3}>{say("preview.title", { names: loaded.names })}</Heading>
      <ul>
        {found.tables.map((table) => (
          <li className="vw-read" key={`${table.file} ${table.sheet ?? ""}`}>
            {accountWords(table, texts).map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
          </li>
        ))}
        {found.notRead.map((sheet) => (
          <li key={`${sheet.file} ${sheet.sheet ?? ""}`}>{say("preview.skipped", { sheet: placeWords(sheet) })}</li>
        ))}
      </ul>
      {problems.length + refused.length > 0 ? (
        <>
          <Note tone="alarm">
            <Paragraph>{say("files.refused")}</Paragraph>
          </Note>
          <ProblemList problems={[...problems, ...refused]} />
        </>
      ) : (
        <>
          <DataTable
            caption={say("preview.changes", { n: changes.length })}
            lines={lines.map((words, index) => ({ ...words, index }))}
            keyOf={({ index }) => String(index)}
            columns={[
              { id: "name", title: say("preview.who"), cell: ({ name }) => name },
              { id: "what", title: say("preview.what"), cell: ({ what }) => what },
              { id: "before", title: say("preview.before"), cell: ({ before }) => before },
              { id: "after", title: say("preview.after"), cell: ({ after }) => after },
            ]}
          />
          {changes.length > most ? <Paragraph>{say("problems.more", { n: changes.length - most })}</Paragraph> : null}
        </>
      )}
      {scenario === undefined || changes.length === 0 ? null : <Speaker />}
      <div className="vw-row">
        {scenario === undefined || changes.length === 0 ? null : (
          <Button purpose="primary" disabled={running !== undefined} onClick={() => void take(scenario)}>
            {say("preview.take")}
          </Button>
        )}
        <Button onClick={onDone}>{say("preview.leave")}</Button>
      </div>
    </div>
  );
}
