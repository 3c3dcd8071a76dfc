import { useState } from "react";
import { download } from "../../parts/download.ts";
import { SelectField } from "../../parts/fields.tsx";
import { Button, Heading, Paragraph } from "../../parts/nl.tsx";
import { useActions } from "../../state/context.tsx";
import type { Answer } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";

/** Letters for those municipalities that somebody chooses: of one province, or of several. */
export function Letters({ answer }: { readonly answer: Answer }) {
  const { say, language } = useTexts();
  const { ask } = useActions();
  const { provinces, municipalities } = answer.made.tables;
  const [code, setCode] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const province = provinces.find((one) => one.code === code) ?? provinces[0];
  if (province === undefined) return null;
  const own = municipalities.filter((town) => town.province.code === province.code);
  const those = municipalities.filter((town) => chosen.has(town.code));
  const choose = (towns: typeof own, wanted: boolean) => {
    const codes = new Set(towns.map((town) => town.code));
    setChosen(new Set(wanted ? [...chosen, ...codes] : [...chosen].filter((one) => !codes.has(one))));
  };
  const save = async () => {
    setBusy(true);
    try {
      const codes = those.map((town) => town.code);
      const file = await ask(answer, (engine) => engine.letters(answer.key, codes, language));
      download(file.name, file.content);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="vw-section" aria-labelledby="letters">
      <Heading level={2} id="letters">
        {say("letters.title")}
      </Heading>
      <Paragraph>{say("letters.lead")}</Paragraph>
      <SelectField
        label={say("letters.province")}
        value={province.code}
        options={provinces.map((one) => ({ value: one.code, text: one.name }))}
        onChange={setCode}
      />
      <fieldset className="vw-choice vw-choice--many">
        <legend>{say("letters.of", { name: province.name })}</legend>
        <Tick
          text={say("letters.all", { name: province.name })}
          ticked={own.every((town) => chosen.has(town.code))}
          onTick={(ticked) => choose(own, ticked)}
        />
        {own
          .toSorted((a, b) => a.name.localeCompare(b.name, language))
          .map((town) => (
            <Tick
              key={town.code}
              text={town.name}
              ticked={chosen.has(town.code)}
              onTick={(ticked) => choose([town], ticked)}
            />
          ))}
      </fieldset>
      <p aria-live="polite">{those.length === 0 ? say("letters.none") : say("letters.chosen", { n: those.length })}</p>
      {those.length === 0 ? null : <p className="vw-faint">{those.map(({ name }) => name).join(", ")}</p>}
      <p className="vw-row">
        <Button purpose="primary" disabled={busy || those.length === 0} onClick={() => void save()}>
          {say("letters.save", { n: those.length })}
        </Button>
        <Button disabled={those.length === 0} onClick={() => setChosen(new Set())}>
          {say("letters.clear")}
        </Button>
      </p>
    </section>
  );
}

function Tick({
  text,
  ticked,
  onTick,
}: {
  readonly text: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}) {
  return (
    <label className="vw-check">
      <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.target.checked)} />
      {text}
    </label>
  );
}
