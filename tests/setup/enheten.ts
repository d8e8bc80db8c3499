import type { Page } from "playwright-core";

/** The words that lie on the device and are not known to be on the server. */
export const iUtboksen = (side: Page) =>
  side.evaluate(
    () =>
      new Promise<string[]>((klar) => {
        const aapner = indexedDB.open("traad");
        aapner.addEventListener("success", () => {
          const base = aapner.result;
          if (!base.objectStoreNames.contains("utkast")) return (base.close(), klar([]));
          const alle = base.transaction("utkast").objectStore("utkast").getAll() as IDBRequest<
            Array<{ tekst: string; lagret?: boolean }>
          >;
          alle.addEventListener(
            "success",
            () => (base.close(), klar(alle.result.filter(({ lagret }) => !lagret).map(({ tekst }) => tekst))),
          );
        });
      }),
  );

/** How many recordings lie on the device. */
export const opptakPaaEnheten = (side: Page) =>
  side.evaluate(
    () =>
      new Promise<number>((klar) => {
        const aapner = indexedDB.open("traad");
        aapner.addEventListener("success", () => {
          const base = aapner.result;
          if (!base.objectStoreNames.contains("opptak")) return (base.close(), klar(0));
          const antall = base.transaction("opptak").objectStore("opptak").count();
          antall.addEventListener("success", () => (base.close(), klar(antall.result)));
        });
      }),
  );
