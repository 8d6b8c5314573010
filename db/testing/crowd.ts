import type postgres from "postgres";

/**
 * A hundred copies of an interview and of its debrief, if it has one, made a second after one another: as many as
 * fill a bounded reading. Without seats.
 */
export async function crowd(
  admin: postgres.Sql,
  interviewId: string,
  when: "before" | "after",
): Promise<void> {
  const step = when === "before" ? -1 : 1;
  const copies = await admin<{ id: string }[]>`
    insert into interview select (jsonb_populate_record(i, jsonb_build_object(
      'id', gen_random_uuid(), 'created_at', i.created_at + ${step} * n * interval '1 second'))).*
    from interview i, generate_series(1, 100) n where i.id = ${interviewId} returning id`;
  const ids = copies.map(({ id }) => id);
  await admin`
    insert into debrief select (jsonb_populate_record(d, jsonb_build_object('interview_id', copy))).*
    from debrief d, unnest(${ids}::uuid[]) copy where d.interview_id = ${interviewId}`;
}
