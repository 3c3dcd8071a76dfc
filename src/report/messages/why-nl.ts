/** Dutch texts of stories and fairness. */
export const whyNl = {
  "title.why": "Waarom deze aantallen: {name}",
  "why.municipality": "{name} ({province}), {kind}",
  "why.indicative":
    "De sleutel geeft {name} {places} {places|plek|plekken} ({standing}).{published|| Dat cijfer is niet gepubliceerd.}",
  "why.offer": "{name} biedt {places} {places|plek|plekken} aan: {certainty}{late} ({standing}).",
  "why.offer.late": ", beschikbaar vanaf {date}",
  "why.offer.none": "{name} biedt niets aan.",
  "why.certainty.reported": "in het verslag van de provincie",
  "why.certainty.promising": "een kansrijk initiatief",
  "why.adopted": "Het besluit neemt daarvan {places} {places|plek|plekken} over.",
  "why.shares":
    "{province} komt {remainder} {remainder|plek|plekken} tekort. Wie onder de sleutel zit deelt daarin naar rato. Voor {name} is dat precies {exact}, {rounding}: {share} {share|plek|plekken}.",
  "why.capped": "Meer zou boven de sleutel uitkomen; daarom is het deel begrensd op {gap}.",
  "why.exempt": "{name} deelt niet in de restopgave, want de gemeente is uitgezonderd: {reason}.",
  "why.meets-key": "{name} deelt niet in de restopgave: het aanbod haalt de sleutel al.",
  "why.no-remainder": "{province} heeft geen restopgave, dus er valt niets te verdelen.",
  "why.rounding.none": "een heel getal",
  "why.rounding.down": "naar beneden afgerond",
  "why.rounding.up": "naar boven afgerond",
  "why.rounding.tie-down": "naar beneden afgerond na een gelijke stand",
  "why.rounding.tie-up": "naar boven afgerond na een gelijke stand",
  "why.tie": "Even groot was de breuk van {tied}. {favoured} {n|kreeg|kregen} een plek meer ({settledBy}).",
  "why.decided": "Samen is dat een besluit van {places} {places|plek|plekken}.",
  "why.relief":
    "Een andere provincie neemt {places} {places|plek|plekken} van de restopgave over (uitruil), zodat het hele land precies op de behoefte uitkomt.",
  "why.relievedBy": "{other} zet daarvoor {places} {places|plek|plekken} overschot in.",
  "why.setAgainst": "{places} {places|plek|plekken} boven de sleutel tellen voor de taak van {other} (uitruil).",
  "why.reserve": "{places} {places|plek|plekken} van het aanbod zijn in het hele land niet nodig: reserve.",
  "why.given": "{other} neemt taak en opvang van {places} {places|plek|plekken} over, tegen {against}.",
  "why.taken": "{name} neemt taak en opvang van {places} {places|plek|plekken} over van {other}, tegen {against}.",
  "why.handsOver":
    "De taak is kleiner dan {minimum}, het minimum van een levensvatbare locatie. {other}, {km} km verder, vangt alle {places} op (samenvoegen). De taak blijft van {name}.",
  "why.handsOver.free":
    "{other}, {km} km verder, vangt {places} {places|plek|plekken} op (samenvoegen). De taak blijft van {name}.",
  "why.guest": "{name} vangt {places} {places|plek|plekken} op voor {other}, {km} km verder.",
  "why.cluster": "De locatie telt samen met die van {others} als één levensvatbare locatie.",
  "why.site.adopted": "De locatie uit het aanbod is groot genoeg.",
  "why.site.viable": "{name} heeft een eigen locatie die groot genoeg is.",
  "why.site.unviable":
    "De eigen locatie blijft kleiner dan het minimum van {minimum}. Dat mag, maar het plan telt het als eerste nadeel.",
  "why.site.clustered": "De eigen locatie is klein, maar hoort bij een cluster.",
  "why.site.none": "{name} heeft zelf geen open locatie.",
  "why.outcome":
    "Uitkomst: {name} is verantwoordelijk voor {task} {task|plek|plekken} en vangt {hosted} {hosted|mens|mensen} op.",
  "why.alternatives": "Wat had ook gekund",
  "why.alternatives.none": "Er is geen kleine open taak die ergens anders heen kan.",
  "why.move.own-site": "Zelf opvangen ({places} {places|plek|plekken})",
  "why.move.host": "Naar {host}, {km} km verder ({places} {places|plek|plekken})",
  "why.possible": "{move}: dat kan. Het verandert {changes}.",
  "why.possible.same": "{move}: dat kan, en verandert geen enkele maat van de doelen.",
  "why.forbidden": "{move}: dat kan niet. {title}: {message}",
  "why.change": "“{title}” met {sign}{value} ({unit})",
  "why.elsewhere": "Wat had ook gekund, en wat dat kost: verdeelwijzer why “{name}”.",
  "why.title": "Waarom dit aantal",
  "why.explained":
    "Per gemeente het verhaal achter de aantallen: sleutel, aanbod, deel in de restopgave, uitruil en samenvoeging. Alles is berekend.",
} as const;
