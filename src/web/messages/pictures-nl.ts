/** De teksten in en onder de plaatjes. */
export const picturesNl = {
  "picture.map":
    "Kaart van {n} gemeenten, {state}. Met de pijltjestoetsen gaat u van gemeente naar gemeente, met Enter naar haar verhaal.",
  "picture.map.town": "{name}: {hosted} {hosted|plek|plekken} opvang, sleutel {key} ({deviation})",
  "picture.map.small": "te kleine locatie",
  "picture.map.none": "geen opvang",
  "picture.map.merger": "samenvoeging, {kind}: de pijl wijst naar de gastheer",
  "picture.map.swap":
    "uitruil tussen provincies: de pijl wijst naar wie de plekken overneemt, en is breder naarmate het er meer zijn. Wijs een gemeente aan om te zien met wie zij uitruilt (gestippeld)",
  "picture.map.exit.to": "naar {name}: {n}",
  "picture.map.exit.from": "uit {name}: {n}",
  "picture.map.exchange":
    "uitruil binnen een provincie, {kind}: de pijl wijst naar wie de plekken overneemt, de ring staat bij wie er iets voor teruggeeft",
  "picture.map.municipal-swap":
    "uitruil tussen gemeenten, {kind}: de pijl wijst naar wie de plekken overneemt; aan de rand staat naar of uit welke provincie, met het aantal plekken",
  "picture.map.exchange.to": "{kind}: {n} {n|plek|plekken} overgenomen door {name}, uitruil binnen de provincie",
  "picture.map.exchange.from": "{kind}: neemt {n} {n|plek|plekken} over van {name}, uitruil binnen de provincie",
  "picture.map.municipal-swap.to": "{kind}: {n} {n|plek vervalt|plekken vervallen} door overschot van {name}",
  "picture.map.municipal-swap.from": "{kind}: zet {n} {n|plek|plekken} overschot in voor {name}",
  "picture.map.to": "{kind}: taak naar {name}",
  "picture.map.from": "{kind}: taak van {name}",
  "picture.map.hint": "Wijs een gemeente aan, of ga er met Tab en de pijltjestoetsen heen.",
  "picture.map.scale": "Opvang tegenover de sleutel",
  "picture.map.below": "minder dan de helft",
  "picture.map.under": "de helft tot driekwart",
  "picture.map.near": "bij de sleutel (± een kwart)",
  "picture.map.over": "tot anderhalf keer",
  "picture.map.above": "meer dan anderhalf keer",
  "borders.title": "Met echte gemeentegrenzen",
  "borders.explained":
    "Een GeoJSON- of TopoJSON-bestand met gemeenten en hun CBS-code (GM0000). Het bestand blijft in deze browser.",
  "borders.choose": "Kies een bestand",
  "borders.drop": "Zet een bestand met grenzen hier neer, of kies het",
  "borders.read": "{file}: grenzen van {n} {n|gemeente|gemeenten}.",
  "borders.circles": "Terug naar cirkels",
  "borders.json": "{file} is geen JSON. Misschien is het een zip: pak het dan eerst uit.",
  "borders.form":
    "{file} is geen GeoJSON (FeatureCollection) of TopoJSON (Topology). Misschien is het een ander bestand van dezelfde download.",
  "borders.codes":
    "In {file} staat bij geen enkele vorm een gemeentecode als GM0363. Misschien heet het veld anders: statcode, gm_code, gemeentecode en code worden herkend.",
  "borders.points": "In {file} heeft een gemeente een vorm die geen (multi)polygoon van getallen is.",
  "borders.size": "{file} is te groot om te tekenen. Misschien is er een vereenvoudigde versie (gegeneraliseerd).",
  "picture.live": "Wat gevonden is en wat minstens nodig is, in de tijd",
  "picture.live.found": "gevonden",
  "picture.live.bound": "kan niet lager dan",
  "picture.live.seconds": "seconden",
  "picture.live.axes": "Omhoog: “{level}”. {scale} Naar rechts: seconden sinds het begin.",
  "picture.live.counted": "Geteld: {unit}.",
  "picture.live.part": "In delen van wat het eerst gevonden is: dat is 100 %.",
  "picture.live.weighs": "Hierin tellen mee: {measures}.",
  "picture.live.found.raw": "Gevonden: eerst {first}, nu {last}.",
  "picture.live.bound.raw": "Kan niet lager dan {bound}.",
  "picture.live.gap":
    "Op “{level}” komt wat gevonden is uit op hoogstens {above} wat mogelijk is ({n} {n|deel|delen}, na {seconds} s).",
  "picture.live.open":
    "Niet bewezen optimaal: het best gevondene voor “{level}” komt uit op hoogstens {above} het best mogelijke.",
  "picture.live.unbounded":
    "Hoe ver wat op “{level}” gevonden is hoogstens boven het mogelijke ligt, is nog niet bekend ({n} {n|deel|delen}, na {seconds} s).",
  "picture.live.met":
    "Op “{level}” is wat gevonden is zo laag als de grens tot nu toe ({n} {n|deel|delen}, na {seconds} s).",
  "picture.live.proven": "Op “{level}” kan het volgens de zoektocht niet beter ({n} {n|deel|delen}, na {seconds} s).",
  "picture.live.none": "Er valt nog niets te tekenen: het rekenen is nog niet begonnen of was meteen klaar.",
} as const;
