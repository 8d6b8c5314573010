// The same work on node:http alone. `POST /op` stores a score; `GET /stream` follows one room's lane; `POST /wake`
// says that something was stored there, as a hub does.
import { createServer } from "node:http";
import { connect, READING, readAfter, storeScore, WRITING } from "./same-work.mjs";

const writing = connect(WRITING);
const reading = connect(READING);
const rooms = new Map();

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  if (pathname === "/stream") return follow(request, response, Object.fromEntries(searchParams));
  let text = "";
  for await (const chunk of request) text += chunk;
  const body = JSON.parse(text);
  if (pathname === "/wake") {
    for (const wake of rooms.get(body.interviewId) ?? []) void wake();
    return response.end();
  }
  const ack = await storeScore(writing, body.place, request.headers["idempotency-key"], body.op);
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(ack));
}).listen(Number(process.env.PORT), "127.0.0.1", () => console.log("Ready in no time"));

/** Each reader reads again by itself, as ours do. */
function follow(request, response, { organisationId, interviewId, after }) {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.flushHeaders();
  const readers = rooms.get(interviewId) ?? new Set();
  rooms.set(interviewId, readers);
  let last = Number(after);
  let busy = false;
  let again = false;
  const wake = async () => {
    again = true;
    if (busy) return;
    busy = true;
    while (again) {
      again = false;
      const found = await readAfter(reading, { organisationId, interviewId }, last);
      if (found.length === 0) continue;
      last = Number(found.at(-1).lane_seq);
      response.write(`id: ${last}.0\nevent: ops\ndata: ${JSON.stringify({ room: found })}\n\n`);
    }
    busy = false;
  };
  readers.add(wake);
  request.on("close", () => readers.delete(wake));
}
