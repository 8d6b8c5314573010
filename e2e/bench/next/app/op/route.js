import { connect, storeScore, WRITING } from "../../../same-work.mjs";

let sql;

export async function POST(request) {
  sql ??= connect(WRITING);
  const { place, op } = await request.json();
  return Response.json(await storeScore(sql, place, request.headers.get("idempotency-key"), op));
}
