/** Teksten over wat iemand typte: namen van plaatsen, waarden bij opties, plannen en scenario’s. */
export const placesNl = {
  "error.province": "De provincie ({found}) staat niet in het scenario. {maybe}",
  "error.municipality": "De gemeente ({found}) staat niet in het scenario. {maybe}",
  "error.letters": "De waarde ({found}) van --letters is geen gemeente of provincie van het scenario. {maybe}",
  "error.provinces": "Misschien is {names} bedoeld.",
  "error.several":
    "Er is meer dan één plaats met de naam ({found}). Misschien is {names} bedoeld; met de code is er geen twijfel.",
  "error.divided": "{old} is in {year} verdeeld. Misschien is {names} bedoeld.",
  "error.isProvince":
    "Hier hoort een gemeente, en ({found}) is een provincie. Misschien is een van de gemeenten daarin bedoeld, zoals {example}.",
  "error.isMunicipality":
    "Hier hoort een provincie, en ({found}) is een gemeente. Misschien is de provincie {province} bedoeld.",
  "note.old": "{old} hoort sinds {date} bij {new}; {taken} is genomen.",
  "note.town": "{name} is een gemeente én een provincie; de gemeente is genomen. Voor de provincie: {code}.",
  "option.kind.merged":
    "voeg alleen taken van deze soort samen; wie een kleine taak van de andere soort heeft, houdt die zelf",
  "note.kind":
    "Alleen {kind}taken worden samengevoegd: een kleine taak van de andere soort blijft bij de gemeente zelf. De uitruil en het totaal blijven die van beide soorten. In het scenario van het pakket is dit een instelling van de regel “{rule}”.",
  "note.kind.leftOut": "{n} vastgelegde {n|samenvoeging|samenvoegingen} van {kind}taken {n|is|zijn} daarom weggelaten.",
  "kind.adjective.regular": "reguliere ",
  "kind.adjective.amv": "amv-",
  "error.kind.divided":
    "De optie (--kind) kan niet bij dit scenario: de regel “{rule}” staat er uit, en dan is een taak van elke soort en grootte te verdelen. Misschien moet die regel aan.",
  "error.optionNeedsValue": "Bij de optie ({found}) hoort een waarde. Misschien: {example}",
  "error.missingOption": "De optie ({found}) is nodig. Misschien: {example}",
  "error.compare":
    "Te vergelijken zijn twee plannen of twee scenario’s, maar ({plan}) is een plan en ({scenario}) een scenario. Misschien is een tweede planbestand bedoeld, of “verify {plan} --scenario {scenario}”, dat het plan aan dat scenario toetst.",
  "error.compare.package":
    "Te vergelijken zijn twee plannen of twee scenario’s, maar ({plan}) is een plan en ({folder}) een pakket. Misschien is het plan daarin bedoeld: {inside}",
  "compare.package":
    "({folder}) is een pakket; hier wordt het scenario ervan vergeleken. Het plan is {plan}, te vergelijken met een ander planbestand.",
};
