import { AsyncLocalStorage } from "node:async_hooks";

/** Counts the SQL statements of one request; BEGIN and COMMIT are not counted. The count is a budget that tests assert. */
const telling = new AsyncLocalStorage<{ antall: number }>();

export function tellSql<T>(work: (teller: { antall: number }) => T): T {
  const teller = { antall: 0 };
  return telling.run(teller, () => work(teller));
}

export function sqlBleSendt() {
  const teller = telling.getStore();
  if (teller) teller.antall += 1;
}
