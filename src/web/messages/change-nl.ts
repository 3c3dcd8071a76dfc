/** What is said of a change and of what it leaves standing, in Dutch: fetched with the screen of a province. */
export const changeNl = {
  "change.proposing": "Er wordt een nieuw voorstel gemaakt …",
  "change.new": "nieuw voorstel",
  "change.proven": "Nagerekend, en volgens de zoektocht het beste voor deze provincie bij deze afspraken.",
  "change.verified": "Nagerekend: alle regels zijn nageleefd. Niet bewezen het beste; zie Rekenen voor de marge.",
  "change.sought": "Nagerekend: alle regels zijn nageleefd. Er wordt nog naar een beter voorstel gezocht …",
  "change.better": "Op “{level}” is het beter dan hiervoor.",
  "change.worse": "Op “{level}” is het slechter dan hiervoor.",
  "change.same": "De samenvoegingen in deze provincie zijn gelijk gebleven.",
  "keep.title": "Bij een volgende wijziging",
  "keep.keep": "laat staan wat staat",
  "keep.anew": "kies opnieuw het beste",
  "keep.note":
    "Eerst zo weinig mogelijk plekken in te kleine locaties, dan zo weinig mogelijk andere afspraken gewijzigd, en dan pas dichter bij de sleutel.",
  "keep.note.anew": "Het beste voor deze provincie, hoeveel afspraken er ook door veranderen.",
  "keep.held":
    "Wat provincies met elkaar uitruilen, blijft gelijk, en in alle andere provincies verandert geen plek en geen samenvoeging. Alleen welke gemeenten bij de uitruil tegenover elkaar staan, kan ook elders anders worden.",
  "keep.cost":
    "Opnieuw het beste zou {n} {n|samenvoeging|samenvoegingen} laten komen of gaan, tegen {m} hier. Zo is dit, vergeleken daarmee:",
  "keep.free":
    "Opnieuw het beste zou {n} {n|samenvoeging|samenvoegingen} laten komen of gaan, tegen {m} hier, en is op geen van de doelen beter.",
  "keep.same": "Opnieuw het beste is hetzelfde: wat staat laten staan kost niets.",
  "change.came": "Nieuw:",
  "change.went": "Vervallen:",
  "change.counted": "{came} nieuw, {went} vervallen",
  "change.measure": "Effect:",
  "change.merger": "{guest} naar {host} ({kind}), {places} {places|plek|plekken}",
} as const;
