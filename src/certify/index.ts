export { certificateOf, type CertifyOptions } from "./certificate.ts";
