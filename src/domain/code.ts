export type MunicipalityCode = string & { readonly brand: "MunicipalityCode" };
export type ProvinceCode = string & { readonly brand: "ProvinceCode" };
