import { type SQLWrapper, sql } from "drizzle-orm";

/**
 * True in SQL while a forslag is argued about: its vote is open by the database's clock, or signatures are gathered. What is decided on is not
 * answered by an argument that nobody weighed.
 */
export const tarArgumenter = (forslagId: SQLWrapper) => sql<boolean>`(
  exists (select 1 from avstemning a where a.forslag_id = ${forslagId} and a.stengt is null and a.aapner <= klokka()
    and (a.stenger is null or klokka() < a.stenger))
  or exists (select 1 from innbyggerforslag n where n.forslag_id = ${forslagId} and n.status = 'samler'))`;
