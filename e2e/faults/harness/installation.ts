import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Installed, openInstalled } from "@/db/testing/installed";
import { type House, newHouse } from "@/db/testing/panel";
import { makeApplication, makeDataFolder, makeServer, type Server } from "@/e2e/server";
import { type FaultProxy, startProxy } from "./proxy";

export type Installation = Awaited<ReturnType<typeof install>>;

/**
 * The built product on a data folder of its own: `first` keeps the database, as `npm start` does; `second` is
 * another process on the same database, reached by its address as an external one, through `wire`.
 */
export async function install(seed: string) {
  const data = makeDataFolder();
  const ledgers = mkdtempSync(join(tmpdir(), "evenhand-ledgers-"));
  const first = makeServer(await freePort(), null, data);
  await first.start();
  const database = await openInstalled(data);
  const house = await newHouse(7);
  let second: { readonly server: Server; readonly wire: FaultProxy } | null = null;
  return {
    data,
    ledgers,
    first,
    database,
    house,
    /** Started when it is first asked for. */
    second: async () => {
      if (second) return second;
      const wire = await startProxy(database.port, seed);
      const url = new URL(database.ownerUrl);
      url.port = String(wire.port);
      const server = makeApplication(await freePort(), url.href, data);
      await server.start();
      second = { server, wire };
      return second;
    },
    remove: async () => {
      await database.close();
      await second?.server.stop().catch(() => {});
      await second?.wire.close();
      await first.stop().catch(() => {});
      first.remove();
      rmSync(ledgers, { recursive: true, force: true });
    },
  };
}

export type Bench = Pick<Installation, "data" | "ledgers" | "first" | "second"> & {
  readonly database: Installed;
  readonly house: House;
};

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
