import { Outlet } from "@remix-run/react";
import { as } from "~/access/as.server";

/** Its door answers 404 to a first part of the path that is no language here. */
export const loader = as("gjest", "", () => null);

export default function Flate() {
  return <Outlet />;
}
