import { sql } from "drizzle-orm";
import { timestamp, uuid } from "drizzle-orm/pg-core";

/** Every tenant table starts its key with this. */
export const organisationId = () => uuid("organisation_id").notNull();

/** Database time, never the application's clock. */
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });

export const createdAt = () => at("created_at").notNull().default(sql`clock_timestamp()`);
