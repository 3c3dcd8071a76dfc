import { frozenNetherlands } from "../fixtures/netherlands.ts";
import { holdsTo, type National } from "./national.ts";

/*
 * The golden figures of section 2, on the frozen scenario: they never change. Provincial figures were added up from its CSV
 * files by a few lines of Python that know nothing of this program.
 */
const golden: National = {
  need: { regular: 87_860, amv: 8_140 },
  adopted: { regular: 83_012, amv: 6_988 },
  remainder: { regular: 10_507, amv: 1_257 },
  surplus: { regular: 5_659, amv: 105 },
  decided: { regular: 93_519, amv: 8_245 },
  together: 101_764,
  tooMuch: 5_764,
  withShare: { regular: 164, amv: 158 },
  belowSite: { regular: 113, amv: 151 },
  municipalities: 342,
  provinces: {
    // Groningen
    PV20: { regular: [0, 1_755], amv: [0, 55] },
    // Fryslân
    PV21: { regular: [0, 894], amv: [0, 20] },
    // Drenthe
    PV22: { regular: [0, 1_475], amv: [0, 16] },
    // Overijssel
    PV23: { regular: [539, 0], amv: [87, 0] },
    // Flevoland
    PV24: { regular: [0, 1_125], amv: [0, 14] },
    // Gelderland
    PV25: { regular: [1_212, 0], amv: [18, 0] },
    // Utrecht
    PV26: { regular: [1_875, 0], amv: [213, 0] },
    // Noord-Holland
    PV27: { regular: [1_743, 0], amv: [255, 0] },
    // Zuid-Holland
    PV28: { regular: [4_116, 0], amv: [480, 0] },
    // Zeeland
    PV29: { regular: [0, 142], amv: [1, 0] },
    // Noord-Brabant
    PV30: { regular: [1_022, 0], amv: [189, 0] },
    // Limburg
    PV31: { regular: [0, 268], amv: [14, 0] },
  },
};

holdsTo("the frozen scenario", frozenNetherlands(), golden);
