/** Dutch texts of the question what one measure costs of another. */
export const frontNl = {
  "option.between": "de ene maat, met haar id",
  "option.and": "de andere maat",
  "option.most": "ten hoogste zoveel punten",
  "option.most.default": "100; 8 waar elk een pakket voor het hele land is",
  "option.hold":
    "van het hele land, alles samen gekozen: houd bij elk punt de eerste n doelen van het scenario op hun best",
  "option.hold.default": "de doelen die het boven beide maten stelt",
  "error.front": "De waarde ({found}) noemt geen twee verschillende maten. Misschien: unviable,handOvers",
  "error.hold":
    "--hold hoort bij het hele land met --way joint. Laat het weg, of vraag naar het land (zonder --province).",
  "error.hold.most": "--hold ({hold}) is meer dan het scenario doelen heeft ({n}).",
  "about.front": "zoekt elk best mogelijk compromis tussen twee maten",
};
