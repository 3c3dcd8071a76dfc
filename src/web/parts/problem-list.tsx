import { spoken } from "../../domain/index.ts";
import { placeText, type Problem } from "../../scenario/index.ts";
import { useTexts } from "../texts.tsx";
import { DataTable } from "./data-table.tsx";

/** Most problems that are listed; the others are counted. */
const most = 100;

/** What is wrong with files, row by row: where, the value, and a way out. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { say, language } = useTexts();
  const lines = problems.slice(0, most).map((problem, index) => ({ problem, index }));
  return (
    <>
      <DataTable
        caption={say("problems.caption", { n: problems.length })}
        lines={lines}
        keyOf={({ index }) => String(index)}
        columns={[
          { id: "where", title: say("problems.where"), cell: ({ problem }) => placeText(problem) },
          { id: "value", title: say("problems.value"), cell: ({ problem }) => problem.value ?? "" },
          { id: "what", title: say("problems.what"), cell: ({ problem }) => spoken(problem.message, language) },
        ]}
      />
      {problems.length > most ? <p>{say("problems.more", { n: problems.length - most })}</p> : null}
    </>
  );
}
