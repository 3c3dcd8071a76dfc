/** Dutch texts of the page that the command line serves. */
export const webNl = {
  "web.serving": "Verdeelwijzer staat nu op {address}, voor een browser op deze computer. Ctrl-C stopt.",
  "error.web": "De pagina is niet te openen: {why}. Probeer misschien een andere poort: --port 8080",
  "error.web.busy":
    "Poort ({port}) is in gebruik. Misschien draait de pagina al; of probeer een andere poort: --port 8080",
};
