import { type FormEvent, useState } from "react";
import {
  type Kind,
  type MunicipalityCode,
  type Pin,
  pinFrom,
  type PinParts,
  type ProvinceCode,
  type Scenario,
  shapeOf,
} from "../../../domain/index.ts";
import { wholeNumber } from "../../../intake/whole-number.ts";
import { namesOf } from "../../../report/index.ts";
import { beyondNeed } from "../../parts/beyond-need.ts";
import { ChoiceField, SelectField, TextField } from "../../parts/fields.tsx";
import { Button } from "../../parts/nl.tsx";
import { useSession } from "../../state/context.tsx";
import { applied } from "../../state/apply.ts";
import { samePin } from "../../state/same-pin.ts";
import { added, type What } from "../../state/change.ts";
import { type Texts, useTexts } from "../../texts.tsx";
import { problemWords } from "./problem-words.ts";
import { useSpeaker } from "../../parts/speaker.tsx";

/** What may be settled here, by the word for it: kinds of pin, of which the shape says what is asked, and an offer. */
const forms = {
  merger: "agreed-merger",
  "not-merger": "forbidden-merger",
  "own-site": "own-site",
  "at-most": "hosting-limit",
  "not-site": "no-new-site",
  offer: "offer",
  swap: "agreed-swap",
  "not-swap": "forbidden-swap",
} as const satisfies Record<string, Pin["type"] | "offer">;
type Form = keyof typeof forms;
const offer = { parties: ["municipality"], of: "municipality", kind: "needed", places: true } as const;

/** Settles what no card proposes: another pair, a site of its own, a typed number. */
export function PinForm({ province }: { readonly province: string }) {
  const { say } = useTexts();
  const { scenario } = useSession();
  return (
    <details className="vw-details">
      <summary>{say("form.title")}</summary>
      {scenario === undefined ? null : <Fields scenario={scenario} province={province as ProvinceCode} />}
    </details>
  );
}

function Fields({ scenario, province }: { readonly scenario: Scenario; readonly province: ProvinceCode }) {
  const texts = useTexts();
  const { say, report } = texts;
  const { base, log } = useSession();
  const settle = useSpeaker();
  const towns = scenario.municipalities.filter((m) => m.province === province);
  const others = scenario.provinces.filter((p) => p.code !== province);
  const [form, setForm] = useState<Form>("merger");
  const [kind, setKind] = useState<Kind>("amv");
  const [first, setFirst] = useState<string>(towns[0]?.code ?? "");
  const [second, setSecond] = useState<string>(towns[1]?.code ?? "");
  const [other, setOther] = useState<string>(others[0]?.code ?? "");
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const [doubted, setDoubted] = useState<{
    readonly places: number;
    readonly reason: string;
    readonly binding: boolean;
  }>();
  const type = forms[form];
  const asked = type === "offer" ? offer : shapeOf({ type });
  const between = asked.of === "province";
  const submit = async (binding: boolean) => {
    const places = asked.places ? placesOf(typed, texts) : { value: 0 };
    if ("error" in places) return setError(`${say("form.places")}: ${places.error}`);
    if (!between && asked.parties.length > 1 && first === second)
      return setError(
        say("form.twice", {
          first: say(`form.first.${form}`),
          second: say("form.host"),
          name: namesOf(scenario)(first),
        }),
      );
    const reason = beyondNeed(places.value, scenario, texts);
    if (reason !== undefined && doubted?.places !== places.value) {
      setError(undefined);
      return setDoubted({ places: places.value, reason, binding });
    }
    setDoubted(undefined);
    const parts = { kind, parties: between ? [other, province] : [first, second], places: places.value };
    const what = whatOf(type, parts, binding);
    if (what.type === "discuss" && scenario.pins.some((pin) => samePin(pin, what.pin)))
      return setError(say("form.settled"));
    const problems = await settle(what);
    const [problem] = problems ?? [];
    // Problems name pins by where they stand among those that there would have been.
    const then = added(log, { what, by: "", why: "", at: "" });
    const pins = base === undefined ? [] : what.type === "discuss" ? [what.pin] : applied(base, then).pins;
    setError(problem === undefined ? undefined : problemWords(problem, scenario, pins, texts));
    if (problems?.length === 0) setTyped("");
    return undefined;
  };
  const towned = towns.map((m) => ({ value: m.code as string, text: m.name }));
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        // Who is sure is so of what was asked: to settle it, or to discuss it.
        void submit(doubted?.binding ?? true);
      }}
      noValidate
    >
      <SelectField
        label={say("form.what")}
        value={form}
        options={(Object.keys(forms) as Form[]).map((value) => ({ value, text: say(`form.${value}`) }))}
        onChange={(value) => {
          setForm(value as Form);
          setDoubted(undefined);
        }}
      />
      {asked.kind === "none" ? null : (
        <ChoiceField
          label={report("mergers.kind")}
          value={kind}
          options={(["regular", "amv"] as const).map((value) => ({ value, text: report(`kind.${value}`) }))}
          onChange={(value) => setKind(value as Kind)}
        />
      )}
      {between ? (
        <SelectField
          label={say("form.other")}
          value={other}
          options={others.map((p) => ({ value: p.code as string, text: p.name }))}
          onChange={setOther}
        />
      ) : (
        <SelectField label={say(`form.first.${form}`)} value={first} options={towned} onChange={setFirst} />
      )}
      {!between && asked.parties.length > 1 ? (
        <SelectField label={say("form.host")} value={second} options={towned} onChange={setSecond} />
      ) : null}
      {asked.places ? (
        <TextField
          label={say("form.places")}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setDoubted(undefined);
          }}
          inputMode="numeric"
          autoComplete="off"
        />
      ) : null}
      {error === undefined ? null : (
        <p className="vw-error" role="alert">
          {error}
        </p>
      )}
      {doubted === undefined ? null : (
        <p className="vw-error" role="alert">
          {doubted.reason}
        </p>
      )}
      <div className="vw-row">
        <Button type="submit">{say(doubted === undefined ? "form.settle" : "form.sure")}</Button>
        {type === "offer" || doubted !== undefined ? null : (
          <Button onClick={() => void submit(false)}>{say("form.discuss")}</Button>
        )}
      </div>
    </form>
  );
}

function placesOf(text: string, { say, told }: Texts): { readonly value: number } | { readonly error: string } {
  const read = wholeNumber({ type: "text", text });
  switch (read.status) {
    case "whole":
      return { value: read.value };
    case "empty":
      return { error: say("form.places.empty") };
    case "refused":
      return { error: told(read.message) };
  }
}

function whatOf(type: Pin["type"] | "offer", parts: PinParts, binding: boolean): What {
  if (type !== "offer") return { type: binding ? "pin" : "discuss", pin: pinFrom(type, parts) };
  const { kind, parties, places } = parts;
  return { type: "offer", municipality: parties[0] as MunicipalityCode, kind, places };
}
