/** Dutch texts about a queue of searches, and whoever works on it. */
export const queueNl = {
  "error.queue": "De wachtrij ({found}) is niet te openen: {why}.",
  "error.queue.broke":
    "De wachtrij ({found}) is niet meer te gebruiken: {why}. Wat gevonden was is bewaard, zolang de database dat heeft; hetzelfde nog eens vragen gaat daarmee verder.",
  "error.queue.file": "--queue ({found}) is ook het bestand van {option}. Misschien is een andere map bedoeld.",
  "error.worker.embedded":
    "Deze plek ({found}) is geen adres van een PostgreSQL. In een map zoekt alleen wie hem open heeft (sweep --queue). Misschien is dit bedoeld: postgres://naam@computer:5432/database",
  "error.serve": "De dienst kan niet beginnen: {why}.",
  "error.sign-in": "Het bestand met de instellingen om in te loggen ({found}) kan niet worden gelezen: {why}",
  "note.queue.nobody":
    "Nog niemand zoekt met deze versie. Start er een, op elke computer die bij {place} kan: verdeelwijzer worker {place}\n",
  "note.queue.others": "Wie er wel zoeken zijn van een andere versie ({n}): {versions}\n",
  "serve.serving":
    "Verdeelwijzer staat nu op {address}: de pagina, en onder api/v1 de interface voor programma’s (api/v1/openapi.json). Alleen voor deze computer. Ctrl-C stopt.",
  "serve.serving.people":
    "Verdeelwijzer staat nu op {address}: de pagina, en onder api/v1 de interface voor programma’s (api/v1/openapi.json). Voor wie inlogt (sign-in). Ctrl-C stopt.",
  "worker.ready": "Zoekt met versie {version} voor wie het vraagt, via {found}. Ctrl-C stopt.\n",
  "worker.began": "{key}  begonnen\n",
  "worker.found": "{key}  gevonden in {seconds} s\n",
  "worker.differs":
    "{key}  een ander had iets anders gevonden; dat blijft staan. Dit mag niet kunnen: meld het, met deze sleutel\n",
  "worker.lost": "{key}  niet meer gevraagd, of aan een ander gegeven\n",
  "worker.back": "{key}  teruggegeven\n",
  "worker.failed": "{key}  mislukt: {why}\n",
  "worker.aside": "{key}  terzijde gelegd: te vaak mislukt\n",
  "worker.gone": "{host}  is niet meer gehoord; wat die zocht, zoekt een ander\n",
  "worker.stopped": "Gestopt. Gezocht: {n}",
};
