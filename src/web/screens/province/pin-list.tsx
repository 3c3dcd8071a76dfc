import { partiesOf, type Pin, shapeOf, withoutRecord } from "../../../domain/index.ts";
import { namesOf } from "../../../report/index.ts";
import { Badge, Button, Heading, Paragraph } from "../../parts/nl.tsx";
import { pinWords } from "../../parts/pin-words.ts";
import { useSession } from "../../state/context.tsx";
import { discussed } from "../../state/discussed.ts";
import { useTexts } from "../../texts.tsx";
import { useSpeaker } from "../../parts/speaker.tsx";
import { PinPrice, PriceHint } from "./pin-price.tsx";

/** What has been settled in a province; each can be let go, and says what it costs where that is asked. Below it what is under discussion, to agree to or to drop. */
export function PinList({ province }: { readonly province: string }) {
  const { say, told } = useTexts();
  const { scenario, log } = useSession();
  const settle = useSpeaker();
  if (scenario === undefined) return null;
  const home = new Map<string, string>(scenario.municipalities.map((m) => [m.code, m.province]));
  const name = namesOf(scenario);
  const isHere = (pin: Pin) => partiesOf(pin).some((code) => code === province || home.get(code) === province);
  const pins = scenario.pins.filter(isHere);
  const open = discussed(log).filter(isHere);
  return (
    <section aria-labelledby="settled">
      <Heading level={2} id="settled">
        {say("pins.title")}
      </Heading>
      {pins.length === 0 ? (
        <Paragraph>{say("pins.none")}</Paragraph>
      ) : (
        <>
          <ul className="vw-list">
            {pins.map((pin, index) => {
              const words = pinWords(pin, name, { say, told });
              return (
                <li key={`${index} ${words}`} className="vw-pin">
                  <span>
                    <Badge tone={tone(pin)}>{say(standing(pin))}</Badge> {words}
                    {pin.why === undefined ? null : <em> “{pin.why}”</em>}
                  </span>
                  <PinPrice scenario={scenario} pin={pin} words={words}>
                    <Button
                      aria-label={say("pins.release.of", { words })}
                      onClick={() => void settle({ type: "unpin", pin })}
                    >
                      {say("card.release")}
                    </Button>
                  </PinPrice>
                </li>
              );
            })}
          </ul>
          <PriceHint />
        </>
      )}
      {open.length === 0 ? null : (
        <>
          <Heading level={3}>{say("pins.discussed")}</Heading>
          <Paragraph>{say("pins.discussed.hint")}</Paragraph>
          <ul className="vw-list">
            {open.map((pin) => {
              const words = pinWords(pin, name, { say, told });
              return (
                <li key={words} className="vw-pin">
                  <span>
                    <Badge tone="open">{say("card.discussed")}</Badge> {words}
                    {pin.why === undefined ? null : <em> “{pin.why}”</em>}
                  </span>
                  <span className="vw-row">
                    <Button
                      aria-label={say(shapeOf(pin).agreed ? "pins.agree.of" : "pins.settle.of", { words })}
                      onClick={() => void settle({ type: "pin", pin: bare(pin) })}
                    >
                      {say(shapeOf(pin).agreed ? "card.agree" : "form.settle")}
                    </Button>
                    <Button
                      aria-label={say("pins.drop.of", { words })}
                      onClick={() => void settle({ type: "drop", pin: bare(pin) })}
                    >
                      {say("pins.drop")}
                    </Button>
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

/** Without who brought it up and why: who settles it says so anew. Its condition stays. */
function bare(pin: Pin): Pin {
  const { provided } = pin;
  return { ...(withoutRecord(pin) as Pin), ...(provided !== undefined && { provided }) };
}

function standing(pin: Pin): "pins.agreed" | "pins.limited" | "pins.refused" {
  const { agreed, places } = shapeOf(pin);
  if (agreed) return "pins.agreed";
  return places ? "pins.limited" : "pins.refused";
}

function tone(pin: Pin): "good" | "notice" {
  return shapeOf(pin).agreed ? "good" : "notice";
}
