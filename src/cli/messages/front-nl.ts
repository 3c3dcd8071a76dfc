/** Dutch texts of the question what one measure costs of another. */
export const frontNl = {
  "error.front": "De waarde ({found}) noemt geen twee verschillende maten. Misschien: unviable,handOvers",
  "error.hold":
    "--hold hoort bij het hele land met --way joint. Laat het weg, of vraag naar het land (zonder --province).",
  "error.hold.most": "--hold ({hold}) is meer dan het scenario doelen heeft ({n}).",
};
