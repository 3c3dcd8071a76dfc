import { partiesOf, type Pin, shapeOf } from "../../../domain/index.ts";
import { namesOf } from "../../../report/index.ts";
import { pinKindOf } from "../../../pins/index.ts";
import { Badge, Button, Heading, Paragraph } from "../../parts/nl.tsx";
import { useSession } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";
import { useSpeaker } from "../../parts/speaker.tsx";

/** What has been settled in a province; each can be let go. */
export function PinList({ province }: { readonly province: string }) {
  const { say, told } = useTexts();
  const { scenario } = useSession();
  const settle = useSpeaker();
  if (scenario === undefined) return null;
  const home = new Map<string, string>(scenario.municipalities.map((m) => [m.code, m.province]));
  const name = namesOf(scenario);
  const pins = scenario.pins.filter((pin) =>
    partiesOf(pin).some((code) => code === province || home.get(code) === province),
  );
  return (
    <section aria-labelledby="settled">
      <Heading level={2} id="settled">
        {say("pins.title")}
      </Heading>
      {pins.length === 0 ? (
        <Paragraph>{say("pins.none")}</Paragraph>
      ) : (
        <ul className="vw-list">
          {pins.map((pin, index) => {
            const words = told(pinKindOf(pin).sentence(pin, name));
            return (
              <li key={`${index} ${words}`} className="vw-pin">
                <span>
                  <Badge tone={tone(pin)}>{say(standing(pin))}</Badge> {words}
                  {pin.why === undefined ? null : <em> “{pin.why}”</em>}
                </span>
                <Button
                  aria-label={say("pins.release.of", { words })}
                  onClick={() => void settle({ type: "unpin", pin })}
                >
                  {say("card.release")}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function standing(pin: Pin): "pins.agreed" | "pins.limited" | "pins.refused" {
  const { agreed, places } = shapeOf(pin);
  if (agreed) return "pins.agreed";
  return places ? "pins.limited" : "pins.refused";
}

function tone(pin: Pin): "good" | "notice" {
  return shapeOf(pin).agreed ? "good" : "notice";
}
