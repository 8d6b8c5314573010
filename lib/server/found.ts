import "server-only";
import { notFound } from "next/navigation";
import { NotFound } from "@/db/errors";
import { isUuid } from "@/lib/domain/shared/ids";

/** For a page: what was not found in the data is a 404. */
export function orNotFound<Value>(reading: Promise<Value>): Promise<Value> {
  return reading.catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
}

/** For a page: an address that holds no id opens nothing. */
export function idOrNotFound(id: string): string {
  return isUuid(id) ? id : notFound();
}

/** Reads one record by the id of an address. What is no id, absent or out of reach is the same 404. */
export async function found<Value>(id: string, read: (id: string) => Promise<Value>): Promise<Value> {
  return orNotFound(read(idOrNotFound(id)));
}
