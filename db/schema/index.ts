export * from "./kommune";
export * from "./person";
export * from "./strategi";
export * from "./tema";
export * from "./innspill";
export * from "./sak";
export * from "./hendelse";
