/** Every Dutch text of the command line. The keys of this table are the keys of the English one. */
export const nl = {
  "help.title.usage": "Gebruik:",
  "help.title.arguments": "Gegevens:",
  "help.title.options": "Opties:",
  "help.title.global": "Altijd mogelijk:",
  "help.title.commands": "Opdrachten:",
  "help.title.examples": "Voorbeelden:",
  "help.options": "[opties]",
  "help.command": "[opdracht]",
  "help.default": "(standaard: {value})",
  "help.choices": "(keuze: {values})",
  "help.option": "toont deze uitleg",
  "help.help": "toont de uitleg van een opdracht",
  "help.version": "toont de versie",
  "help.codes":
    "Uitgangscodes: 0 klaar en nagerekend, 1 onze eigen fout, 2 onjuiste invoer, 3 onmogelijk of een plan dat regels schendt, 4 gestopt of afgebroken met een geldig plan, 5 gestopt zonder plan. Ctrl-C stopt en bewaart het beste plan; een tweede Ctrl-C breekt af.",

  about:
    "Verdeelt de opvangplekken voor asielzoekers precies en uitlegbaar over de gemeenten: verdeelbesluit, uitruil tussen provincies en samenvoegen van kleine taken.",

  "argument.command": "een opdracht, zoals u die typt",
  "argument.scenario": "id van een meegeleverd scenario, of een map of bestand (standaard: {id})",
  "argument.plan": "planbestand (plan.json)",
  "argument.municipality": "gemeente, met naam of code",
  "argument.folder": "nieuwe map",
  "option.lang": "taal; zonder deze optie beslist de taal van het systeem",
  "option.json": "resultaat als JSON op de uitvoer; voortgang en fouten gaan naar de foutuitvoer",
  "option.scenario": "scenario: id, map of bestand",
  "option.plan":
    "planbestand of map van een pakket om uit te leggen, met scenario.json ernaast als dat er is (standaard: het pakket wordt eerst gemaakt)",
  "option.svg": "schrijft de grafiek als SVG",
  "argument.compare": "scenario (id, map of bestand), of een planbestand",
  "option.province": "provincie, met naam of code",
  "option.out": "map voor de bestanden",
  "option.resume": "gaat verder waar een onderbroken berekening van hetzelfde pakket was gebleven",
  "option.way": "joint: alles tegelijk; stepwise: eerst uitruil, dan samenvoegen",
  "option.way.held":
    "stepwise: met de uitruil die eerst is gekozen; joint: met de rest van het land zoals in het gezamenlijke pakket",
  "option.strategy": "rekenwijze",
  "option.strategy.default": "wat bij elk deel past",
  "option.time": "stop na zoveel seconden en bewaar het beste plan",
  "option.untilProven": "reken door tot alles bewezen is of tot u stopt",
  "option.gap": "stop een deel als het hoogstens zo ver van het best mogelijke is, bijvoorbeeld 0.01 of 1%",
  "option.threads": "aantal rekendraden; verandert hoe lang het duurt, niet wat eruit komt",
  "option.seed": "beginwaarde voor keuzes die anders toeval zouden zijn",
  "option.pins": "bestand met afspraken die al vastliggen",
  "option.preset":
    "kiest naar deze voorkeur in plaats van de doelen van het scenario; “verdeelwijzer presets” vertelt wat elke kost",
  "option.phase": "welk rekenmodel",
  "option.format": "schrijfwijze",
  "option.kind": "soort plekken; zonder deze optie beide",

  "error.prefix": "Fout",
  "error.usage": "Meer uitleg: {command} --help",
  "error.unknownOption": "De optie ({found}) bestaat niet. {maybe}",
  "error.unknownCommand": "De opdracht ({found}) bestaat niet. {maybe}",
  "error.maybe": "Misschien is {names} bedoeld.",
  "error.either": "{names} of {last}",
  "error.maybe.help": "Misschien is de naam anders gespeld.",
  "error.missingArgument": "Er ontbreekt een gegeven ({found}). Misschien hoort het nog achter de opdracht.",
  "error.excess":
    "Er staan te veel gegevens achter de opdracht. Misschien ontbreken aanhalingstekens om een naam met een spatie.",
  "error.choice": "De waarde ({found}) van {option} is onbekend. Misschien is {choices} bedoeld.",
  "error.whole":
    "De waarde ({found}) van {option} is geen geheel getal van {least} tot en met {most}. Misschien: {option} {example}",
  "error.seconds": "De waarde ({found}) van {option} is geen aantal seconden groter dan 0. Misschien: {option} 30",
  "error.gap":
    "De waarde ({found}) van {option} is geen deel van 0 tot en met 1. Misschien: {option} 0.01 of {option} 1%",
  "error.limits": "De waarde ({found}) van {option} is geen rij gehele getallen. Misschien: {option} 81,12000",
  "error.limits.count":
    "Er staan {n} grenzen bij {option}, maar het scenario heeft {levels} {levels|doel|doelen}. Misschien hoogstens {most}.",
  "idle.without": "De optie ({option}) doet niets zonder {other}. Misschien is {other} vergeten, of kan {option} weg.",
  "idle.alternatives":
    "De optie ({option}) doet niets naast {other}: alternatieven worden verteld, en er komen geen bestanden van. Misschien kan {option} weg; met --json gaan de plannen naar standaarduitvoer.",
  "idle.plan":
    "De optie ({option}) doet niets naast {other}: het plan uit het bestand wordt bekeken zoals het is, en er wordt niets opgelost. Misschien kan {option} weg, of {other}.",
  "idle.phase":
    "De optie ({option}) doet niets zonder {other}: de andere rekenmodellen gaan over het hele land en beide soorten. Misschien is {other} vergeten, of kan {option} weg.",
  "idle.time":
    "De optie ({option}) doet niets naast {other}: zonder andere grens wordt gezocht tot de tijd om is. Misschien kan {option} weg, of {other}.",
  "idle.twice":
    "De optie ({option}) staat er twee keer met twee waarden, en alleen de laatste zou tellen. Misschien kan een van beide weg.",
  "idle.json":
    "De optie ({option}) doet niets naast {other}: de stappen van elke gemeente staan erin. Misschien kan {option} weg, of {other}.",
  "idle.compare":
    "De optie ({option}) doet niets als twee scenario’s worden vergeleken: ze zegt bij welk scenario twee plannen horen. Misschien kan {option} weg, of waren planbestanden bedoeld.",
  "error.limits.swaps":
    "Er staan {n} grenzen bij {option}, maar het rekenmodel van de uitruil heeft {levels} {levels|doel|doelen}. Misschien hoogstens {most}.",
  "error.scenario.twice": "Er staan twee scenario’s: ({first}) en ({second}). Misschien kan een van beide weg.",
  "error.scenario": "Het scenario ({found}) is niet in orde: {n} {n|probleem|problemen}.",
  "error.scenario.unknown":
    "Het scenario ({found}) is geen meegeleverd scenario en geen map of bestand. Misschien is {ids} bedoeld, of een pad dat bestaat.",
  "error.file": "Het bestand ({found}) is niet in orde: {n} {n|probleem|problemen}.",
  "error.keep": "Wat gevonden wordt, kan niet bewaard worden in {found}: {why}",
  "error.keep.same":
    "Wat gevonden wordt, kan niet bewaard worden in {found}: dat is ook het bestand van {option}. Misschien is een ander bestand bedoeld.",
  "note.keep.stopped":
    "Let op: wat gevonden wordt, kan niet langer bewaard worden in {found}: {why}. Het zoeken gaat door; wat er al in staat, blijft.",
  "note.keep.unreadable":
    "Let op: {n} {n|regel|regels} in {found} {n|is|zijn} niet te lezen en {n|telt|tellen} niet mee.",
  "error.pins": "Het bestand met afspraken ({found}) is niet in orde: {n} {n|probleem|problemen}.",
  "error.plan": "Het plan ({found}) is niet te lezen als plan bij dit scenario: {n} {n|probleem|problemen}.",
  "error.read":
    "Het bestand ({found}) is niet te lezen ({why}). Misschien is de naam anders gespeld, of ontbreken rechten.",
  "error.json": "Het bestand ({found}) is geen JSON. Misschien is het een ander bestand.",
  "error.out.busy":
    "Een ander proces schrijft nu in ({found}). Misschien is het klaar als u het nog eens probeert; is er geen ander, verwijder dan {lock}.",
  "error.resume.folder":
    "Met --resume hoort een map: daarnaast staat wat is bewaard. Misschien ontbreekt --out met de map van de onderbroken berekening.",
  "error.resume.alternatives":
    "Met --alternatives wordt onderweg niets bewaard. Misschien kan --resume weg, of --alternatives.",
  "error.out.foreign":
    "De map ({found}) bevat ook iets anders ({name}) dan een pakket van de Verdeelwijzer. Misschien een nieuwe map: --out {other}",
  "error.out.file": "Het pad ({found}) is geen map. Misschien een andere naam: --out {other}",
  "error.out.write": "Schrijven naar ({found}) lukt niet ({why}). Misschien ontbreken rechten, of is de schijf vol.",
  "error.out.exists": "De map ({found}) bestaat al en is niet leeg. Misschien een nieuwe map.",
  "error.more": "… en nog {n}.",
  "error.unexpected":
    "Er ging iets mis dat niet mis mag gaan: dit is een fout van de Verdeelwijzer, niet van uw invoer. ({why}) Er is geen uitkomst. Misschien lukt het met andere opties; meld het met het scenario erbij. DEBUG=1 toont meer.",

  "result.noDecision":
    "Het verdeelbesluit bestaat niet onder deze regels: in {province} ({kind}) is de restopgave {short} {short|plek|plekken} groter dan de gemeenten die mogen delen samen kunnen krijgen.",
  "result.noDecision.published":
    "Daar liggen de aantallen van {n} {n|gemeente|gemeenten} vast door besluiten die al genomen zijn. De {short} {short|plek|plekken} die dan overblijven, kan geen gemeente zonder zo’n besluit nog krijgen.",
  "result.relax": "Misschien kan een van deze regels ruimer: {rules}.",
  "result.infeasible": "Onmogelijk: bij {phase}{part} bestaat geen plan dat alle regels en afspraken naleeft.",
  "result.infeasible.settled":
    "Met de uitruil die gekozen is, bestaat bij {phase}{part} geen plan dat alle regels en afspraken naleeft. Met een andere uitruil misschien wel.",
  "result.infeasible.settled.maybe":
    "Misschien kan alles tegelijk worden gekozen: “verdeelwijzer plan”. Of misschien kan een afspraak weg, of een regel ruimer.",
  "result.infeasible.names.maybe":
    "Misschien kan worden afgesproken welke gemeente tegenover welke staat (“agreed-municipal-swap”), of kan een afspraak weg die dat verbiedt.",
  "result.conflicts": "Deze regels en afspraken gaan niet samen:",
  "result.infeasible.maybe":
    "Misschien kan een afspraak weg, of een regel ruimer: “verdeelwijzer conflicts” zegt welke.",
  "result.unknown":
    "Er is nog geen plan: bij {phase}{part} is het rekenen geëindigd ({ended}) voordat er een gevonden was.",
  "result.unknown.maybe":
    "Misschien met meer tijd (--time-limit), zonder grens (--until-proven) of met een andere --strategy.",
  "result.failed": "Het rekenen is mislukt bij {phase}{part}: {message}",
  "result.failed.maybe": "Misschien lukt het met een andere --strategy of minder --threads.",
  "result.stopped": "Gestopt; dit is het beste plan tot nu toe, nagerekend en geldig.",
  "result.files": "De bestanden staan in {folder}",
  "result.file.plan": "het plan, voor machines en voor “verdeelwijzer verify”",
  "result.file.municipalities": "alle gemeenten, voor een spreadsheet",
  "result.file.agreements": "alle afspraken, voor een spreadsheet",
  "result.file.stories": "het verhaal achter elk aantal, in het Nederlands en Engels",
  "result.file.front": "de afruil tussen twee maten, punt voor punt",
  "result.file.effects": "wat elke verschuiving met het pakket doet",
  "result.file.report": "het verslag met beeld, voor mensen",
  "result.file.workbook": "alles hierboven als werkmap; aanbod en afspraken zijn te wijzigen en terug te lezen",
  "result.file.annexes": "een bijlage per provincie, om af te drukken op A4",
  "result.file.annexes.docx": "dezelfde bijlagen, om in Word aan te passen",
  "result.file.letters": "een pagina per gemeente: taak, opvang en waarom",
  "result.file.letters.docx": "dezelfde pagina’s, om in Word aan te passen",
  "result.file.minutes": "een verslag per provinciale tafel, om te ondertekenen",
  "result.file.scenario": "het scenario waaruit dit komt",
  "result.file.run": "tijden en machine van deze keer",
  "result.file.decision": "het besluit met de stappen per gemeente",
  "result.written": "Geschreven: {file}",

  "ended.finished": "klaar",
  "ended.stopped": "gestopt",
  "ended.time": "tijd op",
  "ended.work": "grens van het werk",
  "ended.memory": "geheugen vol",
  "ended.failed": "mislukt",

  "progress.line": "{phase} {done}/{of}{part}{level} · {seconds} s",
  "progress.question": "{n}/{of} {question} · ",
  "progress.package": "pakket",
  "progress.front": "afruil",
  "progress.effects": "wat als, verandering {n} van {changes}",
  "progress.level": " · {level}",
  "progress.incumbent": ": {incumbent}",
  "progress.bound": " ≥ {bound}",
  "progress.gap": " (verschil {gap})",
  "resume.nothing": "Naast {folder} is niets bewaard; alles begint bij het begin.",
  "resume.maybe":
    "Naast {folder} staat wat een berekening bewaarde die haar eigen einde niet haalde (tijd op, gestopt of afgebroken). Misschien wilt u --resume: dan gaat die verder.",
  "resume.account":
    "Verder waar de onderbroken berekening was gebleven: {taken} {taken|onderdeel|onderdelen} nagerekend en overgenomen, {started} hervat vanaf het beste punt, {again} opnieuw gedaan.",
  "resume.damaged": "Het bewaarde onderdeel ({file}) is beschadigd en telt niet mee; het wordt opnieuw opgelost.",
  "resume.foreign":
    "Het bewaarde onderdeel ({file}) hoort bij een ander model of een andere versie en telt niet mee; het wordt opnieuw opgelost.",
  "resume.wrong":
    "Het bewaarde onderdeel ({file}) klopt niet met zijn model en telt niet mee; het wordt opnieuw opgelost.",
  "resume.keepFailed":
    "Onderweg kan niets worden bewaard in {place} ({why}). Het oplossen gaat door; --resume kan straks niet. Misschien is de schijf vol.",
  "progress.stopping": "Stoppen; het beste plan wordt bewaard. Nog eens Ctrl-C breekt af.",
  "phase.decision": "verdeelbesluit",
  "phase.swaps": "uitruil",
  "phase.mergers": "samenvoegen",
  "phase.joint": "alles samen",
  "phase.municipal-swaps": "uitruil per gemeente",
  "phase.verification": "narekenen",

  "plan.beside": "Gelezen met het scenario naast het plan ({file}). Met --scenario kan een ander.",
  "compare.scenarios":
    "Let op: de plannen horen bij scenario’s die verschillen; wat hier verschilt kan daarvan komen. “compare” met de twee scenario’s zegt waarin.",
  "verify.against": "Gecontroleerd tegen het scenario ({id}).",
  "verify.against.beside":
    "Gecontroleerd tegen het scenario naast het plan ({file}), met id ({id}). Met --scenario kan een ander.",
  "verify.other": "Let op: het plan zegt dat het bij het scenario ({named}) hoort.",

  "scenario.valid":
    "Het scenario ({id}) is in orde: {municipalities} {municipalities|gemeente|gemeenten}, {provinces} {provinces|provincie|provincies}, {need} plekken nodig.",
  "scenario.bundled": "Meegeleverde scenario’s:",
  "scenario.fingerprint": "vingerafdruk",
  "scenario.date": "peildatum",
  "scenario.counts":
    "{provinces} {provinces|provincie|provincies}, {municipalities} {municipalities|gemeente|gemeenten}, {borders} {borders|grens|grenzen}, {exempt} uitgezonderd, {pins} {pins|afspraak|afspraken} vooraf",
  "scenario.inhabitants": "{n} inwoners",
  "scenario.totals": "in plekken",
  "scenario.total.need": "nodig",
  "scenario.total.indicative": "sleutel",
  "scenario.total.reported": "toegezegd",
  "scenario.total.promising": "kansrijk",
  "scenario.total.adopted": "toegezegd en kansrijk",
  "scenario.standings": "Hoe hard zijn de cijfers",
  "scenario.figures.need": "raming",
  "scenario.figures.needTotal": "daarvan: samen, zonder verdeling over soorten",
  "scenario.figures.tasks": "provinciale opgaven",
  "scenario.figures.indicative": "sleutel per gemeente",
  "scenario.figures.indicativeTotals": "daarvan: samen, zonder verdeling over soorten",
  "scenario.figures.offers": "aangeboden plekken",
  "scenario.figures.decided": "besluiten die al genomen zijn",
  "scenario.figures.decidedTotals": "daarvan: samen, zonder verdeling over soorten",
  "scenario.figures.exemptions": "uitzonderingen",
  "scenario.figures.prices": "prijslijst",
  "scenario.standing": "status",
  "scenario.count": "aantal",
  "scenario.places": "plekken",
  "scenario.rules": "Regels",
  "scenario.off": "uit: {title}",
  "scenario.objective": "Doelen, op volgorde",
  "scenario.scaffolded":
    "Een scenario om mee te beginnen staat in {folder}. Vervang de cijfers, en kijk na met: verdeelwijzer scenario validate {folder}",
  "kind.regular": "regulier",
  "kind.amv": "amv",
  "kind.total": "totaal",
} as const;
