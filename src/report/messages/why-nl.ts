/** Dutch texts of stories and fairness. */
export const whyNl = {
  "title.why": "Waarom deze aantallen: {name}",
  "why.province": "de provincie {province}",
  "why.municipality": "{name} ({province}), {kind}",
  "why.indicative":
    "De sleutel geeft {name} {places} {places|plek|plekken} ({standing}).{published|| Dat cijfer is niet gepubliceerd.}",
  "why.indicative.total":
    "De sleutel geeft {name} {all} {all|plek|plekken}, beide soorten samen ({standing}). Hoeveel plekken daarvan {kind} zijn, is niet gepubliceerd: hier {places} ({part}).",
  "why.offer": "{name} biedt {places} {places|plek|plekken} aan: {certainty}{late} ({standing}).",
  "why.claimed":
    "{name} zegt nog {places} {places|plek|plekken} te hebben ({standing}), maar die {places|is|zijn} niet erkend en {places|telt|tellen} niet mee.",
  "why.claimed.only":
    "{name} zegt {places} {places|plek|plekken} te hebben ({standing}), maar die {places|is|zijn} niet erkend en {places|telt|tellen} niet mee.",
  "why.credit.part":
    "{name} heeft {places} {what}. Die {places|telt|tellen} voor {percent} % mee voor de sleutel ({kind}){most}: dat {counted|is|zijn} {counted} {counted|plek|plekken}.",
  "why.credit.most": ", met een maximum van {most}",
  "why.credit": "Samen {places|telt|tellen} {places} {places|plek|plekken} mee voor de sleutel.",
  "why.offer.late": ", beschikbaar vanaf {date}",
  "why.offer.none": "{name} biedt niets aan.",
  "why.certainty.reported": "in het verslag van de provincie",
  "why.certainty.taken": "hier gerekend als toegezegd",
  "why.certainty.promising": "een kansrijk initiatief",
  "why.adopted": "Het besluit neemt daarvan {places} {places|plek|plekken} over.",
  "why.shares":
    "{province} komt {remainder} {remainder|plek|plekken} tekort. Wie onder de sleutel zit, deelt daarin naar rato. Voor {name} is dat {exact}, {rounding}: {share} {share|plek|plekken}.",
  "why.shares.whole":
    "{province} komt {remainder} {remainder|plek|plekken} tekort. Wie onder de sleutel zit, deelt daarin naar rato. Voor {name} {share|is|zijn} dat precies {share} {share|plek|plekken}.",
  "why.shares.limited":
    "{province} komt {remainder} {remainder|plek|plekken} tekort. Wie onder de sleutel zit, deelt daarin naar rato. Met hetzelfde deel van de sleutel als de anderen, zonder grens, zou {name} er {exact} krijgen; het {share|wordt|worden} er {share}.",
  "why.shares.rest":
    "Van dat tekort {published|is|zijn} er {published} al verdeeld door besluiten die genomen zijn; over de andere gemeenten {rest|wordt|worden} er {rest} verdeeld.",
  "why.capped": "Meer zou boven de sleutel uitkomen; daarom is het deel begrensd op {gap}.",
  "why.capped.credit":
    "Met de {credit} die {credit|meetelt|meetellen}, {gap|ontbreekt|ontbreken} er {gap}; meer is het deel daarom niet.",
  "why.exempt": "{name} deelt niet in de restopgave, want de gemeente is uitgezonderd: {reason} ({standing}).",
  "why.meets-key.credit": "{name} deelt niet in de restopgave: met wat meetelt haalt het aanbod de sleutel.",
  "why.meets-key": "{name} deelt niet in de restopgave: het aanbod haalt de sleutel al.",
  "why.no-remainder": "{province} heeft geen restopgave, dus er valt niets te verdelen.",
  "why.no-rest": "Besluiten die al genomen zijn, verdelen de hele restopgave van {province}; er blijft niets over.",
  "why.published": "Het besluit is al genomen en geeft {name} {places} {places|plek|plekken} ({standing}).",
  "why.published.total":
    "Regulier en amv samen geeft het besluit {places} {places|plek|plekken} ({standing}); hoeveel daarvan amv is, is geschat.",
  "why.published.share": "Daarvan {share|komt|komen} er {share} uit de restopgave van {province}.",
  "why.published.share.all": "Die {share|komt|komen allemaal} uit de restopgave van {province}.",
  "why.published.adopted":
    "Van {offered} aangeboden {offered|plek|plekken} rekent het besluit er {adopted} als overgenomen.",
  "why.published.above":
    "Het besluit rekent {adopted} {adopted|plek|plekken} als overgenomen, meer dan de {offered} die als aanbod {offered|telt|tellen}: met de besluiten die al genomen zijn, komt {province} boven de opgave uit.",
  "why.published.more": "Onze eigen berekening geeft {own}: {n} meer in het besluit.",
  "why.published.less": "Onze eigen berekening geeft {own}: {n} minder in het besluit.",
  "why.published.same": "Onze eigen berekening geeft ook {own}.",
  "why.published.none":
    "Zonder de besluiten die al genomen zijn, volgt uit deze regels geen verdeling van de restopgave van {province} om mee te vergelijken.",
  "why.exact.about": "ongeveer {n}",
  "why.exact.above": "iets meer dan {n}",
  "why.exact.below": "iets minder dan {n}",
  "why.rounding.none": "een geheel getal",
  "why.rounding.down": "naar beneden afgerond",
  "why.rounding.up": "naar boven afgerond",
  "why.rounding.tie-down": "naar beneden afgerond na een gelijke stand",
  "why.rounding.tie-up": "naar boven afgerond na een gelijke stand",
  "why.tie":
    "Even groot was het deel achter de komma bij {tied}. {favoured} {n|kreeg|kregen} één plek meer ({settledBy}).",
  "why.decided": "Samen is dat een besluit van {places} {places|plek|plekken}.",
  "why.relief":
    "Een andere provincie neemt {places} {places|plek|plekken} van de restopgave over (uitruil), zodat het hele land precies op de behoefte uitkomt.",
  "why.relievedBy": "{other} zet daarvoor {places} {places|plek|plekken} overschot in.",
  "why.setAgainst":
    "{places} {places|plek|plekken} boven de sleutel {places|telt|tellen} voor de taak van {other} (uitruil).",
  "why.swap.each": "{other} ({places})",
  "why.relievedBy.several": "Daarvoor zetten overschot in: {each}.",
  "why.setAgainst.several":
    "{places} {places|plek|plekken} boven de sleutel tellen voor de taak van andere gemeenten (uitruil): {each}.",
  "why.reserve": "{places} {places|plek|plekken} van het aanbod {places|is|zijn} in het hele land niet nodig: reserve.",
  "why.reserve.above":
    "{places} {places|plek|plekken} van het besluit {places|is|zijn} in het hele land niet nodig: reserve.",
  "why.given": "{other} neemt taak en opvang van {places} {places|plek|plekken} over, in ruil voor {against}.",
  "why.taken":
    "{name} neemt taak en opvang van {places} {places|plek|plekken} over van {other}, in ruil voor {against}.",
  "why.handsOver":
    "De taak is kleiner dan {minimum}, het minimum van een levensvatbare locatie. {other}, op {km} km afstand, verzorgt de opvang van de hele taak van {places} {places|plek|plekken} (samenvoegen). De taak blijft bij {name}.",
  "why.handsOver.free":
    "{other}, op {km} km afstand, verzorgt de opvang van {places} {places|plek|plekken} (samenvoegen). De taak blijft bij {name}.",
  "why.guest": "{name} verzorgt de opvang van {places} {places|plek|plekken} voor {other}, op {km} km afstand.",
  "why.cluster": "De locatie telt samen met die van {others} als één levensvatbare locatie.",
  "why.site.adopted": "De locatie uit het aanbod is groot genoeg.",
  "why.site.above": "Een locatie met zoveel plekken als het besluit geeft, is groot genoeg.",
  "why.site.viable": "{name} heeft een eigen locatie die groot genoeg is.",
  "why.site.unviable":
    "De eigen locatie blijft kleiner dan het minimum van {minimum}. Dat mag, maar het plan telt het als eerste nadeel.",
  "why.site.clustered": "De eigen locatie is klein, maar hoort bij een cluster.",
  "why.site.none": "{name} heeft zelf geen open locatie.",
  "why.outcome":
    "Uitkomst: {name} is verantwoordelijk voor {task} {task|plek|plekken} en heeft opvang voor {hosted} {hosted|mens|mensen}.",
  "why.outcome.none": "Uitkomst: {name} is verantwoordelijk voor {task} {task|plek|plekken} en heeft zelf geen opvang.",
  "why.rule": "“{title}”",
  "why.rules": "Dit volgt uit de {n|regel|regels} {rules}.",
  "why.level.worse": "Op doel {rank}, “{title}”, is dat slechter.",
  "why.level.better":
    "Op doel {rank}, “{title}”, is dat beter; dat valt binnen de speling, of het plan is niet bewezen het beste.",
  "why.alternatives": "Wat had ook gekund",
  "why.alternatives.none": "Er is geen kleine open taak die ergens anders heen kan.",
  "why.move.own-site": "Zelf opvangen ({places} {places|plek|plekken})",
  "why.move.host": "Naar {host}, op {km} km afstand ({places} {places|plek|plekken})",
  "why.possible": "{move}: dat kan. Dit verandert: {changes}.",
  "why.possible.same": "{move}: dat kan, en verandert geen enkele maat van de doelen.",
  "why.forbidden": "{move}: dat kan niet door de regel “{title}”. {message}",
  "why.change": "“{title}” met {sign}{value} ({unit})",
  "why.elsewhere": "Wat had ook gekund, en wat dat kost: verdeelwijzer why “{name}”.",
  "why.title": "Waarom dit aantal",
  "why.print": "Ook deze verhalen afdrukken: het {n|is|zijn} er {n}, en op papier is dit het langste deel",
  "why.paper":
    "Hier volgen in het verslag zelf de verhalen achter {n} {n|aantal|aantallen}. Ze komen op papier als u dat in het verslag aanvinkt; ze staan ook in stories.csv.",
  "why.explained":
    "Per gemeente het verhaal achter de aantallen: sleutel, aanbod, deel in de restopgave, uitruil en samenvoeging. Alles is berekend.",
  "title.fairness": "Eerlijkheid",
  "fair.title": "Hoe eerlijk is het verdeeld",
  "fair.explained":
    "Opvang na het pakket naast de sleutel. De Gini-coëfficiënt is 0 als iedereen precies naar rato van de sleutel opvangt en bijna 1 als een enkele gemeente alles doet.",
  "fair.gini":
    "{kind}: Gini {percent}; {moved} {moved|plek wordt|plekken worden} elders opgevangen dan waar de taak ligt.",
  "fair.heaviest": "Zwaarst belast: {names}.",
  "fair.lightest": "Lichtst belast: {names}.",
  "fair.burden": "{name} ({hosted} op een sleutel van {key})",
  "fair.mover": "{name} ({places})",
  "fair.movers": "De meeste opvang voor anderen verzorgen: {hosts}. De meeste opvang bij anderen hebben: {guests}.",
  "fair.journeys": "Dat is gemiddeld op {km} km afstand. Het verst: {journeys}.",
  "fair.journey": "{from} naar {to} ({places} {places|plek|plekken}, {km} km)",
  "fair.axis.key": "sleutel, van licht naar zwaar belast",
  "fair.axis.hosted": "opgevangen",
  "fair.even": "naar rato van de sleutel",
  "fair.sizes": "Klein naast groot, {kind}",
  "fair.size.range": "{smallest} tot {largest}",
  "fair.provinces": "Afwijking per provincie, {kind}",
  "fair.lorenz": "Lorenz-curve, {kind}",
  "conflict.title": "Wat niet samengaat",
  "conflict.none": "De regels en vastgelegde afspraken gaan samen: er is geen conflict.",
  "conflict.unknown":
    "Het is niet bekend of regels en vastgelegde afspraken samengaan: {ended}. Er is geen conflict gevonden.",
  "conflict.open":
    "Niet alles is bekend: {ended}. Er kunnen meer conflicten zijn, en meer dat kan wijken, dan hier staat.",
  "conflict.ended.time": "het antwoord is niet gevonden binnen {within} {within|seconde|seconden}",
  "conflict.ended.stopped": "het zoeken is gestopt",
  "conflict.ended.failed": "een berekening is mislukt",
  "conflict.ended.memory": "het geheugen was vol",
  "conflict.ended.work": "de grens van het werk was bereikt",
  "conflict.before": "Dit spreekt elkaar tegen, ook zonder te rekenen:",
  "conflict.ended.relief":
    "met de uitruil die stap voor stap is gekozen, is niet in groot genoege delen te verdelen wat anderen overnemen; bij een andere uitruil kan het misschien wel (--way joint, voor het hele land)",
  "conflict.ended.names":
    "er is een plan, maar zonder namen van gemeenten bij de uitruil; bij een andere uitruil zijn die er misschien wel",
  "conflict.joint": "Welke uitruil provincies ook kiezen, dit {n|kan niet|gaat niet samen}:",
  "conflict.swaps": "Dit {n|kan niet|gaat niet samen} in de uitruil tussen provincies:",
  "conflict.sites":
    "Met de uitruil die stap voor stap is gekozen, {n|kan dit niet|gaat dit niet samen} in {province} ({kinds}):",
  "conflict.names":
    "Bij de uitruil die stap voor stap is gekozen, laat dit geen namen van gemeenten toe ({kind}); bij een andere uitruil misschien wel:",
  "conflict.minimal": "{n|Zonder dat kan|Valt er één weg, dan kan} het wel; dat is nagerekend.",
  "conflict.before.sure": "Eén ervan moet wijken.",
  "conflict.unproven": "Dat dit niet samengaat, staat vast; of het zonder één ervan wel kan, is niet vastgesteld.",
  "conflict.structure": "Hier laten de vaste regels en feiten zelf geen plan toe; er is niets dat kan wijken.",
  "conflict.pin": "afspraak: {words}{why}",
  "conflict.pin.why": " ({why})",
  "conflict.rule": "regel “{title}”: {sentence}",
  "conflict.repairs": "Wat kan wijken, het goedkoopste eerst:",
  "conflict.repair": "{gives}. Dat werkt; het is nagerekend. {price}",
  "conflict.repair.not": "{gives}. Daarmee is nog geen plan gevonden.",
  "conflict.repair.pin": "de afspraak loslaten ({words})",
  "conflict.repair.rule": "de regel “{title}” uitzetten",
  "conflict.repair.eased": "de regel “{title}” versoepelen (dan: {sentence})",
  "conflict.price.same": "Het kost niets extra’s.",
  "conflict.price.unproven": "Die prijs is niet bewezen: langer zoeken kan een andere geven.",
  "conflict.price.unknown": "Wat het kost, is niet bekend.",
  "conflict.price": "Vergeleken met het loslaten van alles wat hier genoemd wordt, verandert dit: {changes}.",
  "alternatives.title": "Andere plannen voor {province}",
  "alternatives.number": "plan",
  "alternatives.above": "{name}, boven het beste",
  "alternatives.counted": "Plan {n} tegenover plan 1: {changes}",
  "alternatives.best.proven":
    "De beste waarden zijn bewezen, voor regulier en amv samen: met deze uitruil scoort geen plan voor de provincie beter.",
  "alternatives.best.proven.joint":
    "De beste waarden zijn bewezen, voor regulier en amv samen: als de rest van het land blijft zoals het is, scoort geen plan voor de provincie beter.",
  "alternatives.best.open":
    "Het beste van “{name}” is niet bewezen: {best} is gevonden, en minder dan {bound} kan niet. Een afstand kan daar tot {gap} groter zijn.",
  "alternatives.distance.municipalities": "verschilt van eerdere plannen in zoveel gemeenten",
  "alternatives.distance.agreements": "verschilt van eerdere plannen in zoveel afspraken",
  "alternatives.far.municipalities":
    "ten minste {distance} {distance|gemeente|gemeenten} (een andere taak of gastheer)",
  "alternatives.far.agreements": "ten minste {distance} {distance|afspraak|afspraken} (die maar één van beide heeft)",
  "alternatives.pair": "Elk paar verschilt in {far}",
  "alternatives.alone.enough": "Er is naar één plan gevraagd.",
  "alternatives.alone.none": "Een ander plan, dat verschilt in {far}, is er niet: dat is bewezen.",
  "alternatives.alone.open": "Of er een ander plan is, dat verschilt in {far}, is niet vastgesteld.",
  "alternatives.end.enough": "{pair}; geteld op de plannen zelf.",
  "alternatives.end.none": "Verder is er geen: dat is bewezen. {pair}; geteld op de plannen zelf.",
  "alternatives.end.open": "Of er nog een is, is niet vastgesteld. {pair}; geteld op de plannen zelf.",
  "alternatives.changes": "Plan {n}, anders dan plan 1: {names}",
  "held.joint":
    "Gekozen wordt wat {province} doet, en wat anderen van haar overnemen. De rest van het land blijft zoals het is in het pakket waarin alles samen is gekozen: de uitruil tussen provincies, en wat de andere provincies doen.",
  "front.title": "Afruil tussen “{first}” en “{second}”",
  "front.section": "Wat het een kost aan het ander",
  "front.explained":
    "Elk punt is een heel plan voor {place}, met de uitruil en verlichting die stap voor stap zijn gekozen, nagerekend. Links en onder is beter. Een open punt is niet bewezen.",
  "front.country": "het hele land",
  "front.points": "Alle punten",
  "front.complete":
    "Met de uitruil en verlichting die stap voor stap zijn gekozen, zijn dit alle punten die door geen ander plan worden verslagen; elk punt is bewezen.",
  "front.complete.joint":
    "Als de rest van het land blijft zoals het is, zijn dit alle punten die door geen ander plan worden verslagen; elk punt is bewezen.",
  "front.some":
    "Elk punt is bewezen: met de uitruil en verlichting die stap voor stap zijn gekozen, verslaat geen ander plan het. Van de {found} punten staan er hier {n}, gelijkmatig gespreid.",
  "front.some.joint":
    "Elk punt is bewezen: als de rest van het land blijft zoals het is, verslaat geen ander plan het. Van de {found} punten staan er hier {n}, gelijkmatig gespreid.",
  "front.open":
    "Niet elk punt is bewezen. De marge zegt hoeveel lager een waarde hoogstens nog kan, als de andere niet slechter wordt.",
  "front.complete.country":
    "Bij elk punt is alles opnieuw gekozen. Dit zijn alle punten die door geen ander plan worden verslagen; elk punt is bewezen.",
  "front.open.country":
    "Elk punt is een pakket voor het hele land waarin alles opnieuw is gekozen; tussen de punten kunnen er meer zijn. De marge zegt hoeveel lager een waarde hoogstens nog kan, als de andere niet slechter wordt.",
  "front.held": "Alle punten houden wat het doel boven beide maten stelt: {each}.",
  "front.held.each": "{name} hoogstens {most}",
  "front.held.open": "{name} hoogstens {most} (zo ver kwam de zoektocht: misschien kan het {gap} lager)",
  "front.held.none":
    "Deze punten houden zich aan geen doel van het scenario: wat daar voorop staat, kan hier slechter zijn dan in een pakket (--hold 1 houdt dat vast).",
  "front.gap": "marge",
  "compare.scenarios": "Verschillen tussen twee scenario’s",
  "compare.plans": "Verschillen tussen twee plannen",
  "compare.same": "Er is geen verschil.",
  "compare.what": "wat",
  "compare.before": "eerst",
  "compare.after": "daarna",
  "compare.level": "doel {rank}",
  "compare.place": "{name}, {kind}, {figure}",
  "compare.task": "taak",
  "compare.hosted": "opvang",
  "compare.agreement": "{type}, {kind}: {from} → {to}",
  "compare.type.swap": "uitruil",
  "compare.type.municipal-swap": "uitruil van gemeenten",
  "compare.type.exchange": "uitruil binnen de provincie",
  "compare.type.merger": "samenvoeging",
  "compare.type.cluster": "cluster",
  "remark.joint":
    "Stap voor stap bestaat er geen plan: bij de uitruil die eerst gekozen is, houdt niets wat erop volgt zich aan alle regels en afspraken. Daarom zijn uitruil en samenvoegingen tegelijk gekozen (joint).",
  "remark.leftOut":
    "{n} vastgelegde {n|afspraak|afspraken} over andere delen dan gevraagd {n|is|zijn} hier weggelaten; het hele pakket kijkt naar alle afspraken.",
  "remark.unpriced":
    "{n} vastgelegde {n|afspraak|afspraken} over uitruil of over andere provincies {n|blijft|blijven} staan en {n|heeft|hebben} hier geen prijs: de rest van het land blijft zoals het is.",
  "effects.title": "Wat het pakket verandert, gemeten in “{title}” ({unit})",
  "effects.pins": "Wat het pakket wint als afspraken worden losgelaten, gemeten in “{title}” ({unit})",
  "effects.pins.none": "Er zijn geen vastgelegde afspraken.",
  "effects.change": "verandering",
  "effects.effect": "gevolg",
  "effects.none": "geen pakket",
  "effects.unknown": "niet bekend",
  "effects.open": "Niet elk pakket is bewezen: waar “niet bekend” staat, kan de verandering toeval zijn.",
  "effects.agreements": "afspraken anders",
  "effects.municipalities": "gemeenten met andere aantallen",
  "effects.explained": "Elke rij is een nieuw pakket, opnieuw opgelost en nagerekend. + is slechter, − is beter.",
  "effects.held":
    "“geen pakket” staat waar de rest van het land niet kan blijven zoals het is, of de provincie daarnaast geen plan heeft.",
  "effects.stepwise":
    "Elke verandering staat tegenover het pakket dat stap voor stap is gemaakt; voor dit pakket kan het gevolg anders zijn.",
  "effects.section": "Wat als er iets verschuift",
  "effects.still": "Dit verandert deze maat niet: {names}.",
  "beside.title": "Naast het pakket",
  "beside.front": "“{first}” tegenover “{second}”: {verdict}",
  "beside.effects":
    "Van {of} {of|verandering|veranderingen} {n|is|zijn} er {n} bekend in “{title}”; de andere zijn niet bekend.",
  "beside.effects.all": "Wat {of} {of|verandering doet|veranderingen doen} met “{title}”, is bekend.",
  "beside.unknown.front": "Wat het een kost aan het ander, is niet bekend: {why}.",
  "beside.unknown.effects": "Wat er gebeurt als er iets verschuift, is niet bekend: {why}.",
  "beside.why.time": "de tijd was op",
  "beside.why.stopped": "er is gestopt",
  "beside.why.none": "met de uitruil die stap voor stap is gekozen, is er geen plan",
  "beside.why.failed": "de berekening kwam niet tot een eind",
  "effects.off": "uit",
  "effects.parameter.subject": "{title}: {name}",
  "effects.parameter": "{subject} van {from} naar {to}",
  "quantity.places": "{n} {n|plek|plekken}",
  "quantity.hectometres": "{n} km",
  "quantity.percent": "{n} %",
  "quantity.borders": "{n} {n|grens|grenzen}",
  "quantity.ratio": "{n}",
  "effects.rule-off": "zonder de regel “{title}”",
  "effects.claim-recognised": "{name} met {places} {places|plek|plekken} meer erkend ({kind})",
  "effects.offer-gone": "{name} zonder kansrijk initiatief van {places} {places|plek|plekken} ({kind})",
  "effects.all": "alle afspraken los",
  "effects.one": "zonder de afspraak “{words}”",
} as const;
