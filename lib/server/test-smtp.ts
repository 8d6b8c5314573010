import "server-only";
import { createServer, type Socket } from "node:net";

export type Received = { readonly to: readonly string[]; readonly data: string };

/** How the server treats whom. */
export type Manner = "kind" | "refuses" | "busy" | "silent" | "drops";

/** A mail server as small as one can be, on a free port of this machine. */
export async function testSmtp(manner: () => Manner = () => "kind") {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    if (manner() === "silent") return;
    converse(socket, manner, (mail) => received.push(mail));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function converse(socket: Socket, manner: () => Manner, keep: (mail: Received) => void): void {
  let to: string[] = [];
  let data: string | null = null;
  let pending = "";
  const say = (line: string) => socket.write(`${line}\r\n`);
  say("220 test");
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    pending += chunk;
    for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 2);
      if (data !== null && line !== ".") data += `${line}\n`;
      else if (data !== null) {
        keep({ to, data });
        data = null;
        to = [];
        // The mail is taken, and the sender never hears of it.
        if (manner() === "drops") socket.destroy();
        else say("250 taken");
      } else if (/^EHLO/.test(line)) say("250 test");
      else if (/^RCPT/.test(line) && manner() === "refuses") say("550 no such person <secret-word>");
      else if (/^RCPT/.test(line) && manner() === "busy") say("451 later");
      else if (/^RCPT/.test(line)) {
        to.push(line.slice("RCPT TO:".length));
        say("250 ok");
      } else if (line === "DATA") {
        data = "";
        say("354 go on");
      } else say("250 ok");
    }
  });
}
