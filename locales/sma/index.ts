export { default as ansatt } from "./ansatt.json";
export { default as dokument } from "./dokument.json";
export { default as felles } from "./felles.json";
export { default as innbygger } from "./innbygger.json";
