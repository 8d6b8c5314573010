// Loaded before Next where no proxy stands in front: then X-Forwarded-For is whatever the caller wrote.
// Without it, Next fills in the address of the connection, which nobody can choose. Plain Node.
import { subscribe } from "node:diagnostics_channel";

const NAME = "x-forwarded-for";

// Node says this of every request before any listener of the server hears of it.
subscribe("http.server.request.start", ({ request }) => {
  delete request.headers[NAME];
  delete request.headersDistinct[NAME];
  const raw = request.rawHeaders;
  for (let at = raw.length - 2; at >= 0; at -= 2) if (raw[at].toLowerCase() === NAME) raw.splice(at, 2);
});
