import type { MunicipalityCode, ProvinceCode } from "./code.ts";
import type { Kind } from "./kind.ts";
import type { PinShape } from "./pin-shape.ts";

// Made from the list of `src/pins` by `npm run docs`; a test keeps it up to date.

/** What a pin settles: the fields that its shape has. */
export type Settled =
  | {
      readonly type: "agreed-merger";
      readonly kind: Kind;
      readonly guest: MunicipalityCode;
      readonly host: MunicipalityCode;
    }
  | {
      readonly type: "forbidden-merger";
      readonly kind?: Kind;
      readonly guest: MunicipalityCode;
      readonly host: MunicipalityCode;
    }
  | {
      readonly type: "own-site";
      readonly kind: Kind;
      readonly municipality: MunicipalityCode;
    }
  | {
      readonly type: "no-new-site";
      readonly kind?: Kind;
      readonly municipality: MunicipalityCode;
    }
  | {
      readonly type: "hosting-limit";
      readonly kind: Kind;
      readonly municipality: MunicipalityCode;
      readonly places: number;
    }
  | {
      readonly type: "agreed-swap";
      readonly kind: Kind;
      readonly surplus: ProvinceCode;
      readonly shortage: ProvinceCode;
      readonly places: number;
    }
  | {
      readonly type: "forbidden-swap";
      readonly surplus: ProvinceCode;
      readonly shortage: ProvinceCode;
    }
  | {
      readonly type: "agreed-municipal-swap";
      readonly kind: Kind;
      readonly surplus: MunicipalityCode;
      readonly shortage: MunicipalityCode;
      readonly places: number;
    }
  | {
      readonly type: "forbidden-municipal-swap";
      readonly surplus: MunicipalityCode;
      readonly shortage: MunicipalityCode;
    }
  | {
      readonly type: "agreed-exchange";
      readonly kind: Kind;
      readonly giver: MunicipalityCode;
      readonly taker: MunicipalityCode;
      readonly places: number;
    }
  | {
      readonly type: "forbidden-exchange";
      readonly giver: MunicipalityCode;
      readonly taker: MunicipalityCode;
    };

/** The shape of every kind of pin, by its type. */
export const pinShapes = {
  "agreed-merger": {
    about: "merger",
    agreed: true,
    parties: ["guest", "host"],
    of: "municipality",
    kind: "needed",
    places: false,
    sites: true,
    wholeTask: true,
  },
  "forbidden-merger": {
    about: "merger",
    agreed: false,
    parties: ["guest", "host"],
    of: "municipality",
    kind: "possible",
    places: false,
    sites: true,
  },
  "own-site": {
    about: "own-site",
    agreed: true,
    parties: ["municipality"],
    of: "municipality",
    kind: "needed",
    places: false,
    sites: true,
    wholeTask: true,
  },
  "no-new-site": {
    about: "new-site",
    agreed: false,
    parties: ["municipality"],
    of: "municipality",
    kind: "possible",
    places: false,
    sites: true,
  },
  "hosting-limit": {
    about: "hosting",
    agreed: false,
    parties: ["municipality"],
    of: "municipality",
    kind: "needed",
    places: true,
    mayBeNone: true,
    sites: true,
  },
  "agreed-swap": {
    about: "swap",
    agreed: true,
    parties: ["surplus", "shortage"],
    of: "province",
    kind: "needed",
    places: true,
    sites: false,
  },
  "forbidden-swap": {
    about: "swap",
    agreed: false,
    parties: ["surplus", "shortage"],
    of: "province",
    kind: "none",
    places: false,
    sites: false,
  },
  "agreed-municipal-swap": {
    about: "municipal-swap",
    agreed: true,
    parties: ["surplus", "shortage"],
    of: "municipality",
    kind: "needed",
    places: true,
    sites: false,
  },
  "forbidden-municipal-swap": {
    about: "municipal-swap",
    agreed: false,
    parties: ["surplus", "shortage"],
    of: "municipality",
    kind: "none",
    places: false,
    sites: false,
  },
  "agreed-exchange": {
    about: "exchange",
    agreed: true,
    parties: ["giver", "taker"],
    of: "municipality",
    kind: "needed",
    places: true,
    sites: true,
  },
  "forbidden-exchange": {
    about: "exchange",
    agreed: false,
    parties: ["giver", "taker"],
    of: "municipality",
    kind: "none",
    places: false,
    sites: true,
  },
} as const satisfies { readonly [Type in Settled["type"]]: PinShape };
