import { spoken } from "../../../domain/index.ts";
import { type DragEvent, useState } from "react";
import { FileField } from "../../parts/file-field.tsx";
import { Heading, Note, Paragraph } from "../../parts/nl.tsx";
import { ProblemList } from "../../parts/problem-list.tsx";
import { fetchBundled } from "../../state/bundled.ts";
import { useActions, useSession, useTable } from "../../state/context.tsx";
import { load, type Loaded } from "../../state/loading.ts";
import { useTexts } from "../../texts.tsx";
import { BundledChoice } from "./bundled-choice.tsx";
import { MergeSessions } from "./merge-sessions.tsx";
import { Preview } from "./preview.tsx";

/** Opens scenarios, plans, sessions and tables; by choosing or by dropping. */
export function OpenFiles() {
  const { say, language } = useTexts();
  const { store, actions } = useTable();
  const { scenario, opened, running } = useSession();
  // What tables would change is of the figures that they were held against.
  const [against, setAgainst] = useState<typeof scenario>();
  const { plan, update } = useActions();
  const [loaded, setLoaded] = useState<Loaded>();
  const [over, setOver] = useState(false);
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const result = await load(files, store, actions);
    // What is wrong is told here, with its rows, and not also above.
    update({ problems: [] });
    setLoaded(result);
    setAgainst(store.get().scenario);
    if (result.status === "scenario" || result.status === "session") await plan();
  };
  const openBundled = async (name: string) => {
    setLoaded(undefined);
    const fetched = await fetchBundled(name);
    if ("code" in fetched) update({ problems: [fetched] });
    else if (await actions.open(fetched)) await plan();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    <section aria-labelledby="open">
      <Heading level={2} id="open">
        {say("files.open")}
      </Heading>
      <Paragraph>
        {say("files.now")} <strong>{scenario === undefined ? say("no") : spoken(scenario.title, language)}</strong>{" "}
        {opened === undefined ? null : `(${opened.name})`}
      </Paragraph>
      <div
        className={over ? "vw-drop vw-drop--over" : "vw-drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileField
          label={say("files.drop")}
          choose={say("files.choose")}
          accept=".json,.csv,.xlsx,.ods"
          multiple
          disabled={running?.task === "open"}
          onFiles={(files) => void take(files)}
        />
        <span className="vw-faint">{say("files.drop.hint")}</span>
      </div>
      <div aria-live="polite">
        {loaded === undefined ? null : loaded.status === "problems" ? (
          <>
            <Note tone="alarm">
              <Paragraph>{say("files.refused")}</Paragraph>
            </Note>
            <ProblemList problems={loaded.problems} />
          </>
        ) : loaded.status === "tables" ? (
          against !== scenario ? null : (
            <Preview key={loaded.names} loaded={loaded} onDone={() => setLoaded(undefined)} />
          )
        ) : loaded.status === "sessions" ? (
          <MergeSessions sessions={loaded.sessions} onDone={() => setLoaded(undefined)} />
        ) : loaded.status === "plan" ? (
          <Note tone={loaded.verified ? "good" : "alarm"}>
            <Paragraph>{say(loaded.verified ? "files.plan.good" : "files.plan.bad")}</Paragraph>
          </Note>
        ) : (
          <Note tone="good">
            <Paragraph>{say(`files.loaded.${loaded.status}`)}</Paragraph>
          </Note>
        )}
      </div>
      <BundledChoice onOpen={(name) => void openBundled(name)} />
    </section>
  );
}
